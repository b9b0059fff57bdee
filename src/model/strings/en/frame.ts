import { grammarOf } from '../grammar.ts'

const { count } = grammarOf('en')

/** What stands around every page. */
export const frame = {
  skip: 'Skip to content',
  plan: 'Plan',
  onThisPage: 'On this page',
  youAreHere: 'You are here',
  search: 'Search',
  darkTheme: 'Dark theme',
  calendarOf: (title: string) => `Calendar of ${title}`,
  calendarUse: 'to subscribe to or import (.ics)',
  computed: 'Computed from the documents as of',
  keyboard: {
    title: 'Keyboard',
    or: 'or',
    search: 'Search',
    thisList: 'This list',
    use: 'Use these keys',
    close: 'Close',
  },
  /** Names of pages and of parts of the outline, in crumbs too. */
  titles: {
    overview: 'Overview',
    roadmap: 'Roadmap',
    gates: 'Gates',
    documents: 'All documents',
    health: 'Health',
    people: 'People',
    registers: 'Registers',
    roles: 'Reading paths',
    chooseRole: 'Choose yours',
    releases: 'Releases',
    rules: 'Rules',
    tasks: 'Tasks',
    otherDocuments: 'Other documents',
  },
  /** What machines are told of pages whose documents do not say it. */
  descriptions: {
    home: (plan: string, documents: number) =>
      `${plan}: what to read, what ships when and what blocks it, computed from ${count(documents, { one: 'document', other: 'documents' })}.`,
    page: (title: string, plan: string) => `${title}, in the plan of ${plan}.`,
  },
  /** What the search tells of what a plan names. */
  facts: {
    released: (date: string) => `released ${date}`,
    target: (date: string) => `target ${date}`,
    from: (date: string) => `from ${date}`,
    to: (date: string) => `to ${date}`,
    likelihood: (likelihood: string) => `likelihood ${likelihood}`,
    impact: (impact: string) => `impact ${impact}`,
  },
  notFound: {
    title: 'Not found',
    heading: 'No such page',
    lead: 'Nothing stands at this address. A document may have been moved or renamed.',
    documents: 'Look through all documents',
    or: 'or',
    overview: 'start at the overview',
  },
}

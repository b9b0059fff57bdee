import { grammarOf } from '../grammar.ts'

const { count } = grammarOf('en')

/** What stands around lists and pictures that authors put into documents. */
export const directives = {
  documents: 'Documents',
  timeline: (releases: readonly string[]) =>
    releases.length === 0 ? 'Timeline' : `Timeline of ${releases.join(', ')}`,
  timelineMeans: 'The table below the picture says the same.',
  timelineTable: 'The timeline as a table',
  timelineCaption: 'Everything on the picture, in its order',
  undated: 'Nothing here has a day on the calendar yet.',
  path: (role: string) => `Reading path: ${role}`,
  missing: 'does not exist',
  done: (done: number, total: number) => `${done} of ${total} done`,
  due: (day: string) => `due ${day}`,
  and: 'and',
  moreDocuments: (rest: number) => count(rest, { one: 'more document', other: 'more documents' }),
  moreTasks: (rest: number) => count(rest, { one: 'more task', other: 'more tasks' }),
  nothing: {
    documents: 'There is no such document in this plan.',
    tasks: 'There is no such task in this plan.',
    path: 'There is no such step in this plan.',
    gates: 'There is no such gate in this plan.',
    risks: 'There is no such risk in this plan.',
    metrics: 'There is no such metric in this plan.',
  },
}

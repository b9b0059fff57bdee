import { grammarOf } from '../grammar.ts'

const { count, number, plural } = grammarOf('en')

/** Pages of releases and phases. */
export const releases = {
  list: {
    title: 'Releases',
    description: (plan: string) => `All releases of ${plan}.`,
    none: 'The documents name no release.',
    summary: (releases: number, projects: number) =>
      `${releases} ${plural(releases, { one: 'release', other: 'releases' })}${projects > 1 ? ` of ${projects} projects` : ''}.`,
    toRoadmap: 'See them on the roadmap',
    roadmapOf: (project: string) => `Roadmap of ${project}`,
    label: (project: string) => `Releases of ${project}`,
    columns: {
      release: 'Release',
      status: 'Status',
      start: 'Start',
      target: 'Target',
      released: 'Released',
      phases: 'Phases',
      documents: 'Documents',
    },
    otherDates: (dates: number) => `${dates} other ${plural(dates, { one: 'date', other: 'dates' })}`,
  },

  /** Parts of the page of a release, in their order. */
  parts: {
    gates: 'Gates',
    forecast: 'Forecast',
    tasks: 'Tasks',
    risks: 'Risks',
    metrics: 'Metrics',
    timeline: 'Timeline',
    launch: 'Around the launch',
    phases: 'Phases',
    milestones: 'Milestones',
    documents: 'Documents',
    findings: 'Findings',
    health: 'Health',
  },
  /** A label within a sentence. */
  inSentence: (label: string) => label.toLowerCase(),
  inTheirWords: (words: string) => `“${words}”`,
  found: 'What the check found',
  about: 'About this release',
  overview: 'Overview:',
  asText: 'The decision as text, in Markdown',
  asMarkdown: (title: string) => `${title} as Markdown`,
  noForecast: 'No document counts the work that is left, so there is no forecast.',
  lacks: (parts: readonly string[]) => {
    const names = parts.map((part) => part.toLowerCase())
    const all = names.length === 1 ? names[0]! : `${names.slice(0, -1).join(', ')} or ${names.at(-1)}`
    return `The documents name no ${all} for it.`
  },
  timelineOf: (title: string) => `Timeline of ${title}`,
  timelineDescription:
    'Its line, its phases as bars, its milestones as pins and its gates as diamonds. The table below the picture says the same.',
  launchOf: (title: string) => `The launch of ${title}`,
  timelineTable: 'The timeline as a table',
  launchTable: 'The hours and days around the launch as a table',
  pictureCaption: 'Everything on the picture, in its order',
  fact: {
    project: 'Project',
    effort: 'Effort',
    impact: 'Impact',
    dependsOn: 'Depends on',
    neededBy: 'Needed by',
    start: 'Start',
    target: 'Target',
    released: 'Released',
    slip: 'Slip',
  },
  slip: {
    late: (days: string) => `${days} after its target`,
    early: (days: string) => `${days} before its target`,
    none: 'none',
    counting: (slip: string) => `${slip}, and counting`,
  },
  otherDays: {
    planned: (day: string, slip: string) => `planned ${day}, ${slip}`,
    shippedEarlier: (days: string) => `shipped ${days} earlier`,
    shippedLater: (days: string) => `shipped ${days} later`,
    alsoGiven: (days: string) => `documents also give ${days}`,
    title: (dates: number, shown: string) =>
      `Documents also give ${dates === 1 ? 'another date' : `${dates} other dates`}: ${shown}`,
    morePlaces: (places: number) => `and ${places} more places`,
    moreDates: (dates: number) => `and ${dates} more dates`,
  },

  health: {
    noDate: 'No document gives it a date on the calendar.',
    released: (day: string) => `It was released on ${day}.`,
    says: (words: string) => `A document says: ${words}.`,
    passed: (day: string, days: string) =>
      `Its target ${day} has passed by ${days}, and no document says that it shipped.`,
    today: (day: string) => `Its target is today, ${day}.`,
    ahead: (day: string, days: string) => `${days} remain to its target ${day}.`,
    noGo: (gates: number) => `${count(gates, { one: 'gate says', other: 'gates say' })} no-go.`,
    conditional: (gates: number) =>
      `${count(gates, { one: 'gate lets', other: 'gates let' })} it through only on conditions.`,
    waits: (releases: number) =>
      `It waits for ${count(releases, { one: 'release that has', other: 'releases that have' })} not shipped.`,
    blocked: (things: number) =>
      `${count(things, { one: 'thing is', other: 'things are' })} said to be blocked.`,
    overdue: (things: number) =>
      `${count(things, { one: 'task or milestone is', other: 'tasks and milestones are' })} overdue.`,
    heavy: (risks: number, weight: number) =>
      `${count(risks, { one: 'open risk weighs', other: 'open risks weigh' })} ${weight} or more of 25.`,
    missed: (metrics: number) =>
      `${count(metrics, { one: 'metric misses its', other: 'metrics miss their' })} target.`,
  },
  blockers: {
    title: 'What blocks it',
    more: (rest: number) => `and ${rest} more in the lists below`,
    release: 'the release itself is said to be blocked',
    gate: (reason: string, more: number) => `gate, no-go: ${reason}${more > 0 ? ` and ${more} more` : ''}`,
    dependency: (target: string | undefined) =>
      `this release depends on it and it has not shipped, ${target === undefined ? 'without a target date' : `target ${target}`}`,
    overdue: {
      task: (day: string) => `task, due ${day}`,
      milestone: (day: string) => `milestone, due ${day}`,
    },
    blocked: { task: 'task, blocked', phase: 'phase, blocked', milestone: 'milestone, blocked' },
    due: (why: string, day: string) => `${why}, due ${day}`,
  },
  actors: { title: 'Who must act', nobody: 'Nobody is named' },
  figures: {
    label: 'What the numbers say',
    gates: 'Gates at go',
    tasks: 'Tasks done',
    risks: 'Risks open',
    metrics: 'Metrics measured',
    findings: 'Findings',
    noGo: (gates: string) => `${gates} at no-go`,
    overdue: (tasks: string) => `${tasks} overdue`,
    heavy: (risks: string) => `${risks} heavy`,
    missed: (metrics: string) => `${metrics} missed`,
  },
  arithmetic: 'The arithmetic',
  strip: {
    now: (phases: string) => `Now: ${phases}`,
    next: (phase: string) => `Next: ${phase}`,
    allPast: 'All phases lie in the past',
    nobodySays: 'No document says which phase is on',
    until: (title: string, day: string) => `${title}, until ${day}`,
    from: (title: string, day: string) => `${title}, from ${day}`,
    before: (steps: number) => `${steps} before`,
    after: (steps: number) => `${steps} after`,
    when: { past: 'past', now: 'now', next: 'to come', unknown: '' },
  },

  gates: {
    statedAs: 'stated as',
    criteria: (criteria: string, counts: string) => `${criteria}: ${counts}`,
    met: (met: number) => `${met} met`,
    notMet: (notMet: number) => `${notMet} not met`,
    unknown: (unknown: number) => `${unknown} unknown`,
    andLink: 'and',
    all: 'All gates',
  },
  metrics: {
    title: 'Metrics',
    metric: 'Metric',
    target: 'Target',
    actual: 'Actual',
    status: 'Status',
    notMeasured: 'not measured',
  },
  milestones: { title: 'Milestones', when: 'When', milestone: 'Milestone', status: 'Status' },
  risks: {
    title: 'Risks',
    risk: 'Risk',
    likelihood: 'Likelihood',
    impact: 'Impact',
    mitigation: 'Mitigation',
    owner: 'Owner',
    status: 'Status',
    noneGiven: 'none given',
    cells: (unknown: number) =>
      `Open risks: impact down, likelihood across, 1 to 5${unknown > 0 ? `; of ${unknown} more one of them is unknown` : ''}`,
    likelihoodOf: (likelihood: number) => `Likelihood ${likelihood}`,
    none: 'none',
  },
  tasks: {
    sum: (done: number, total: number, late: number) =>
      `${number(done)} of ${number(total)} done, ${number(total - done)} open${late === 0 ? '' : `, ${number(late)} overdue`}`,
    next: 'Open tasks that name who or by when, what is overdue first',
    task: 'Task',
    owner: 'Owner',
    due: 'Due',
    status: 'Status',
    overdue: 'overdue',
    byDocument: 'By document, most open ones first',
    document: 'Document',
    open: 'Open',
    done: 'Done',
    moreDocuments: (rest: number) => `and ${rest} more documents with fewer open tasks`,
  },
  phases: {
    toldBy: 'As told by',
    others: 'Phases that other documents name',
    moreInDocument: (rest: number) => `and ${rest} more in the document`,
    moreDocuments: (rest: number) => `and those of ${rest} more documents`,
    toBegin: 'To begin',
    toEnd: 'To end',
  },
  documents: {
    byRole: 'By role',
    byPhase: 'By phase',
    others: 'Others',
    noReader: 'For no role or phase in particular',
    minutes: (minutes: number) => `${minutes} min`,
    /** Before the link to the list of all documents. */
    moreIn: (rest: number) => `and ${rest} more in`,
    moreThen: (rest: number) => `and ${rest} more, `,
    allOf: (title: string) => `all of ${title}`,
    all: 'all documents',
  },
  rest: {
    moreIn: (rest: number) => `${rest} more in`,
    otherDocuments: (rest: number) => `other documents (${rest})`,
  },

  phase: {
    of: (title: string) => `A phase of ${title}.`,
    position: (at: number, total: number) => `Phase ${at} of ${total}`,
    noDate: 'No date',
    release: 'Release',
    status: 'Status',
    start: 'Start',
    end: 'End',
    namedIn: 'Named in',
    about: 'About this phase',
    siblings: 'Phases of the release',
    bare: 'The documents name this phase and its place in the plan; they tie no criteria, tasks or documents to it.',
    turn: 'Previous and next phase',
    previous: 'Previous',
    next: 'Next',
  },

  /** The same as text to hand on. */
  brief: {
    blockers: 'Blockers',
    health: 'Health',
    dates: 'Dates',
    phases: 'Phases',
    numbers: 'Numbers',
    asOf: (day: string) => `as of ${day}`,
    morePeople: (rest: number) => `and ${rest} more people or roles`,
    gate: (met: number, notMet: number, unknown: number) =>
      `${met} met, ${notMet} not met, ${unknown} unknown`,
    moreGates: (rest: number) => `and ${count(rest, { one: 'more gate', other: 'more gates' })}`,
    due: (day: string) => `due ${day}`,
    tasks: (done: number, total: number, overdue: number) =>
      `${number(done)} of ${number(total)} done, ${number(total - done)} open, ${number(overdue)} overdue.`,
    risk: (likelihood: string, impact: string) => `likelihood ${likelihood}, impact ${impact}`,
    moreRisks: (rest: number) => `and ${count(rest, { one: 'more risk', other: 'more risks' })}`,
    moreMetrics: (rest: number) => `and ${count(rest, { one: 'more metric', other: 'more metrics' })}`,
    findings: (errors: string, warnings: string, rules: string) =>
      `${errors} and ${warnings} in its documents: ${rules}.`,
  },
}

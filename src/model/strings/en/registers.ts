import { grammarOf } from '../grammar.ts'

const { count, number, plural } = grammarOf('en')

/** Registers: all risks, metrics, tasks and so on. */
export const registers = {
  titles: {
    risks: 'Risks',
    metrics: 'Metrics',
    tasks: 'Tasks',
    milestones: 'Milestones',
    schedule: 'Schedule',
    decisions: 'Decisions',
    features: 'Features',
  },
  onThisPage: (rows: number) => `, ${rows} on this page`,
  filter: 'Filter',
  filterPage: 'Filter this page',
  allRowsAs: 'All rows as ',
  byLikelihood: 'By likelihood and impact',

  risks: {
    nouns: { one: 'risk', other: 'risks' },
    columns: {
      risk: 'Risk',
      likelihood: 'Likelihood',
      impact: 'Impact',
      weight: 'Weight',
      mitigation: 'Mitigation',
      owner: 'Owner',
      status: 'Status',
      release: 'Release',
    },
    number: (risk: string) => `No. ${risk}`,
    noMitigation: 'No mitigation',
    noOwner: 'No owner',
    ownerless: (risks: number) => `${risks} without an owner`,
    bare: (risks: number) => `${risks} without a mitigation`,
    complete: 'Every risk has an owner and a mitigation.',
    matrix: {
      label: 'Risks by likelihood and impact',
      caption: (unplaced: number) =>
        `Likelihood from left to right, impact from bottom to top, both on a scale from 1 to 5 whatever scale a document uses.${unplaced > 0 ? ` ${count(unplaced, { one: 'risk', other: 'risks' })} not in it: one of both is unknown.` : ''}`,
      impact: 'Impact',
      impacts: ['Very low', 'Low', 'Medium', 'High', 'Critical'],
      likelihoods: ['Rare', 'Unlikely', 'Possible', 'Likely', 'Almost certain'],
      cell: (risks: number, likelihood: number, impact: number) =>
        `${risks} ${plural(risks, { one: 'risk', other: 'risks' })}, likelihood ${likelihood}, impact ${impact}`,
      high: 'high: 15 and more',
      medium: 'medium: 6 to 14',
      low: 'low: below 6',
    },
  },

  metrics: {
    nouns: { one: 'metric', other: 'metrics' },
    description: (drawn: number) =>
      `What is to be reached and what was, by what it is about. ${count(drawn, { one: 'metric', other: 'metrics' })} with a course over time.`,
    columns: {
      metric: 'Metric',
      baseline: 'Baseline',
      target: 'Target',
      stretch: 'Stretch',
      threshold: 'Threshold',
      actual: 'Actual',
      course: 'Course',
      status: 'Status',
    },
    owner: (owner: string) => `Owner: ${owner}`,
    toReach: (values: string) => `To reach: ${values}`,
    targetsOf: (metric: string) => `the targets of ${metric}`,
    courseOf: (title: string) => `Course of ${title}`,
    course: (values: string, target: string | undefined) =>
      target === undefined ? `${values}.` : `${values}. Target: ${target}.`,
  },

  decisions: {
    nouns: { one: 'decision', other: 'decisions' },
    description: 'What was decided, why and when.',
    columns: { decision: 'Decision', what: 'What', why: 'Why', date: 'Date', status: 'Status' },
  },
  features: {
    nouns: { one: 'feature', other: 'features' },
    description: 'Which release has what, as the matrices of the documents say.',
    columns: { feature: 'Feature', in: 'In', planned: 'Planned or partly in', notIn: 'Not in' },
  },
  schedule: {
    columns: { date: 'Date', what: 'What', status: 'Status', owner: 'Owner', release: 'Release' },
    milestoneNouns: { one: 'milestone', other: 'milestones' },
    milestones: 'The dated points of the plan.',
    ahead: 'Ahead',
    past: 'Past',
    activityNouns: { one: 'activity', other: 'activities' },
    activities:
      'Phases, days, hours and what is done again and again, as the tables of the documents have them.',
    pastNoStatus: 'Past, no status',
    pastMeans: 'The day is past and no document says what became of it',
  },

  tasks: {
    description: 'What is to be done, by release, phase, owner and state.',
    ofRelease: (release: string) => `Tasks of ${release}`,
    ofNone: 'Tasks of no release',
    noRelease: 'No release',
    onlyBox: 'No status, only a box',
    due: (day: string) => `due ${day}`,
    states: { open: 'open', done: 'done', overdue: 'overdue' },
    summary: (open: number, done: number) => `${number(open)} open, ${number(done)} done`,
    shown: (tasks: number) => `; ${tasks} of them on this page`,
    noun: (tasks: number) => plural(tasks, { one: 'task', other: 'tasks' }),
    group: (open: number, done: number) => `${number(open)} open, ${done} done`,
    lineOf: (line: number, path: string) => `line ${line} of ${path}`,
    overdue: 'Overdue',
    open: 'Open',
    done: 'Done',
    next: 'Due next',
    firstOf: (shown: number, total: number) => `The first ${shown} of ${total}; the files hold all.`,
    byRelease: 'By release',
    byReleaseLead: 'Each leads to its tasks one by one, by document.',
    byPhase: 'By phase',
    byPhaseOf: (phases: number) => `${count(phases, { one: 'phase', other: 'phases' })} with most open ones`,
    byOwner: 'By owner',
    byState: 'By state',
    labels: {
      release: 'Tasks by release',
      phase: 'Tasks by phase',
      owner: 'Tasks by owner',
      state: 'Tasks by state',
    },
    groups: { release: 'Release', phase: 'Phase', owner: 'Owner', state: 'State' },
    share: 'Share done',
    shareOf: (title: string, done: number, total: number) => `${title}: ${done} of ${total} done`,
    columns: { due: 'Due', task: 'Task', owner: 'Owner', priority: 'Priority', release: 'Release' },
  },
}

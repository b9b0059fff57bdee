import { grammarOf } from '../grammar.ts'

const { count, number, plural } = grammarOf('en')

export type Unit = 'day' | 'week' | 'month' | 'sprint'

const units = (unit: Unit | undefined) => `${unit ?? 'week'}s`

/** The arithmetic of a forecast, sentence by sentence; nouns of work are those of the documents. */
export const forecast = {
  late: 'Misses the target',
  kept: 'Keeps the target',
  open: 'No projection',
  /** What is counted, where the word is ours or one of the field. */
  nouns: {} as Readonly<Record<string, string>>,

  lead: (work: string, pace: string, end: string) => `${work} at ${pace} lead to ${end}`,
  pace: (rate: string, unit: Unit) => `${rate} a ${unit}`,
  withWaiting: (work: string, remaining: number, end: string) =>
    `${work}, with what waits ${remaining} lead to ${end}`,
  noTarget: (ends: string) => `By the plan's own numbers ${ends}; no document gives a target.`,
  misses: (target: string, ends: string) => `The plan's own numbers miss ${target}: ${ends}.`,
  keeps: (target: string, ends: string) => `The plan's own numbers keep ${target}: ${ends}.`,
  runs: (half: string, most: string, target: string | undefined) =>
    `Half of the simulated runs end by ${half}, 85 of 100 by ${most}${target === undefined ? '' : `; the target is ${target}`}.`,
  noRate: (left: string | undefined) =>
    `${left === undefined ? '' : `${left} are left; `}no document states a rate, so no date follows.`,
  of: (done: number, total: number, noun: string) => `${done} of ${total} ${noun}`,
  ofList: (left: number, total: number, noun: string, document: string) =>
    `${left} of the ${total} ${noun} of “${document}”`,

  counted: ({ day, done, total, noun, open, waiting, isCounted }: Counted) =>
    [
      `On ${day} ${done} of ${total} ${noun} were done`,
      open > 0 ? `, ${open} open` : '',
      waiting > 0 ? `, ${waiting} waiting or under way` : '',
      isCounted ? ', counted from the list itself' : '',
      '.',
    ].join(''),
  yield: (unit: Unit, ordinal: number, count: number) => `${unit} ${ordinal} brought ${count}`,
  yields: (noun: string, told: string, pace: string) => `Of the ${noun}, ${told}: ${pace} on average.`,
  division: (work: string, pace: string, length: string, unit: Unit) =>
    `${work} ÷ ${pace} = ${length} ${units(unit)}`,
  ends: (division: string, from: string, end: string) => `${division}; from ${from} that is ${end}.`,
  waitingToo: (waiting: number, remaining: number, rate: string, length: string, unit: Unit, end: string) =>
    `With the ${waiting} that ${plural(waiting, { one: 'waits or is', other: 'wait or are' })} under way: ${remaining} ÷ ${rate} = ${length} ${units(unit)}, ${end}.`,
  onTarget: (end: string) => `${end}, the day of the target`,
  afterTarget: (end: string, days: string, target: string) => `${end}, ${days} after the target ${target}`,
  beforeTarget: (end: string, days: string, target: string) => `${end}, ${days} before the target ${target}`,
  targetPassed: (target: string) => `The target ${target} does not lie after the day of the last count.`,
  need: (from: string, target: string, days: string, work: string, rate: number) =>
    `From ${from} to ${target} there are ${days}: ${work} need ${rate.toFixed(1)} a week.`,
  nothingLeft: 'Nothing is left to forecast.',
  fewObservations: (observations: number, least: number) =>
    `There is no range: ${count(observations, { one: 'observation', other: 'observations' })} of the pace ${plural(observations, { one: 'is', other: 'are' })} known, and fewer than ${least} say nothing about how much it varies.`,
  tooFar: 'There is no range: at the observed pace the end lies more than ten years away.',
  observed: (unit: Unit | undefined) => units(unit),
  stretches: 'stretches between counts',
  range: ({ work, runs, from, observations, what, half, most }: Range) =>
    `The ${work} that are left were played through ${number(runs)} times from ${from}, drawing from the ${observations} observed ${what}: half of the runs end by ${half} (p50), 85 of 100 by ${most} (p85).`,
  sameDay: (day: string) => `on the same day, ${day}`,
  within: (days: string) => `within ${days}`,
  hurried: (unit: Unit, first: number, last: number, when: string) =>
    `The reports of ${unit} ${first} and ${unit} ${last} were written ${when}: these are packages of work rather than calendar time, so read the dates with care.`,

  burnUp: (title: string) => `Burn-up of ${title}`,
  burnUpDescription: (work: string, day: string) =>
    `${work} done on ${day}. The table below the picture says the same.`,
  all: (total: number, noun: string) => `all ${total} ${noun}`,
  point: (day: string, done: number, total: number) => `${day}: ${done} of ${total}`,
  target: 'target',
  tick: (day: number, month: string) => `${day} ${month}`,
  legend: {
    counted: 'counted',
    own: "the plan's own rate",
    range: 'half to 85 of 100 runs',
    target: 'target',
  },
  table: {
    title: 'The burn-up as a table',
    label: 'Burn-up',
    day: 'Day',
    what: 'What',
    computed: 'computed',
    done: (work: string) => `${work} done`,
    left: (remaining: number) => `${remaining} left by the plan's own rate`,
    leftWithWaiting: (remaining: number) => `${remaining} left, with what waits`,
    half: 'Half of the runs are done (p50)',
    most: '85 of 100 runs are done (p85)',
    target: 'Target',
  },
  method:
    'Nothing here is guessed: every figure stands in a document, and a range needs three observations of the pace.',
}

export interface Counted {
  day: string
  done: number
  total: number
  noun: string
  open: number
  waiting: number
  isCounted: boolean
}

export interface Range {
  work: string
  runs: number
  from: string
  observations: number
  what: string
  half: string
  most: string
}

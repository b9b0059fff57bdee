import { grammarOf } from '../grammar.ts'

const { count } = grammarOf('en')

type Sentence = (first: string, second: string) => string

/** Pages of gates, and why a gate says what it says. */
export const gates = {
  title: 'Gates',
  description: (plan: string) => `Which gates of ${plan} say go, and why.`,
  lead: 'What each of them says is computed from its criteria.',
  none: 'No document names a gate.',
  rules: 'How a verdict comes about',
  ruleNoGo: 'A criterion that blocks is not met, and no waiver for it is in force.',
  ruleConditional:
    'All that block are met or waived; a waiver is needed for one, or a criterion that only informs is open.',
  ruleUnknown: 'Of a criterion that blocks nobody has written down how it stands.',
  ruleGo: 'Every criterion is met.',
  filter: 'Filter',
  noun: 'gates',
  label: (project: string) => `Gates of ${project}`,
  columns: {
    gate: 'Gate',
    verdict: 'Verdict',
    met: 'Met',
    notMet: 'Not met',
    unknown: 'Unknown',
    decided: 'Decision',
  },
  /** Beside a number, where the columns have no headers. */
  met: 'met',
  notMet: 'not met',
  unknown: 'unknown',
  noRelease: 'Of no release',

  inDocument: (document: string) => `Gates in ${document}`,
  readDocument: 'Read the document',
  for: 'for',
  decided: (day: string) => `decision on ${day}`,
  by: (owner: string) => `by ${owner}`,
  documentSays: 'the document says',
  onThisPage: 'Gates on this page',
  criteriaOf: (gate: string) => `Criteria of ${gate}`,
  criterion: 'Criterion',
  verdict: 'Verdict',
  evidence: 'Evidence',
  informs: 'informs the decision, does not block it',
  noEvidence: 'nobody has written down how it stands',
  target: (target: string) => `target ${target}`,
  actual: (actual: string) => `actual ${actual}`,
  counts: {
    notMet: (criteria: number) => `${criteria} not met`,
    unknown: (criteria: number) => `${criteria} unknown`,
    notMetInforms: (criteria: number) => `${criteria} not met, for information`,
    unknownInforms: (criteria: number) => `${criteria} unknown, for information`,
  },
  why: (met: number, total: number, counts: string) =>
    `${met} of ${count(total, { one: 'criterion', other: 'criteria' })} met: ${counts}.`,
  waiver: (by: string, until: string, isOver: boolean, reason: string) =>
    `waived by ${by} until ${until}${isOver ? ', which is over' : ''}: ${reason}`,

  /** Sentences without a full stop. */
  judgement: {
    template: 'This is a form to be filled in',
    noCriteria: 'It has no criteria',
    allMet: (criteria: number) =>
      criteria === 1 ? 'The one criterion is met' : `All ${criteria} criteria are met`,
    stands: (criterion: string, isNotMet: boolean, informs: boolean) =>
      `“${criterion}” ${isNotMet ? 'is not met' : 'is unknown'}${informs ? ', which does not block' : ''}`,
    waived: (criterion: string, isNotMet: boolean, by: string, until: string, reason: string) =>
      `“${criterion}” ${isNotMet ? 'is not met' : 'is unknown'} and waived by ${by} until ${until}: ${reason}`,
    waiverEnded: (criterion: string, by: string, until: string) =>
      `The waiver of “${criterion}” by ${by} ended on ${until}, so it does not count`,
    /** Half a sentence each, about what authors wrote. */
    evidence: {
      ticked: () => 'the box is ticked',
      empty: () => 'the box is empty',
      marked: (sign) => `it is marked ${sign}`,
      denied: (words) => `it says ${words}`,
      status: (status) => `its status is ${status}`,
      declared: (status) => `it is declared ${status}`,
      noDocument: () => 'the document it asks for does not exist',
      noStatus: (document) => `“${document}” has no status`,
      statusOf: (document, status) => `the status of “${document}” is ${status}`,
      leadsTo: (actual, decision) => `${actual} is what leads to “${decision}”`,
      reaches: (actual, target) => `${actual} reaches ${target}`,
      misses: (actual, target) => `${actual} misses ${target}`,
      isAsked: (actual) => `${actual} is what was asked for`,
      moreThanAll: (actual) => `${actual} is more than all there is`,
      noTarget: () => 'there is no target',
      incomparable: (actual, target) => `${actual} cannot be held against ${target}`,
      otherUnit: (actual, target) => `${actual} and ${target} are not in the same unit`,
      bothSides: (actual, target) => `${actual} lies on both sides of ${target}`,
      noSide: (actual, target) =>
        `${target} does not say whether more or less than it is good, and ${actual} is not it`,
      notAlike: (actual, targets) => `${actual} does not stand to both of the targets ${targets} alike`,
    } satisfies Record<string, Sentence>,
  },
}

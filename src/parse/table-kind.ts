import type { Vocabulary } from '../model/vocabulary.ts'
import type { TableKind } from './parsed-document.ts'
import { buildTableShape } from './table-shape.ts'
import type { TableContent, TableShape } from './table-shape.ts'

/**
 * Tell what kind of table this is, by the set of its columns' roles.
 *
 * The rules below are tried from top to bottom and the first that fits wins. Kinds
 * with words of their own come first (nobody writes `Mitigation` except about a risk);
 * kinds told by what their rows are named after follow (phases, tasks, gates); kinds
 * told only by a column that any table may have (a status, a count, a description) come
 * last, since everything above them has such columns too. Where headers are not enough
 * the cells speak (names of documents, columns of figures or of nothing but marks). The
 * heading above is asked when all of that was silent, or when the same columns have two
 * readings, as a version history and a list of releases. A table nothing fits is `other`.
 *
 * @example
 * findTableKind({ headers: ['Term', 'Meaning'], columns: ['term', 'purpose'], rows: [] }, vocabulary)
 * // => 'key-value'
 */
export function findTableKind(table: TableContent, vocabulary: Vocabulary): TableKind {
  const shape = buildTableShape(table, vocabulary)
  return rules.find((rule) => rule.fits(shape))?.kind ?? 'other'
}

interface KindRule {
  kind: TableKind
  fits: (table: TableShape) => boolean
}

const measures = ['metric', 'goal'] as const
const results = ['actual', 'baseline', 'value', 'stretch', 'measurement', 'frequency', 'trend'] as const
const tests = ['test', 'passed', 'pass-rate', 'failed'] as const
const catalogue = [
  'purpose',
  'when-to-use',
  'location',
  'term',
  'default',
  'category',
  'responsibility',
] as const

const rules: readonly KindRule[] = [
  { kind: 'revision', fits: isRevision },
  { kind: 'risk', fits: isRisk },
  { kind: 'comparison', fits: (t) => t.has('after') && t.has('before', 'actual') },
  { kind: 'feature-matrix', fits: isFeatureMatrix },
  { kind: 'timeline', fits: isTimeline },
  { kind: 'task', fits: isTask },
  { kind: 'troubleshooting', fits: isTroubleshooting },
  { kind: 'gate', fits: isGate },
  { kind: 'test', fits: isTest },
  { kind: 'decision', fits: isDecision },
  { kind: 'release', fits: (t) => t.subjectIs('version') },
  { kind: 'comparison', fits: isComparison },
  { kind: 'metric', fits: isMetric },
  { kind: 'issue', fits: isIssue },
  { kind: 'commit', fits: (t) => t.subjectIs('commit', 'branch') || t.hasAll('commit', 'message') },
  { kind: 'role', fits: isRole },
  { kind: 'communication', fits: isCommunication },
  { kind: 'document-index', fits: isDocumentIndex },
  { kind: 'key-value', fits: (t) => t.width === 2 && !t.has('status', 'result', 'progress') },
  { kind: 'resource', fits: isResource },
  { kind: 'benchmark', fits: isBenchmark },
  { kind: 'resource', fits: (t) => !t.has('status') && t.has('result') && t.figureColumns() > 0 },
  { kind: 'status', fits: (t) => t.has('status', 'result', 'progress') },
  { kind: 'feature-matrix', fits: (t) => t.markColumns() >= Math.max(2, t.width / 2) },
  {
    kind: 'reference',
    fits: (t) => t.has(...catalogue) || t.subjectIs('operation', 'module', 'tool', 'feature'),
  },
  { kind: 'risk', fits: (t) => /\brisks?\b/.test(t.section) },
  { kind: 'metric', fits: (t) => /\b(?:metrics?|kpis?)\b/.test(t.section) },
  { kind: 'timeline', fits: (t) => /\b(?:timeline|schedule)\b/.test(t.section) },
  { kind: 'benchmark', fits: (t) => /\b(?:benchmarks?|performance)\b/.test(t.section) },
  { kind: 'comparison', fits: (t) => /\b(?:comparison|versus|vs)\b/.test(t.section) },
  { kind: 'matrix', fits: (t) => t.unknown >= 2 && /\bmatrix\b/.test(t.section) },
]

function isRevision(t: TableShape): boolean {
  if (!t.has('version', 'date')) return false
  if (t.has('change') && (t.has('author', 'approver') || t.hasAll('version', 'date'))) return true
  return t.has('date') && /\b(?:version|revision|change|document) ?(?:history|log)\b/.test(t.section)
}

function isRisk(t: TableShape): boolean {
  if (t.subjectIs('version', 'phase', 'task', 'issue')) return false
  return t.has('risk', 'risk-id', 'risk-level', 'mitigation') || t.hasAll('likelihood', 'impact')
}

function isFeatureMatrix(t: TableShape): boolean {
  if (t.subjectIs(...measures)) return false
  if (t.versions >= 2) return t.width > 2
  if (t.subjectIs('field') && t.unknown === t.width - 1) return t.unknown >= 2
  if (!t.subjectIs('feature') || t.width < 3) return false
  return t.hasAll('impact', 'effort') || (t.unknown >= 2 && !t.has('status', 'target'))
}

function isTimeline(t: TableShape): boolean {
  if (t.subjectIs('period')) return !t.has('target', 'effort')
  if (t.subjectIs('phase', 'week', 'date', 'milestone', 'time', 'frequency', 'start')) return true
  return t.subjectIs('event') && t.has('date', 'time', 'duration')
}

function isTask(t: TableShape): boolean {
  if (t.subjectIs(...measures, 'document')) return false
  if (t.hasAll('owner', 'due')) return true
  const planned = [
    'status',
    'owner',
    'due',
    'estimate',
    'effort',
    'duration',
    'progress',
    'priority',
    'depends',
    'time',
    'date',
  ]
  if (t.has('count')) return false
  if (t.subjectIs('task', 'task-id')) return t.has(...planned, 'result') || (t.width > 2 && !t.has('change'))
  if (t.hasAll('task', 'owner', 'effort')) return true
  if (t.subjectIs('priority')) return t.has('task')
  return t.subjectIs('title', 'item') && t.has('estimate', 'effort', 'priority', 'due', 'owner')
}

function isTroubleshooting(t: TableShape): boolean {
  return t.subjectIs('problem') || (t.has('issue', 'problem') && t.has('cause', 'solution'))
}

function isTest(t: TableShape): boolean {
  if (t.subjectIs(...measures)) return false
  return (
    t.subjectIs('test', 'test-id') ||
    t.count(...tests) >= 2 ||
    (t.has(...tests) && (t.has('coverage', 'status', 'lines') || /\btests?\b/.test(t.section)))
  )
}

function isGate(t: TableShape): boolean {
  if (t.has('option')) return false
  if (t.subjectIs('gate', 'criterion')) return true
  if (t.has('target')) return false
  return (
    (t.unknown > 0 && /\bthresholds?\b/.test(t.section)) ||
    (t.has('threshold') && t.subjectIs(...measures, 'situation')) ||
    (t.has('criterion') && t.has('status', 'evidence'))
  )
}

function isDecision(t: TableShape): boolean {
  if (t.subjectIs(...measures)) return false
  if (t.subjectIs('decision') || t.has('decision', 'option')) return true
  return t.subjectIs('situation') && (t.has('answer', 'task', 'channel') || /\bdecision\b/.test(t.section))
}

function isComparison(t: TableShape): boolean {
  if (t.subjectIs(...measures) || t.has('target')) return false
  return t.has('change') && (t.unknown >= 2 || t.has('before', 'after', 'actual', 'planned', 'cost'))
}

function isMetric(t: TableShape): boolean {
  return (
    t.has('metric') ||
    (t.has('target') && !t.subjectIs('channel')) ||
    t.subjectIs('goal') ||
    t.count(...results) >= 2
  )
}

function isIssue(t: TableShape): boolean {
  return t.subjectIs('issue', 'issue-id') && t.width > 2
}

function isCommunication(t: TableShape): boolean {
  return (
    t.subjectIs('channel', 'message') ||
    t.has('response-time') ||
    (t.has('channel') && t.has('audience', 'frequency'))
  )
}

function isRole(t: TableShape): boolean {
  if (t.subjectIs('title')) return t.has('contact', 'role')
  return t.subjectIs('role', 'person', 'owner') || t.has('role')
}

function isDocumentIndex(t: TableShape): boolean {
  if (t.subjectIs('document') || t.listsDocuments()) return true
  return t.has('document', 'lines') && t.subjectIs('module', 'item', 'title')
}

function isResource(t: TableShape): boolean {
  if (t.has('count', 'cost', 'share', 'time')) return true
  return (
    t.has('size', 'duration', 'estimate', 'effort', 'lines', 'spent') && !t.has('speed', 'purpose', 'status')
  )
}

function isBenchmark(t: TableShape): boolean {
  return t.has('speed') || (!t.has('status') && t.figureColumns() >= 2)
}

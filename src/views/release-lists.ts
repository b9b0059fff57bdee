import type { Metric, Phase, Release, Risk, Task } from '../model/entities.ts'
import type { Gate, GateCriterion } from '../model/gate.ts'
import { entitiesOf } from '../graph/plan-graph.ts'
import type { Strings } from '../model/strings/en.ts'
import { sourceLine, type SourceLineProps } from './fact.ts'
import { criterionBadge } from './gate-badges.ts'
import { byUrgency, gateRow, type GateRow } from './gate-rows.ts'
import type { BadgeProps, EntityLink, ViewContext } from './page.ts'
import { documentLink } from './release-links.ts'
import { isOpenRisk, isOverdue, isSettled } from './release-standing.ts'
import { metricBadge } from './metric-badge.ts'
import { badgeOf } from './timeline-entry.ts'
import { shorten } from './wording.ts'

/** The first of many, with how many there are and which documents hold the rest. */
export interface Capped<Row> {
  rows: readonly Row[]
  total: number
  /** Empty when nothing is left out; the richest documents first. */
  rest: readonly (EntityLink & { count: number })[]
}

/** A gate with its first reasons and criteria. */
export interface GateSummary extends GateRow {
  /** Reasons that are not listed. */
  moreReasons: number
  criteria: readonly { text: string; badge: BadgeProps; numbers?: string }[]
  /** Criteria that are not listed. */
  omitted: number
}

export interface RiskRow {
  title: string
  number?: string
  likelihood?: string
  impact?: string
  owner?: string
  mitigation?: string
  badge?: BadgeProps
  source: SourceLineProps
}

export interface MetricRow {
  title: string
  scope?: string
  target?: string
  actual?: string
  badge?: BadgeProps
  source: SourceLineProps
}

export interface TaskCount {
  document: EntityLink
  open: number
  done: number
}

const MOST_GATES = 6
const MOST_CRITERIA = 8
const MOST_REASONS = 3
const MOST_ROWS = 12
const MOST_RESTS = 5
const MOST_TEXT = 140

type Owner = Release | Phase
type Owned = { release?: Owner['id']; phase?: Owner['id'] }

/** Whether something belongs to a release, or to a phase. */
export function belongsTo(owner: Owner): (entity: Owned) => boolean {
  return (entity) => (owner.kind === 'release' ? entity.release : entity.phase) === owner.id
}

/** The gates of a release or a phase; those that need somebody come first. */
export function listGates(context: ViewContext, owner: Owner): Capped<GateSummary> {
  return listOfGates(context, entitiesOf(context.plan, 'gate').filter(belongsTo(owner)))
}

/** Gates in short; those that need somebody come first. */
export function listOfGates(
  context: ViewContext,
  gates: readonly Gate[],
  most = MOST_GATES,
): Capped<GateSummary> {
  const rows = new Map(gates.map((gate) => [gate, gateRow(context, gate)]))
  const rowOf = (gate: Gate) => rows.get(gate) ?? gateRow(context, gate)
  const sorted = gates.toSorted((a, b) => byUrgency(rowOf(a), rowOf(b)))
  return cap(context, sorted, most, (gate) => toGateSummary(rowOf(gate), gate, context.strings))
}

/** The risks of a release. */
export function listRisks(context: ViewContext, release: Release): Capped<RiskRow> {
  return listOfRisks(context, entitiesOf(context.plan, 'risk').filter(belongsTo(release)))
}

/** Risks: open ones first, then the product of likelihood and impact decides, unknown ones last. */
export function listOfRisks(context: ViewContext, risks: readonly Risk[], most = MOST_ROWS): Capped<RiskRow> {
  return cap(
    context,
    risks.toSorted((a, b) => Number(isOpenRisk(b)) - Number(isOpenRisk(a)) || weightOf(b) - weightOf(a)),
    most,
    (risk) => toRiskRow(context, risk),
  )
}

/** The metrics of a release. */
export function listMetrics(context: ViewContext, release: Release): Capped<MetricRow> {
  return listOfMetrics(context, entitiesOf(context.plan, 'metric').filter(belongsTo(release)))
}

/** Metrics: those with a target and an actual value come first. */
export function listOfMetrics(
  context: ViewContext,
  metrics: readonly Metric[],
  most = MOST_ROWS,
): Capped<MetricRow> {
  const known = (metric: Metric) =>
    Number(metric.target !== undefined) + 2 * Number(metric.actual !== undefined)
  return cap(
    context,
    metrics.toSorted((a, b) => known(b) - known(a)),
    most,
    (metric) => toMetricRow(context, metric),
  )
}

/** Open and done tasks of a release or a phase per document, most open ones first. */
export function countTasks(context: ViewContext, owner: Owner) {
  const tasks = entitiesOf(context.plan, 'task').filter(belongsTo(owner))
  const counts = [...Map.groupBy(tasks, ({ document }) => document)].map(([path, own]): TaskCount => {
    const done = own.filter(({ checked }) => checked).length
    return { document: documentLink(context, path), open: own.length - done, done }
  })
  const done = tasks.filter(({ checked }) => checked).length
  return {
    total: tasks.length,
    done,
    documents: counts.toSorted((a, b) => b.open - a.open).slice(0, MOST_ROWS),
    omitted: Math.max(0, counts.length - MOST_ROWS),
    overdue: tasks.filter((task) => isOverdue(task, context.plan.today)).length,
    next: tasks
      .filter(isPressing)
      .toSorted((a, b) => (dueDay(a) < dueDay(b) ? -1 : Number(dueDay(a) > dueDay(b))))
      .slice(0, MOST_ROWS)
      .map((task) => toTaskRow(context, task)),
  }
}

export type TaskCounts = ReturnType<typeof countTasks>

function cap<Kind extends Gate | Risk | Metric, Row>(
  context: ViewContext,
  entities: readonly Kind[],
  most: number,
  toRow: (entity: Kind) => Row,
): Capped<Row> {
  const omitted = Map.groupBy(entities.slice(most), ({ document }) => document)
  const rest = [...omitted].map(([path, own]) => ({ ...documentLink(context, path), count: own.length }))
  return {
    rows: entities.slice(0, most).map(toRow),
    total: entities.length,
    rest: rest.toSorted((a, b) => b.count - a.count).slice(0, MOST_RESTS),
  }
}

function toGateSummary(row: GateRow, { criteria }: Gate, strings: Strings): GateSummary {
  return {
    ...row,
    reasons: row.reasons.slice(0, MOST_REASONS),
    moreReasons: Math.max(0, row.reasons.length - MOST_REASONS),
    criteria: criteria.slice(0, MOST_CRITERIA).map((criterion) => toCriterion(criterion, strings)),
    omitted: Math.max(0, criteria.length - MOST_CRITERIA),
  }
}

function toCriterion({ text, verdict, target, actual }: GateCriterion, strings: Strings) {
  const words = strings.gates
  const numbers = [target && words.target(target), actual && words.actual(actual)].filter(Boolean).join(', ')
  return { text, badge: criterionBadge(verdict, strings), ...(numbers !== '' && { numbers }) }
}

function toRiskRow(context: ViewContext, risk: Risk): RiskRow {
  const badge = badgeOf(risk.status, context.strings)
  return {
    title: risk.title,
    ...(risk.number !== undefined && { number: risk.number }),
    ...(risk.likelihood && { likelihood: risk.likelihood.raw }),
    ...(risk.impact && { impact: risk.impact.raw }),
    ...(risk.owner && { owner: risk.owner.value }),
    ...(risk.mitigation && { mitigation: shorten(risk.mitigation.value, MOST_TEXT) }),
    ...(badge && { badge }),
    source: sourceLine(context, risk.sources[0]),
  }
}

function toMetricRow(context: ViewContext, metric: Metric): MetricRow {
  const badge = metricBadge(metric, context.strings)
  return {
    title: metric.title,
    ...(metric.scope !== undefined && { scope: metric.scope }),
    ...(metric.target && { target: metric.target.value }),
    ...(metric.actual && { actual: metric.actual.value }),
    ...(badge && { badge }),
    source: sourceLine(context, metric.sources[0]),
  }
}

/** A task with who and when, for a table. */
export function toTaskRow(context: ViewContext, task: Task) {
  const badge = badgeOf(task.status, context.strings)
  return {
    title: task.title,
    ...(task.owner && { owner: task.owner.value }),
    ...(task.due && { due: task.due.raw }),
    ...(badge && { badge }),
    overdue: isOverdue(task, context.plan.today),
    checked: task.checked,
    source: sourceLine(context, task.sources[0]),
  }
}

/** An open task that says who or by when. */
function isPressing(task: Task): boolean {
  return !task.checked && !isSettled(task) && (task.owner !== undefined || task.due !== undefined)
}

/** What is overdue comes first, then what is due next; without a day on the calendar last. */
export function dueDay({ due }: Task): string {
  return due?.value.kind === 'interval' ? due.value.end : '9999-12-31'
}

function weightOf(risk: Risk): number {
  return (risk.likelihood?.value ?? 0) * (risk.impact?.value ?? 0)
}

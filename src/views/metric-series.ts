import { isDatedRecord } from '../check/dated-records.ts'
import { documentTypes } from '../check/document-types.ts'
import { documentId } from '../graph/missing-documents.ts'
import { entitiesOf, findEntityOf } from '../graph/plan-graph.ts'
import type { Metric } from '../model/entities.ts'
import { type LeadingFigure, parseLeadingFigure } from '../model/leading-figure.ts'
import type { Sourced } from '../model/provenance.ts'
import type { ViewContext } from './page.ts'
import type { SparkValue } from './sparkline.ts'

/** A metric with all that was observed of it, wherever that stands. */
export interface MetricSeries {
  /** The latest, which gives the other values. */
  metric: Metric
  /** The same metric in earlier reports, oldest first. */
  earlier: readonly Metric[]
  observed: readonly SparkValue[]
  /** The values to be reached one after the other, where the plan gives several. */
  planned: readonly SparkValue[]
  target?: SparkValue
}

/**
 * Bring the metrics of a plan into series.
 *
 * Columns of weeks and versions are a series of their own. Across documents values are joined only where
 * that is certain: dated reports with different days that give a number with one unit for the same name,
 * scope and release.
 */
export function metricSeries(context: ViewContext): MetricSeries[] {
  const metrics = entitiesOf(context.plan, 'metric')
  const reports = groupReports(context, metrics)
  const joined = new Set(reports.flatMap((group) => group.slice(0, -1).map(({ metric }) => metric)))
  const byLatest = new Map(reports.map((group) => [group.at(-1)?.metric, group]))
  return metrics
    .filter((metric) => !joined.has(metric))
    .map((metric) => toSeries(metric, byLatest.get(metric) ?? []))
}

interface Report {
  metric: Metric
  day: string
  figure: LeadingFigure
  value: Sourced<string>
}

/** Groups of two and more reports of one metric, oldest first. */
function groupReports(context: ViewContext, metrics: readonly Metric[]): Report[][] {
  const typeOf = documentTypes(context.plan)
  const reports = metrics.flatMap((metric): Report[] => {
    const type = typeOf(metric.document)
    const figure = metric.actual && parseLeadingFigure(metric.actual.value)
    if (type === undefined || !isDatedRecord(type) || metric.actual === undefined || figure === undefined)
      return []
    const document = findEntityOf(context.plan, 'document', documentId(metric.document))
    const day = (document?.updated ?? document?.created)?.value
    if (day?.kind !== 'interval' || day.precision !== 'day') return []
    return [{ metric, day: day.start, figure, value: metric.actual }]
  })
  return [...Map.groupBy(reports, keyOf).values()]
    .map((group) => group.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day))))
    .filter((group) => group.length > 1 && new Set(group.map(({ day }) => day)).size === group.length)
}

/** Name, scope, release and unit; the number of a week in a heading says when, not of what. */
function keyOf({ metric: { title, scope = '', release }, figure }: Report): string {
  return [title, withoutTime(scope), release ?? '', figure.unit].join('\n').toLowerCase()
}

function withoutTime(scope: string): string {
  return scope
    .replace(/\b(?:week|day|month|sprint|session|cycle)s?\s*\d+\b/gi, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

function toSeries(metric: Metric, reports: readonly Report[]): MetricSeries {
  const target = metric.target && toValue('', metric.target)
  const own = metric.observations.map(({ label, of, value }) => ({ of, value: toValue(label, value) }))
  const observed =
    reports.length > 0
      ? reports.map(({ day, value, figure }) => ({ label: day, text: value.value, value: figure.value }))
      : sameUnit(own.flatMap(({ of, value }) => (of === undefined ? (value ?? []) : [])))
  return {
    metric,
    earlier: reports.slice(0, -1).map((report) => report.metric),
    observed,
    planned: sameUnit(own.flatMap(({ of, value }) => (of === 'target' ? (value ?? []) : []))),
    ...(target && { target }),
  }
}

interface UnitValue extends SparkValue {
  unit: string
}

function toValue(label: string, value: Sourced<string>): UnitValue | undefined {
  const figure = parseLeadingFigure(value.value)
  return figure && { label, text: value.value, value: figure.value, unit: figure.unit }
}

/** Values of different units are no series: none of them is drawn. */
function sameUnit(values: readonly UnitValue[]): UnitValue[] {
  return new Set(values.map(({ unit }) => unit)).size > 1 ? [] : [...values]
}

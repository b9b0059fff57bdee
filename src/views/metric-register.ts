import type { Metric } from '../model/entities.ts'
import { parseLeadingFigure } from '../model/leading-figure.ts'
import type { Sourced } from '../model/provenance.ts'
import { findEntityOf } from '../graph/plan-graph.ts'
import { toEntityId } from '../model/paths.ts'
import type { Strings } from '../model/strings/en.ts'
import { documentLineHref } from './line-address.ts'
import { metricBadge } from './metric-badge.ts'
import { metricSeries, type MetricSeries } from './metric-series.ts'
import type { ViewContext } from './page.ts'
import { nameOf, statusRecord } from './register-cells.ts'
import {
  type Register,
  type RegisterCell,
  type RegisterGroupHead,
  rowSource,
  sourceRecord,
} from './register.ts'
import { buildSparkline, type SparkValue } from './sparkline.ts'

/** All metrics by what they are about; those that have a course come first. */
export function metricRegister(context: ViewContext): Register<MetricSeries> {
  const words = context.strings.registers.metrics
  const series = metricSeries(context)
  const byScope = Map.groupBy(series, ({ metric }) => `${metric.document}\n${metric.scope ?? ''}`)
  const groups = [...byScope.values()].map((rows) => ({ head: headOf(context, rows[0]?.metric), rows }))
  const drawn = series.filter((row) => sparkOf(row, words) !== undefined).length
  return {
    name: 'metrics',
    title: context.strings.registers.titles.metrics,
    description: words.description(drawn),
    nouns: words.nouns,
    columns: [
      { title: words.columns.metric },
      { title: words.columns.baseline },
      { title: words.columns.target },
      { title: words.columns.stretch },
      { title: words.columns.threshold },
      { title: words.columns.actual },
      { title: words.columns.course, isLong: true },
      { title: words.columns.status },
    ],
    groups: groups.toSorted((a, b) => told(b.rows) - told(a.rows)),
    toRow(row) {
      const { metric } = row
      const spark = sparkOf(row, words)
      const badge = metricBadge(metric, context.strings)
      const values = valuesOf(row)
      return {
        cells: [
          {
            text: metric.title,
            ...(metric.owner && { notes: [words.owner(metric.owner.value)] }),
          },
          valueCell(metric.baseline),
          valueCell(metric.target),
          valueCell(metric.stretch),
          valueCell(metric.threshold),
          valueCell(metric.actual),
          {
            ...(spark && { spark }),
            ...courseNote(row, words),
            sort: values.length,
          },
          badge ? { badge } : {},
        ],
        source: rowSource(context, metric.sources[0], metric.document),
      }
    },
    toRecord: ({ metric, earlier, observed }) => ({
      title: metric.title,
      scope: metric.scope ?? null,
      release: nameOf(context, metric.release),
      baseline: metric.baseline?.value ?? null,
      target: metric.target?.value ?? null,
      targetValue: figureOf(metric.target),
      stretch: metric.stretch?.value ?? null,
      threshold: metric.threshold?.value ?? null,
      actual: metric.actual?.value ?? null,
      actualValue: figureOf(metric.actual),
      owner: metric.owner?.value ?? null,
      series: seriesText(metric, earlier.length > 0 ? observed : undefined),
      ...statusRecord(metric.status),
      ...sourceRecord(context, metric.sources[0]),
    }),
  }
}

/** The observed course, else that of the targets. */
function valuesOf({ observed, planned }: MetricSeries): readonly SparkValue[] {
  return observed.length > 0 ? observed : planned
}

/** What a course is made of; values that are no figures of one unit cannot be drawn and are told all the same. */
function courseNote(row: MetricSeries, words: Strings['registers']['metrics']): Pick<RegisterCell, 'notes'> {
  const values = valuesOf(row)
  const listed = values.map(({ label, text }) => `${label}: ${text}`)
  if (listed.length === 0) listed.push(...observationTexts(row.metric, words.columns.target))
  if (listed.length === 0) return {}
  const text = listed.join(' · ')
  return { notes: [values.length > 0 && row.observed.length === 0 ? words.toReach(text) : text] }
}

function sparkOf(row: MetricSeries, words: Strings['registers']['metrics']) {
  const isPlan = row.observed.length === 0
  return buildSparkline(valuesOf(row), {
    title: isPlan ? words.targetsOf(row.metric.title) : row.metric.title,
    words,
    ...(!isPlan && row.target && { target: row.target }),
  })
}

/** How much the metrics of a group tell: a course, else a value that was reached, else what shall be. */
function told(rows: readonly MetricSeries[]): number {
  if (rows.some((row) => valuesOf(row).length > 1)) return 2
  return rows.some(({ metric }) => metric.actual !== undefined) ? 1 : 0
}

function headOf(context: ViewContext, metric: Metric | undefined): RegisterGroupHead {
  if (metric === undefined) return { title: '' }
  const document = findEntityOf(context.plan, 'document', toEntityId('document', metric.document))
  const release = nameOf(context, metric.release)
  const href = documentLineHref(context, metric.sources[0])
  return {
    title: metric.scope ?? document?.title ?? metric.document,
    ...(href !== undefined && { href }),
    note: [release, metric.document].filter((part) => part !== null).join(', '),
  }
}

function valueCell(value: Sourced<string> | undefined): RegisterCell {
  if (value === undefined) return {}
  const sort = figureOf(value)
  return { text: value.value, ...(sort !== null && { sort }) }
}

function figureOf(value: Sourced<string> | undefined): number | null {
  return (value && parseLeadingFigure(value.value)?.value) ?? null
}

function seriesText(metric: Metric, joined: readonly SparkValue[] | undefined): string | null {
  const parts = joined?.map(({ label, text }) => `${label}: ${text}`) ?? observationTexts(metric)
  return parts.length === 0 ? null : parts.join('; ')
}

function observationTexts({ observations }: Metric, target = 'target'): string[] {
  return observations.map(
    ({ label, of, value }) => `${label}${of === undefined ? '' : ` (${target})`}: ${value.value}`,
  )
}

import { type Forecast, forecastRelease } from '../graph/forecast.ts'
import type { Release } from '../model/entities.ts'
import type { IsoDay } from '../model/dates.ts'
import type { Source } from '../model/provenance.ts'
import { type BurnUpChart, drawBurnUp } from './burn-up-chart.ts'
import { sourceLine, type SourceLineProps } from './fact.ts'
import { type ForecastStep, nounOf, tellOutcome, tellSteps } from './forecast-sentences.ts'
import type { BadgeProps, ViewContext } from './page.ts'
import { isShipped } from './release-standing.ts'

/** What the numbers of a release say, as sentences that can be followed, a picture and a table. */
export interface ReleaseForecast {
  badge: BadgeProps
  /** The outcome in one sentence. */
  headline: string
  /** The way to it, each step with the lines it rests on. */
  steps: readonly ForecastStep[]
  chart?: BurnUpChart
  /** What the picture shows. */
  rows: readonly ForecastRow[]
  /** Whether the plan's own numbers end after the target. */
  late: boolean
}

export interface ForecastRow {
  day: string
  what: string
  source?: SourceLineProps
}

const badges = {
  late: { shape: 'triangle', tone: 'warn' },
  kept: { shape: 'check', tone: 'good' },
  open: { shape: 'dash', tone: 'quiet' },
} as const satisfies Record<string, Pick<BadgeProps, 'shape' | 'tone'>>

/** Forecast a release that has not shipped; `undefined` when its documents count nothing. */
export function releaseForecast(context: ViewContext, release: Release): ReleaseForecast | undefined {
  const { strings } = context
  if (isShipped(release, context.plan.today)) return undefined
  const forecast = forecastRelease(context.plan, release)
  if (forecast === undefined) return undefined
  const chart = drawBurnUp(forecast, strings.forecast.burnUp(release.title), strings)
  const latest = latestEnd(forecast)
  const due = forecast.deadline?.value.end
  const late = due !== undefined && latest !== undefined && latest > due
  const outcome = late ? 'late' : due !== undefined && latest !== undefined ? 'kept' : 'open'
  return {
    badge: { ...badges[outcome], word: strings.forecast[outcome], raw: strings.forecast[outcome] },
    headline: tellOutcome(context, forecast, late),
    steps: tellSteps(context, forecast),
    ...(chart && { chart }),
    rows: toRows(context, forecast),
    late,
  }
}

/** The end that counts: of the plan's newest numbers, with what waits, or of half of the runs. */
function latestEnd({ projections: [projection], range }: Forecast): IsoDay | undefined {
  return projection?.withWaiting?.end ?? projection?.end ?? range?.p50
}

function toRows(context: ViewContext, forecast: Forecast): ForecastRow[] {
  const { counts, projections, range, deadline } = forecast
  const { strings } = context
  const words = strings.forecast.table
  const noun = nounOf(forecast, strings)
  const rows: ForecastRow[] = [
    ...counts.map(({ day, done, total, source }) => ({
      day,
      what: words.done(strings.forecast.of(done, total, noun)),
      source: sourceLine(context, source),
    })),
    ...projections.flatMap(({ end, remaining, withWaiting, sources }) => [
      { day: end, what: words.left(remaining), ...firstLine(context, sources) },
      ...(withWaiting
        ? [
            {
              day: withWaiting.end,
              what: words.leftWithWaiting(withWaiting.remaining),
              ...firstLine(context, sources),
            },
          ]
        : []),
    ]),
    ...(range
      ? [
          { day: range.p50, what: words.half },
          { day: range.p85, what: words.most },
        ]
      : []),
    ...(deadline
      ? [{ day: deadline.value.end, what: words.target, source: sourceLine(context, deadline.source) }]
      : []),
  ]
  return rows.toSorted((a, b) => (a.day < b.day ? -1 : Number(a.day > b.day)))
}

function firstLine(context: ViewContext, [source]: readonly Source[]): Pick<ForecastRow, 'source'> {
  return source === undefined ? {} : { source: sourceLine(context, source) }
}

import {
  countObservations,
  findHurriedYields,
  type Forecast,
  type ForecastRange,
  leastObservations,
} from '../graph/forecast.ts'
import type { Projection } from '../graph/pace-projection.ts'
import { simulatedRuns } from '../graph/simulate-throughput.ts'
import type { WorkCount } from '../graph/work-counts.ts'
import { daysBetween } from '../model/add-length.ts'
import type { IsoDay } from '../model/dates.ts'
import type { Source } from '../model/provenance.ts'
import type { Strings } from '../model/strings/en.ts'
import { formatDate, sourceLine, type SourceLineProps } from './fact.ts'
import type { ViewContext } from './page.ts'
import { documentLink } from './release-links.ts'

/** One sentence of the arithmetic and the lines it rests on. */
export interface ForecastStep {
  text: string
  sources: readonly SourceLineProps[]
}

/** The outcome in one sentence. */
export function tellOutcome(context: ViewContext, forecast: Forecast, late: boolean): string {
  const { projections, deadline, range, counts } = forecast
  const { strings } = context
  const words = strings.forecast
  const noun = nounOf(forecast, strings)
  const [projection] = projections
  const target = deadline === undefined ? undefined : formatDate(deadline.value, strings)
  if (projection !== undefined) {
    const { remaining, rate, unit, end, withWaiting } = projection
    const work = words.lead(`${remaining} ${noun}`, words.pace(formatFigure(rate, strings), unit), end)
    const ends =
      withWaiting === undefined ? work : words.withWaiting(work, withWaiting.remaining, withWaiting.end)
    if (target === undefined) return words.noTarget(ends)
    return late ? words.misses(target, ends) : words.keeps(target, ends)
  }
  if (range !== undefined) return words.runs(range.p50, range.p85, target)
  const last = counts.at(-1)
  return words.noRate(last && tellLeft(context, last, noun))
}

/** A list that was counted is named: what it holds need not be all the work of the release. */
function tellLeft(context: ViewContext, { total, done, how, source }: WorkCount, noun: string): string {
  const words = context.strings.forecast
  if (how === 'stated') return words.of(total - done, total, noun)
  return words.ofList(total - done, total, noun, documentLink(context, source.file).title)
}

/** The way to the outcome, so that a reader can follow it with a pencil. */
export function tellSteps(context: ViewContext, forecast: Forecast): ForecastStep[] {
  const { counts, yields, projections, deadline, range } = forecast
  const { strings } = context
  const lines = (sources: readonly Source[]) => sources.map((source) => sourceLine(context, source))
  const last = counts.at(-1)
  const due = deadline?.value.end
  return [
    ...(last ? [{ text: tellCount(forecast, strings), sources: lines([last.source]) }] : []),
    ...(yields.length > 0
      ? [
          {
            text: tellYields(forecast, strings),
            sources: lines(distinct(yields.map(({ source }) => source))),
          },
        ]
      : []),
    ...projections.map((projection) => ({
      text: tellProjection(projection, due, strings),
      sources: lines(projection.sources),
    })),
    ...(deadline && last && last.done < last.total
      ? [{ text: tellNeed(forecast, deadline.value.end, strings), sources: lines([deadline.source]) }]
      : []),
    {
      text: range === undefined ? tellNoRange(forecast, strings) : tellRange(forecast, range, strings),
      sources: [],
    },
    ...hurry(forecast, lines, strings),
  ]
}

/** What is counted, as readers call it. */
export function nounOf({ noun }: Pick<Forecast, 'noun'>, { forecast }: Strings): string {
  return forecast.nouns[noun] ?? noun
}

function tellCount(forecast: Forecast, strings: Strings): string {
  const { total, done, waiting, day, how } = forecast.counts.at(-1)!
  const open = total - done - waiting
  const noun = nounOf(forecast, strings)
  return strings.forecast.counted({ day, done, total, noun, open, waiting, isCounted: how === 'counted' })
}

function tellYields(forecast: Forecast, strings: Strings): string {
  const { yields } = forecast
  const words = strings.forecast
  const told = yields.map(({ unit, ordinal, count }) => words.yield(unit, ordinal, count)).join(', ')
  const sum = yields.reduce((all, { count }) => all + count, 0)
  const pace = words.pace(formatFigure(sum / yields.length, strings), yields[0]?.unit ?? 'week')
  return words.yields(nounOf(forecast, strings), told, pace)
}

/** `14 issues ÷ 2.5 a week = 5.6 weeks; from 2026-01-08 that is 2026-02-16, 1 day after the target.` */
function tellProjection(projection: Projection, due: IsoDay | undefined, strings: Strings): string {
  const { remaining, rate, unit, length, from, end, withWaiting } = projection
  const words = strings.forecast
  const work = `${remaining} ${nounOf(projection, strings)}`
  const figure = formatFigure(rate, strings)
  const division = words.division(work, words.pace(figure, unit), formatFigure(length, strings), unit)
  const first = words.ends(division, from, against(end, due, strings))
  if (withWaiting === undefined) return first
  const { waiting } = withWaiting
  const longer = formatFigure(withWaiting.length, strings)
  const later = against(withWaiting.end, due, strings)
  return `${first} ${words.waitingToo(waiting, withWaiting.remaining, figure, longer, unit, later)}`
}

function against(end: IsoDay, due: IsoDay | undefined, { common, forecast }: Strings): string {
  if (due === undefined) return end
  const days = daysBetween(due, end)
  if (days === 0) return forecast.onTarget(end)
  return (days > 0 ? forecast.afterTarget : forecast.beforeTarget)(end, common.days(Math.abs(days)), due)
}

function tellNeed(forecast: Forecast, due: IsoDay, strings: Strings): string {
  const { day, total, done } = forecast.counts.at(-1)!
  const days = daysBetween(day, due)
  if (days <= 0) return strings.forecast.targetPassed(due)
  const need = ((total - done) / days) * 7
  const work = `${total - done} ${nounOf(forecast, strings)}`
  return strings.forecast.need(day, due, strings.common.days(days), work, need)
}

function tellNoRange(forecast: Forecast, { forecast: words }: Strings): string {
  const last = forecast.counts.at(-1)
  if (last !== undefined && last.done >= last.total) return words.nothingLeft
  const observations = countObservations(forecast)
  if (observations < leastObservations) return words.fewObservations(observations, leastObservations)
  return words.tooFar
}

function tellRange(
  forecast: Forecast,
  { from, remaining, basis, p50, p85 }: ForecastRange,
  strings: Strings,
): string {
  const words = strings.forecast
  return words.range({
    work: `${remaining} ${nounOf(forecast, strings)}`,
    runs: simulatedRuns,
    from,
    observations: countObservations(forecast) - Number(basis === 'counts'),
    what: basis === 'yields' ? words.observed(forecast.yields[0]?.unit) : words.stretches,
    half: p50,
    most: p85,
  })
}

function hurry(
  { yields }: Forecast,
  lines: (sources: readonly Source[]) => SourceLineProps[],
  { common, forecast: words }: Strings,
): ForecastStep[] {
  const found = findHurriedYields(yields)
  if (found?.first.reported === undefined || found.last.reported === undefined) return []
  const { first, last } = found
  const days = daysBetween(found.first.reported.day, found.last.reported.day)
  const when = days === 0 ? words.sameDay(found.last.reported.day) : words.within(common.days(days))
  const text = words.hurried(first.unit, first.ordinal, last.ordinal, when)
  return [{ text, sources: lines([found.first.reported.source, found.last.reported.source]) }]
}

function distinct(sources: readonly Source[]): Source[] {
  return [
    ...new Map(sources.map((source) => [`${source.file}:${source.place?.line ?? ''}`, source])).values(),
  ]
}

/** At most one decimal, none where it says nothing. */
function formatFigure(value: number, { common }: Strings): string {
  return common.number(Math.round(value * 10) / 10)
}

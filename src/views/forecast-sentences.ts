import {
  countObservations,
  findHurriedYields,
  type Forecast,
  type ForecastRange,
  leastObservations,
} from '../graph/forecast.ts'
import type { Projection } from '../graph/pace-projection.ts'
import { simulatedRuns } from '../graph/simulate-throughput.ts'
import { daysBetween } from '../model/add-length.ts'
import type { IsoDay } from '../model/dates.ts'
import type { Source } from '../model/provenance.ts'
import { formatDate, sourceLine, type SourceLineProps } from './fact.ts'
import type { ViewContext } from './page.ts'
import { countOf, formatNumber } from './wording.ts'

/** One sentence of the arithmetic and the lines it rests on. */
export interface ForecastStep {
  text: string
  sources: readonly SourceLineProps[]
}

/** The outcome in one sentence. */
export function tellOutcome(forecast: Forecast, late: boolean): string {
  const { projections, deadline, range, counts, noun } = forecast
  const [projection] = projections
  const target = deadline === undefined ? undefined : formatDate(deadline.value)
  if (projection !== undefined) {
    const { remaining, rate, unit, end, withWaiting } = projection
    const work = `${remaining} ${noun} at ${formatFigure(rate)} a ${unit} lead to ${end}`
    const ends =
      withWaiting === undefined
        ? work
        : `${work}, with what waits ${withWaiting.remaining} lead to ${withWaiting.end}`
    if (target === undefined) return `By the plan's own numbers ${ends}; no document gives a target.`
    return `The plan's own numbers ${late ? 'miss' : 'keep'} ${target}: ${ends}.`
  }
  if (range !== undefined) {
    return `Half of the simulated runs end by ${range.p50}, 85 of 100 by ${range.p85}${target === undefined ? '' : `; the target is ${target}`}.`
  }
  const last = counts.at(-1)
  const left = last === undefined ? '' : `${last.total - last.done} of ${last.total} ${noun} are left; `
  return `${left}no document states a rate, so no date follows.`
}

/** The way to the outcome, so that a reader can follow it with a pencil. */
export function tellSteps(context: ViewContext, forecast: Forecast): ForecastStep[] {
  const { counts, yields, projections, deadline, range } = forecast
  const lines = (sources: readonly Source[]) => sources.map((source) => sourceLine(context, source))
  const last = counts.at(-1)
  const due = deadline?.value.end
  return [
    ...(last ? [{ text: tellCount(forecast), sources: lines([last.source]) }] : []),
    ...(yields.length > 0
      ? [{ text: tellYields(forecast), sources: lines(distinct(yields.map(({ source }) => source))) }]
      : []),
    ...projections.map((projection) => ({
      text: tellProjection(projection, due),
      sources: lines(projection.sources),
    })),
    ...(deadline && last && last.done < last.total
      ? [{ text: tellNeed(forecast, deadline.value.end), sources: lines([deadline.source]) }]
      : []),
    { text: range === undefined ? tellNoRange(forecast) : tellRange(forecast, range), sources: [] },
    ...hurry(forecast, lines),
  ]
}

function tellCount({ counts, noun }: Forecast): string {
  const { total, done, waiting, day, how } = counts.at(-1)!
  const open = total - done - waiting
  const rest = [
    ...(open > 0 ? [`${open} open`] : []),
    ...(waiting > 0 ? [`${waiting} waiting or under way`] : []),
  ]
  const tail = rest.length === 0 ? '' : `, ${rest.join(', ')}`
  const counted = how === 'counted' ? ', counted from the list itself' : ''
  return `On ${day} ${done} of ${total} ${noun} were done${tail}${counted}.`
}

function tellYields({ yields, noun }: Forecast): string {
  const told = yields.map(({ unit, ordinal, count }) => `${unit} ${ordinal} brought ${count}`).join(', ')
  const sum = yields.reduce((all, { count }) => all + count, 0)
  const mean = formatFigure(sum / yields.length)
  return `Of the ${noun}, ${told}: ${mean} a ${yields[0]?.unit ?? 'week'} on average.`
}

/** `14 issues ÷ 2.5 a week = 5.6 weeks; from 2026-01-08 that is 2026-02-16, 1 day after the target.` */
function tellProjection(projection: Projection, due: IsoDay | undefined): string {
  const { remaining, noun, rate, unit, length, from, end, withWaiting } = projection
  const division = `${remaining} ${noun} ÷ ${formatFigure(rate)} a ${unit} = ${formatFigure(length)} ${unit}s`
  const first = `${division}; from ${from} that is ${end}${against(end, due)}.`
  if (withWaiting === undefined) return first
  const { waiting } = withWaiting
  return (
    `${first} With the ${waiting} that ${waiting === 1 ? 'waits or is' : 'wait or are'} under way: ${withWaiting.remaining} ÷ ${formatFigure(rate)} = ` +
    `${formatFigure(withWaiting.length)} ${unit}s, ${withWaiting.end}${against(withWaiting.end, due)}.`
  )
}

function against(end: IsoDay, due: IsoDay | undefined): string {
  if (due === undefined) return ''
  const days = daysBetween(due, end)
  if (days === 0) return ', the day of the target'
  return `, ${countOf(Math.abs(days), 'day')} ${days > 0 ? 'after' : 'before'} the target ${due}`
}

function tellNeed({ counts, noun }: Forecast, due: IsoDay): string {
  const { day, total, done } = counts.at(-1)!
  const days = daysBetween(day, due)
  if (days <= 0) return `The target ${due} does not lie after the day of the last count.`
  const need = ((total - done) / days) * 7
  return `From ${day} to ${due} there are ${countOf(days, 'day')}: ${total - done} ${noun} need ${need.toFixed(1)} a week.`
}

function tellNoRange(forecast: Forecast): string {
  const last = forecast.counts.at(-1)
  if (last !== undefined && last.done >= last.total) return 'Nothing is left to forecast.'
  const observations = countObservations(forecast)
  if (observations < leastObservations)
    return `There is no range: ${countOf(observations, 'observation')} of the pace ${observations === 1 ? 'is' : 'are'} known, and fewer than ${leastObservations} say nothing about how much it varies.`
  return 'There is no range: at the observed pace the end lies more than ten years away.'
}

function tellRange(forecast: Forecast, { from, remaining, basis, p50, p85 }: ForecastRange): string {
  const what = basis === 'yields' ? `${forecast.yields[0]?.unit ?? 'week'}s` : 'stretches between counts'
  const runs = formatNumber(simulatedRuns)
  return (
    `The ${remaining} ${forecast.noun} that are left were played through ${runs} times from ${from}, drawing from the ` +
    `${countObservations(forecast) - Number(basis === 'counts')} observed ${what}: half of the runs end by ${p50} (p50), 85 of 100 by ${p85} (p85).`
  )
}

function hurry(
  { yields }: Forecast,
  lines: (sources: readonly Source[]) => SourceLineProps[],
): ForecastStep[] {
  const found = findHurriedYields(yields)
  if (found?.first.reported === undefined || found.last.reported === undefined) return []
  const { first, last } = found
  const days = daysBetween(found.first.reported.day, found.last.reported.day)
  const when = days === 0 ? `on the same day, ${found.last.reported.day}` : `within ${countOf(days, 'day')}`
  const text =
    `The reports of ${first.unit} ${first.ordinal} and ${last.unit} ${last.ordinal} were written ${when}: ` +
    'these are packages of work rather than calendar time, so read the dates with care.'
  return [{ text, sources: lines([found.first.reported.source, found.last.reported.source]) }]
}

function distinct(sources: readonly Source[]): Source[] {
  return [
    ...new Map(sources.map((source) => [`${source.file}:${source.place?.line ?? ''}`, source])).values(),
  ]
}

/** At most one decimal, none where it says nothing. */
function formatFigure(value: number): string {
  return String(Math.round(value * 10) / 10)
}

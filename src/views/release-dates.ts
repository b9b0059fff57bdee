import type { PlanDate } from '../model/dates.ts'
import type { Release } from '../model/entities.ts'
import type { Sourced } from '../model/provenance.ts'
import { dateFact, formatDate, sourceLine, type FactProps, type SourceLineProps } from './fact.ts'
import type { ViewContext } from './page.ts'

/** A date that documents give for a release beside the one it is drawn with. */
export interface OtherDate {
  date: string
  sources: readonly SourceLineProps[]
  /** Places that are not listed. */
  omitted: number
}

const MOST_SOURCES = 3
const MOST_DATES = 8

/** When it starts, shall ship, did ship; what no document says is left out. */
export function releaseDates(context: ViewContext, release: Release): FactProps[] {
  const words = context.strings.releases.fact
  return [
    dateFact(context, words.start, release.start),
    dateFact(context, words.target, release.target),
    dateFact(context, words.released, release.released),
  ].filter((fact) => fact !== undefined)
}

/** Every other day that documents give, most often given first, those that say the same left out. */
export function conflictingDates(
  context: ViewContext,
  release: Release,
): { dates: OtherDate[]; omitted: number } {
  const dates = groupOtherDates(release)
    .toSorted((a, b) => b.length - a.length)
    .map((given) => ({
      date: formatDate(given[0].value, context.strings),
      sources: given.slice(0, MOST_SOURCES).map(({ source }) => sourceLine(context, source)),
      omitted: Math.max(0, given.length - MOST_SOURCES),
    }))
  return { dates: dates.slice(0, MOST_DATES), omitted: Math.max(0, dates.length - MOST_DATES) }
}

/** How many days or stretches documents give for a release beside those that it has. */
export function countOtherDates(release: Release): number {
  return groupOtherDates(release).length
}

/** `Mar 2026` and `March 2026` are one. */
function groupOtherDates({ start, target, released, otherDates }: Release): SourcedDates[] {
  const known = new Set([start, target, released].map((date) => date && stretchOf(date)))
  const onCalendar = otherDates.filter(({ value }) => value.kind === 'interval')
  const groups = [...Map.groupBy(onCalendar, stretchOf)]
  return groups.filter(([stretch]) => !known.has(stretch)).map(([, given]) => given as SourcedDates)
}

type SourcedDates = [Sourced<PlanDate>, ...Sourced<PlanDate>[]]

function stretchOf({ value }: Sourced<PlanDate>): string {
  return value.kind === 'interval' ? `${value.start} ${value.end}` : value.raw
}

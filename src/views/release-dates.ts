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
  const known = new Set(
    [release.start, release.target, release.released].map(
      (date) => date && formatDate(date.value, context.strings),
    ),
  )
  const groups = Map.groupBy(release.otherDates.filter(isOnCalendar), ({ value }) =>
    formatDate(value, context.strings),
  )
  const dates = [...groups]
    .filter(([date]) => !known.has(date))
    .toSorted(([, a], [, b]) => b.length - a.length)
    .map(([date, given]) => ({
      date,
      sources: given.slice(0, MOST_SOURCES).map(({ source }) => sourceLine(context, source)),
      omitted: Math.max(0, given.length - MOST_SOURCES),
    }))
  return { dates: dates.slice(0, MOST_DATES), omitted: Math.max(0, dates.length - MOST_DATES) }
}

function isOnCalendar({ value }: Sourced<PlanDate>): boolean {
  return value.kind === 'interval'
}

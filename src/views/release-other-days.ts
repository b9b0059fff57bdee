import type { DateInterval, PlanDate } from '../model/dates.ts'
import type { Release } from '../model/entities.ts'
import type { Strings } from '../model/strings/en.ts'
import { formatDate } from './fact.ts'
import { dateToSpan, type TimelineSpan } from './timeline-span.ts'

/** More would hide the day that counts; the page of the release lists them all. */
const MOST = 4
const DAY = 86_400_000

/**
 * The other days of a release: the planned one once it shipped, and those that further documents give.
 *
 * A date that only says the same less precisely is none.
 */
export function otherDays(release: Release, strings: Strings): { ghosts: TimelineSpan[]; note?: string } {
  const chosen = calendarDay(release.released?.value ?? release.target?.value)
  if (chosen === undefined) return { ghosts: [] }
  const planned = release.released === undefined ? undefined : calendarDay(release.target?.value)
  const given = release.otherDates.map(({ value }) => calendarDay(value)).filter((date) => date !== undefined)
  const others = Map.groupBy(
    given.filter((date) => !agrees(date, chosen)),
    (date) => formatDate(date, strings),
  )
  const often = [...others.values()].toSorted((a, b) => b.length - a.length).map(([first]) => first!)
  const slipped = planned !== undefined && !agrees(planned, chosen) ? [planned] : []
  const rest = often.filter((date) =>
    slipped.every((first) => formatDate(first, strings) !== formatDate(date, strings)),
  )
  const shown = [...slipped, ...rest].slice(0, MOST)
  const ghosts = shown.map((date) => dateToSpan(date)).filter((span) => span !== undefined)
  const words = strings.releases.otherDays
  const notes = [
    ...slipped.map((date) => words.planned(formatDate(date, strings), formatSlip(date, chosen, strings))),
    ...(rest.length > 0 ? [words.alsoGiven(listDates(rest, strings))] : []),
  ]
  return { ghosts, ...(notes.length > 0 && { note: notes.join('; ') }) }
}

function listDates(dates: readonly DateInterval[], strings: Strings): string {
  const shown = dates
    .slice(0, MOST)
    .map((date) => formatDate(date, strings))
    .join(', ')
  return dates.length > MOST ? `${shown} ${strings.common.andMore(dates.length - MOST)}` : shown
}

function formatSlip(planned: DateInterval, actual: DateInterval, strings: Strings): string {
  const days = Math.round((Date.parse(actual.end) - Date.parse(planned.end)) / DAY)
  const { shippedEarlier, shippedLater } = strings.releases.otherDays
  const size = strings.common.days(Math.abs(days))
  return days < 0 ? shippedEarlier(size) : shippedLater(size)
}

function calendarDay(date: PlanDate | undefined): DateInterval | undefined {
  return date?.kind === 'interval' ? date : undefined
}

/** One lies within the other: `February 2026` and `2026-02-15`. */
function agrees(a: DateInterval, b: DateInterval): boolean {
  return (a.start >= b.start && a.end <= b.end) || (b.start >= a.start && b.end <= a.end)
}

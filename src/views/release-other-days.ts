import type { DateInterval, PlanDate } from '../model/dates.ts'
import type { Release } from '../model/entities.ts'
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
export function otherDays(release: Release): { ghosts: TimelineSpan[]; note?: string } {
  const chosen = calendarDay(release.released?.value ?? release.target?.value)
  if (chosen === undefined) return { ghosts: [] }
  const planned = release.released === undefined ? undefined : calendarDay(release.target?.value)
  const given = release.otherDates.map(({ value }) => calendarDay(value)).filter((date) => date !== undefined)
  const others = Map.groupBy(
    given.filter((date) => !agrees(date, chosen)),
    formatDate,
  )
  const often = [...others.values()].toSorted((a, b) => b.length - a.length).map(([first]) => first!)
  const slipped = planned !== undefined && !agrees(planned, chosen) ? [planned] : []
  const rest = often.filter((date) => slipped.every((first) => formatDate(first) !== formatDate(date)))
  const shown = [...slipped, ...rest].slice(0, MOST)
  const ghosts = shown.map((date) => dateToSpan(date)).filter((span) => span !== undefined)
  const notes = [
    ...slipped.map((date) => `planned ${formatDate(date)}, ${formatSlip(date, chosen)}`),
    ...(rest.length > 0 ? [`documents also give ${listDates(rest)}`] : []),
  ]
  return { ghosts, ...(notes.length > 0 && { note: notes.join('; ') }) }
}

function listDates(dates: readonly DateInterval[]): string {
  const shown = dates.slice(0, MOST).map(formatDate).join(', ')
  return dates.length > MOST ? `${shown} and ${dates.length - MOST} more` : shown
}

function formatSlip(planned: DateInterval, actual: DateInterval): string {
  const days = Math.round((Date.parse(actual.end) - Date.parse(planned.end)) / DAY)
  const size = `${Math.abs(days)} ${Math.abs(days) === 1 ? 'day' : 'days'}`
  return days < 0 ? `shipped ${size} earlier` : `shipped ${size} later`
}

function calendarDay(date: PlanDate | undefined): DateInterval | undefined {
  return date?.kind === 'interval' ? date : undefined
}

/** One lies within the other: `February 2026` and `2026-02-15`. */
function agrees(a: DateInterval, b: DateInterval): boolean {
  return (a.start >= b.start && a.end <= b.end) || (b.start >= a.start && b.end <= a.end)
}

import type { DateInterval, PlanDate } from '../model/dates.ts'

/**
 * A stretch of time as a timeline draws it, in milliseconds since 1970 UTC; `end` is exclusive.
 *
 * What lies outside `solidFrom`–`solidTo` is only known to begin or end somewhere there.
 */
export interface TimelineSpan {
  start: number
  end: number
  solidFrom: number
  solidTo: number
  /** `point`: one day, or one hour of it; `stretch`: has a length; `open`: begins on a day, no end is known. */
  form: 'point' | 'stretch' | 'open'
  /** A clock time is known, so that hours tell more than days. */
  timed?: true
  /** Its end was given before its start; drawn where it starts. */
  reversed?: true
}

const DAY = 86_400_000
const HOUR = 3_600_000
const MINUTE = 60_000

/**
 * Place one date on the calendar; `undefined` when it names no day of it.
 *
 * A month, a quarter or `late January` becomes a stretch that is solid nowhere.
 *
 * @example
 * dateToSpan(february) // => { form: 'stretch', start: 1 Feb, end: 1 Mar, solidFrom: 15 Feb, solidTo: 15 Feb }
 */
export function dateToSpan(date: PlanDate | undefined): TimelineSpan | undefined {
  const bounds = boundsOf(date)
  if (bounds === undefined) return undefined
  const { start, end, fuzzy, timed } = bounds
  if (!fuzzy) {
    const form = end - start <= DAY ? 'point' : 'stretch'
    return { start, end, solidFrom: start, solidTo: end, form, ...(timed && { timed }) }
  }
  const middle = (start + end) / 2
  return { start, end, solidFrom: middle, solidTo: middle, form: 'stretch' }
}

/**
 * Place what lies between two dates; either may be missing.
 *
 * One that ends before it starts is placed where it starts, and marked as reversed.
 */
export function datesToSpan(
  first: PlanDate | undefined,
  last: PlanDate | undefined,
): TimelineSpan | undefined {
  const from = boundsOf(first)
  const to = boundsOf(last)
  if (from === undefined) return dateToSpan(last)
  if (to === undefined) return openSpan(first)
  if (to.end <= from.start) return { ...dateToSpan(first)!, reversed: true }

  const solidFrom = from.fuzzy ? from.end : from.start
  const solidTo = to.fuzzy ? to.start : to.end
  const middle = (solidFrom + solidTo) / 2
  const start = from.start
  const timed = from.timed === true && to.timed === true ? { timed: true as const } : {}
  const end = Math.max(to.end, from.start + ('timed' in timed ? HOUR : DAY))
  const form = end - start <= DAY ? 'point' : 'stretch'
  if (solidFrom > solidTo) return { start, end, solidFrom: middle, solidTo: middle, form, ...timed }
  return { start, end, solidFrom, solidTo, form, ...timed }
}

/** Whether a date names a day, or only a month, a quarter, a part of one. */
function isFuzzy(date: DateInterval): boolean {
  return date.fuzzy !== undefined || (date.precision !== 'day' && date.precision !== 'time')
}

/** Milliseconds of a calendar day at 0:00 UTC; `undefined` when it is none. */
export function dayToTime(day: string): number | undefined {
  const time = Date.parse(`${day}T00:00:00Z`)
  return Number.isNaN(time) ? undefined : time
}

function openSpan(first: PlanDate | undefined): TimelineSpan | undefined {
  const span = dateToSpan(first)
  return span?.form === 'point' ? { ...span, form: 'open' } : span
}

function boundsOf(date: PlanDate | undefined): Bounds | undefined {
  if (date?.kind !== 'interval') return undefined
  const start = dayToTime(date.start)
  const last = dayToTime(date.end)
  if (start === undefined || last === undefined) return undefined
  const clock = date.start === date.end ? clockOf(date) : undefined
  if (clock !== undefined)
    return { start: start + clock, end: start + clock + HOUR, fuzzy: false, timed: true }
  return { start: Math.min(start, last), end: Math.max(start, last) + DAY, fuzzy: isFuzzy(date) }
}

/** Milliseconds since midnight, in whatever zone the author wrote: a picture of one plan has one clock. */
function clockOf({ precision, time }: DateInterval): number | undefined {
  const [, hours, minutes] = (precision === 'time' ? /^(\d{1,2}):(\d\d)/.exec(time ?? '') : null) ?? []
  return hours === undefined ? undefined : Number(hours) * HOUR + Number(minutes) * MINUTE
}

interface Bounds {
  start: number
  end: number
  fuzzy: boolean
  timed?: true
}

import { Temporal } from 'temporal-polyfill'
import type { DateInterval, DatePrecision, IsoDay, PlanDate, TimeUnit } from './dates.ts'

/** Days that relative dates count from; absent ones leave their dates unresolved. */
export interface DateAnchors {
  /** Launch day of the release the date belongs to, where exactly one is known. */
  launch?: IsoDay
  now?: IsoDay
}

/**
 * Place a date on the calendar when everything it needs is known, else give `undefined`.
 *
 * `T-48h` and `Week 3` count from the launch (`Week 1` and `Day 1` begin on it), `next 2 weeks`
 * from `now`. Hours count whole days only: `T-1h` is the launch day. Lengths, clock times,
 * recurrences, placeholders and dates relative to another event never resolve.
 *
 * @example
 * resolveDate(parseDate('T-48h')!, { launch: '2026-01-15' })
 * // => { kind: 'interval', start: '2026-01-13', end: '2026-01-13', precision: 'day', raw: 'T-48h' }
 */
export function resolveDate(date: PlanDate, anchors: DateAnchors): DateInterval | undefined {
  if (date.kind === 'interval') return date
  if (date.kind === 'ordinal') {
    const start = move(anchors.launch, date.from - 1, date.unit)
    const next = move(anchors.launch, date.to, date.unit)
    if (start === undefined || next === undefined) return undefined
    const end = date.unit === 'hour' || date.unit === 'minute' ? next : next.subtract({ days: 1 })
    return toInterval(start, end, date.unit, date.raw)
  }
  if (date.kind !== 'relative' || date.anchor === 'event') return undefined
  const anchor = date.anchor === 'launch' ? anchors.launch : anchors.now
  const start = move(anchor, date.from, date.unit)
  const end = move(anchor, date.to, date.unit)
  return start === undefined || end === undefined ? undefined : toInterval(start, end, date.unit, date.raw)
}

/**
 * Tell the weekday of a day, 1 (Monday) to 7.
 *
 * @throws when the day is none, for instance `2026-02-30`.
 */
export function weekdayOf(day: IsoDay): number {
  return Temporal.PlainDate.from(day).dayOfWeek
}

/** A sprint has no length that everybody agrees on, so it moves nothing. */
function move(anchor: IsoDay | undefined, count: number, unit: TimeUnit): Temporal.PlainDate | undefined {
  if (anchor === undefined || unit === 'sprint') return undefined
  const day = Temporal.PlainDate.from(anchor)
  if (unit === 'minute') return day.add({ days: Math.trunc(count / 1440) })
  if (unit === 'hour') return day.add({ days: Math.trunc(count / 24) })
  if (unit === 'day') return day.add({ days: Math.trunc(count) })
  if (unit === 'week') return day.add({ days: Math.trunc(count * 7) })
  const months = { month: 1, quarter: 3, year: 12 }[unit]
  return day.add({ months: Math.trunc(count * months) })
}

function toInterval(
  start: Temporal.PlainDate,
  end: Temporal.PlainDate,
  unit: TimeUnit,
  raw: string,
): DateInterval | undefined {
  const [first, last] = Temporal.PlainDate.compare(start, end) <= 0 ? [start, end] : [end, start]
  if (first.year < 1 || last.year > 9999) return undefined
  return {
    kind: 'interval',
    start: first.toString(),
    end: last.toString(),
    precision: precisionOf(unit),
    raw,
  }
}

function precisionOf(unit: TimeUnit): DatePrecision {
  if (unit === 'week' || unit === 'month' || unit === 'quarter' || unit === 'year') return unit
  return 'day'
}

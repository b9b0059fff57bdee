import type { DateInterval, DatePrecision, IsoDay } from './dates.ts'

/** Write a day, or `undefined` when the calendar does not have it. */
export function toIsoDay(year: number, month: number, day: number): IsoDay | undefined {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month))
    return undefined
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`
}

/** Number of days of a month, 1 to 12. */
export function daysInMonth(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31
}

/** Whole months, both included. */
export function monthSpan(
  first: [year: number, month: number],
  last: [year: number, month: number],
): Span | undefined {
  const start = toIsoDay(first[0], first[1], 1)
  const end =
    last[1] < 1 || last[1] > 12 ? undefined : toIsoDay(last[0], last[1], daysInMonth(last[0], last[1]))
  if (start === undefined || end === undefined || start > end) return undefined
  return { start, end }
}

/** Whole quarters of one year. */
export function quarterSpan(year: number, first: number, last = first): Span | undefined {
  return monthSpan([year, first * 3 - 2], [year, last * 3])
}

/** The part of a month, quarter or year that `early`, `mid`, `late` and `end` mean. */
export function partOf(
  span: { year: number; month: number; months: 1 | 3 | 12 },
  part: NonNullable<DateInterval['fuzzy']>,
): Span | undefined {
  const { year, month, months } = span
  if (months === 1) {
    const last = daysInMonth(year, month)
    const [from, to] = { early: [1, 10], mid: [11, 20], late: [21, last], end: [last - 6, last] }[part] as [
      number,
      number,
    ]
    const start = toIsoDay(year, month, from)
    const end = toIsoDay(year, month, to)
    return start === undefined || end === undefined ? undefined : { start, end }
  }
  const third = months / 3
  const skipped = part === 'end' ? months - 1 : { early: 0, mid: third, late: 2 * third }[part]
  return monthSpan(
    [year, month + skipped],
    [year, part === 'end' ? month + months - 1 : month + skipped + third - 1],
  )
}

export function toInterval(
  span: Span,
  precision: DatePrecision,
  more: Omit<Partial<DateInterval>, 'start' | 'end' | 'precision' | 'kind'> & { raw: string },
): DateInterval {
  return { kind: 'interval', ...span, precision, ...more }
}

export interface Span {
  start: IsoDay
  end: IsoDay
}

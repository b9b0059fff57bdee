import { toInterval, toIsoDay } from './calendar-days.ts'
import type { DateContext, DatePattern } from './date-pattern.ts'
import {
  formatTime,
  monthPattern,
  parseMonth,
  parseWeekday,
  timePattern,
  weekdayPattern,
} from './date-words.ts'
import type { IsoDay, PlanDate } from './dates.ts'
import { inferYear } from './inferred-year.ts'

/** Expressions that name days: `2026-01-08`, `January 15-22, 2026`, `24 Oct 2025`, `20251211_203943`. */

const joiner = '\\s{0,3}(?:-|to\\b|through\\b|thru\\b|until\\b|→|\\.\\.)\\s{0,3}'
const ordinal = '(?:st|nd|rd|th)?(?!\\d|:\\d|\\.\\d|%)'
const weekdayBefore = `(?:(?<before>${weekdayPattern}),?\\s{1,3})?`
const weekdayAfter = `(?:\\s{0,3}[(,]\\s?(?<after>${weekdayPattern})\\)?)?`
const monthDay = `(?<!\\w)${weekdayBefore}(?<month>${monthPattern})\\s{1,3}(?<day>\\d{1,2})${ordinal}(?:,?\\s{1,3}(?<year>\\d{4})(?!\\d))?`

export const dayPatterns: readonly DatePattern[] = [
  {
    expression: new RegExp(
      `(?<![\\d.])${weekdayBefore}(?<year>\\d{4})(?<mark>[-_/])(?<month>\\d{1,2})\\k<mark>(?<day>\\d{1,2})(?!\\d)` +
        `(?:${joiner}(?:(?<year2>\\d{4})-)?(?:(?<month2>\\d{1,2})-)?(?<day2>\\d{1,2})(?![\\d:%]|\\s?[A-Za-z]))?${timePattern}?${weekdayAfter}`,
      'gu',
    ),
    read: (match, context) => readDays(match, context, readNumber),
  },
  {
    expression:
      /(?<!\d)(?<year>20\d{2})(?<month>0[1-9]|1[0-2])(?<day>[0-3]\d)(?:[_T-](?<hour>[01]\d|2[0-3])(?<minute>[0-5]\d)(?:\d{2})?Z?)?(?!\d)/gu,
    read(match, context) {
      const { hour, minute } = match.groups ?? {}
      return readDays(match, context, readNumber, hour === undefined ? undefined : `${hour}:${minute}`)
    },
  },
  {
    expression: new RegExp(`(?<!\\w)week\\sof\\s(?:the\\s)?${monthDay.replace('(?<!\\w)', '')}`, 'gi'),
    read(match, context) {
      const first = readDays(match, context, parseMonth)
      if (typeof first === 'string' || first.kind !== 'interval') return first
      return { ...first, end: addSixDays(first.start), precision: 'week' }
    },
  },
  {
    expression: new RegExp(
      `${monthDay}(?:${joiner}(?:${weekdayPattern},?\\s{1,3})?(?<month2>${monthPattern})\\s{1,3}(?<day2>\\d{1,2})${ordinal}` +
        `|(?:-|${joiner}(?=\\d{1,2}(?:st|nd|rd|th)?(?!\\d|\\s{0,2}[A-Za-z%])))(?<compact>\\d{1,2})${ordinal})` +
        `(?:,?\\s{1,3}(?<year2>\\d{4})(?!\\d))?${weekdayAfter}`,
      'gi',
    ),
    read: (match, context) => readDays(match, context, parseMonth),
  },
  {
    expression: new RegExp(`${monthDay}${timePattern}?${weekdayAfter}`, 'gi'),
    read: (match, context) => readDays(match, context, parseMonth),
  },
  {
    expression: new RegExp(
      `(?<![\\w.#/-])${weekdayBefore}(?:(?<first>\\d{1,2})${ordinal}${joiner})?(?<day>\\d{1,2})${ordinal}(?:\\sof)?[\\s-]` +
        `(?<month>${monthPattern})(?:[,\\s-]{1,2}(?<year>\\d{4})(?!\\d))?${timePattern}?${weekdayAfter}`,
      'gi',
    ),
    read: (match, context) => readDays(match, context, parseMonth),
  },
  {
    expression: new RegExp(
      `(?<![\\w./-])${weekdayBefore}(?<month>\\d{1,2})/(?<day>\\d{1,2})(?:/(?<year>\\d{4}))?(?![\\w/%]|\\.\\d)`,
      'gu',
    ),
    read: readSlashes,
  },
]

/** `1/22/2026` is read where only one order of day and month is possible, `Wed 1/22` as month and day. */
function readSlashes(match: RegExpExecArray, context: DateContext): PlanDate | 'other' | 'none' {
  const { before, month = '', day = '', year } = match.groups ?? {}
  const [a, b] = [Number(month), Number(day)]
  if (year === undefined && before === undefined) return 'other'
  if (a < 1 || b < 1 || a > 31 || b > 31 || (a > 12 && b > 12)) return 'other'
  if (before === undefined && a <= 12 && b <= 12 && a !== b) return { kind: 'placeholder', raw: match[0] }
  if (a > 12) match.groups = { ...match.groups, month: day, day: month }
  return readDays(match, context, readNumber)
}

/** Both ends of the groups `year month day` and `year2 month2 day2` (or `first`, `compact`) as one interval. */
function readDays(
  match: RegExpExecArray,
  context: DateContext,
  toMonth: (text: string) => number | undefined,
  clock?: string,
): PlanDate | 'other' | 'none' {
  const groups: Record<string, string | undefined> = match.groups ?? {}
  const month = toMonth(groups['month'] ?? '')
  const month2 = groups['month2'] === undefined ? month : toMonth(groups['month2'])
  if (month === undefined || month2 === undefined) return 'other'
  const raw = withoutStrayParenthesis(match[0].trimEnd())
  const year2 = groups['year2'] ?? groups['year']
  const firstDay = Number(groups['first'] ?? groups['day'])
  const base =
    year2 === undefined ? inferYear(context, (year) => toIsoDay(year, month, firstDay)) : Number(year2)
  if (base === undefined) return { kind: 'placeholder', raw }

  // `Dec 28 - Jan 3, 2026` begins in the year before; `Dec 28, 2025 - Jan 3` ends in the year after.
  const wraps = month2 < month
  const year =
    groups['year'] !== undefined ? Number(groups['year']) : wraps && year2 !== undefined ? base - 1 : base
  const lastYear = groups['year2'] === undefined && wraps ? year + 1 : Math.max(base, year)
  const lastDay = Number(groups['day2'] ?? groups['compact'] ?? groups['day'])
  const start = toIsoDay(year, month, firstDay)
  const end = hasEnd(groups) ? toIsoDay(lastYear, month2, lastDay) : start
  if (start === undefined || end === undefined || end < start) return 'none'

  const time =
    clock ?? (groups['time'] === undefined ? undefined : formatTime(groups['time'], groups['zone']))
  const name = groups['before'] ?? groups['after']
  const weekday = name === undefined ? undefined : parseWeekday(name)
  return toInterval({ start, end }, time === undefined || start !== end ? 'day' : 'time', {
    ...(year2 === undefined ? { inferred: true } : {}),
    ...(time === undefined ? {} : { time }),
    ...(weekday === undefined ? {} : { weekday }),
    raw,
  })
}

/** `(January 13, 09:00 UTC)`: the parenthesis that closes around a date is not the date's. */
function withoutStrayParenthesis(raw: string): string {
  return raw.endsWith(')') && !raw.includes('(') ? raw.slice(0, -1) : raw
}

function hasEnd(groups: Record<string, string | undefined>): boolean {
  return (groups['day2'] ?? groups['compact'] ?? groups['first']) !== undefined
}

function readNumber(text: string): number {
  return Number(text)
}

function addSixDays(day: IsoDay): IsoDay {
  const date = new Date(`${day}T00:00:00Z`)
  date.setUTCDate(date.getUTCDate() + 6)
  return date.toISOString().slice(0, 10)
}

import { monthPattern, parseMonth, parseWeekday, weekdayPattern } from '../model/date-words.ts'
import type { WeekdayClaim } from './claim.ts'
import { type ClaimLine, placeOf } from './claims.ts'
import { ownText } from './own-text.ts'

/** What a line must hold before any of the patterns below is tried on it; folding case would cost ten times as much. */
const gate = /[MmTtWwFfSs](?:on|ON|ue|UE|ed|ED|hu|HU|ri|RI|at|AT|un|UN)/
const namesWeekday = new RegExp(`(?<![\\w-])${weekdayPattern}`, 'i')

const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:\\d|\\.\\d|%)'
const year = '(?:,?\\s{1,3}(?:\\d{2}:\\d{2}(?::\\d{2})?\\s)?(?<year>20\\d{2})(?!\\d))?'
const monthAndDay = `(?<month>${monthPattern})\\s{1,3}${day}(?:\\s?[-–]\\s?(?<lastDay>\\d{1,2})(?!\\d|:))?${year}`
const dayAndMonth = `${day}\\s(?:of\\s)?(?<month>${monthPattern})${year}`
const iso = '(?<year>\\d{4})-(?<month>\\d{2})-(?<day>\\d{2})(?!\\d)'
const slashes = '(?<month>\\d{1,2})/(?<day>\\d{1,2})(?:/(?<year>20\\d{2}))?(?![\\w/%]|\\.\\d)'
const before = `(?<![\\w-])(?:(?<first>${weekdayPattern})\\s?[-–]\\s?)?(?<weekday>${weekdayPattern})\\*{0,2}(?:,\\*{0,2}\\s{0,3}|\\s{1,3}|\\s?\\()`
const after = `\\*{0,2}\\s{0,3}(?:[(,]|-\\s)\\s?(?<weekday>${weekdayPattern})(?![-\\w])\\)?`

const patterns = [
  ...[monthAndDay, dayAndMonth, iso, slashes].map((date) => new RegExp(`${before}${date}`, 'gi')),
  ...[monthAndDay, dayAndMonth, iso].map((date) => new RegExp(`(?<![\\w-])${date}${after}`, 'gi')),
]

/**
 * List the dates of a line that have a weekday beside them.
 *
 * `Tuesday-Friday, January 28-31` makes two claims; of `January 10-12 (Sunday)` nobody knows
 * which day is meant, so it makes none.
 *
 * @example
 * extractWeekdays({ text: '### Friday, January 10', line: 21, … })
 * // => [{ kind: 'weekday', weekday: 5, month: 1, day: 10, raw: 'Friday, January 10', … }]
 */
export function extractWeekdays(line: ClaimLine): WeekdayClaim[] {
  if (!gate.test(line.text) || !namesWeekday.test(line.text)) return []
  const claims = new Map<string, WeekdayClaim>()
  for (const pattern of patterns) {
    for (const match of line.text.matchAll(pattern)) {
      for (const claim of read(match, line)) {
        const key = `${claim.month} ${claim.day} ${claim.weekday}`
        if (!claims.has(key) || claim.year !== undefined) claims.set(key, claim)
      }
    }
  }
  return [...claims.values()].sort((a, b) => a.place.start.column - b.place.start.column)
}

function read(match: RegExpExecArray, line: ClaimLine): WeekdayClaim[] {
  const groups = match.groups ?? {}
  const month = /^\d/.test(groups['month'] ?? '')
    ? Number(groups['month'])
    : parseMonth(groups['month'] ?? '')
  if (month === undefined || month < 1 || month > 12) return []
  // `Fri.` is short, `Friday.` ends a sentence.
  if (/day\.$/i.test(groups['weekday'] ?? '')) return []
  const claim = (name: string | undefined, dayOfMonth: string | undefined): WeekdayClaim[] => {
    const weekday = parseWeekday(name ?? '')
    const written = Number(dayOfMonth)
    if (weekday === undefined || !(written >= 1 && written <= 31)) return []
    return [
      {
        kind: 'weekday',
        weekday,
        ...(groups['year'] === undefined ? {} : { year: Number(groups['year']) }),
        month,
        day: written,
        raw: ownText(match[0]),
        section: line.section,
        place: placeOf(line, match.index, match[0].length),
      },
    ]
  }
  const { first, weekday, lastDay } = groups
  if (lastDay === undefined) return first === undefined ? claim(weekday, groups['day']) : []
  if (first !== undefined) return [...claim(first, groups['day']), ...claim(weekday, lastDay)]
  return match[0].startsWith(weekday ?? ' ') ? claim(weekday, groups['day']) : []
}

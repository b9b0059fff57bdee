import type { TimeUnit } from './dates.ts'

/** Pieces of regular expressions that the date patterns share, and what their words mean. */

export const monthPattern =
  '(?:Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\b\\.?'

export const weekdayPattern =
  '(?:Mon(?:day)?|Tue(?:s(?:day)?)?|Wed(?:nesday)?|Thu(?:r(?:s(?:day)?)?)?|Fri(?:day)?|Sat(?:urday)?|Sun(?:day)?)\\b\\.?'

export const unitPattern =
  '(?:minutes?|mins?|hours?|hrs?|(?:(?:business|working|calendar)\\s)?days?|weeks?|wks?|months?|quarters?|years?|yrs?|sprints?)\\b'

/** `at 14:30 UTC`, `, 4:50 AM`, `(5 PM)`, `T02:37:37Z`. */
export const timePattern =
  '(?:(?:T|[,\\s]{1,3}(?:at\\s|@\\s?|\\()?)~?(?<time>\\d{1,2}(?::\\d{2}){1,2}(?:\\.\\d{1,9})?(?:\\s?[AaPp]\\.?[Mm]\\b\\.?)?|\\d{1,2}\\s?[AaPp][Mm]\\b)(?<zone>\\s?(?:Z|[+-]\\d{2}:?\\d{2}|(?:UTC|GMT|[ECMP][SD]?T|CES?T|BST|IST|JST)\\b))?\\)?)'

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const weekdays = ['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']

/**
 * Number of a month, 1 to 12, from any spelling that `monthPattern` finds.
 *
 * Gives `undefined` for `may` and `march` in lower case: those are verbs.
 */
export function parseMonth(name: string): number | undefined {
  if (/^mar?(?:y|ch)$/.test(name)) return undefined
  const index = months.indexOf(name.slice(0, 3).toLowerCase())
  return index < 0 ? undefined : index + 1
}

/** Number of a weekday, 1 (Monday) to 7. */
export function parseWeekday(name: string): number | undefined {
  const index = weekdays.indexOf(name.slice(0, 3).toLowerCase())
  return index < 0 ? undefined : index + 1
}

/** The unit that a word or abbreviation means. */
export function parseUnit(word: string): TimeUnit | undefined {
  const text = word
    .toLowerCase()
    .replace(/^(?:business|working|calendar)\s/, '')
    .replace(/s$/, '')
  const units: [TimeUnit, readonly string[]][] = [
    ['minute', ['m', 'min', 'minute']],
    ['hour', ['h', 'hr', 'hour']],
    ['day', ['d', 'day']],
    ['week', ['w', 'wk', 'week']],
    ['month', ['month', 'mo']],
    ['quarter', ['quarter']],
    ['year', ['y', 'yr', 'year']],
    ['sprint', ['sprint']],
  ]
  return units.find(([, words]) => words.includes(text))?.[0]
}

/**
 * Write a time as `HH:MM` with its zone, or `undefined` when no clock shows it.
 *
 * @example
 * formatTime('4:50 PM', 'UTC') // => '16:50 UTC'
 */
export function formatTime(time: string, zone = ''): string | undefined {
  const match = /^(\d{1,2})(?::(\d{2}))?/.exec(time)
  if (match === null) return undefined
  const afternoon = /p\.?m/i.test(time)
  const morning = /a\.?m/i.test(time)
  const written = Number(match[1])
  const minute = Number(match[2] ?? 0)
  if ((afternoon || morning) && (written < 1 || written > 12)) return undefined
  const hour = afternoon && written < 12 ? written + 12 : morning && written === 12 ? 0 : written
  if (hour > 24 || minute > 59) return undefined
  const clock = `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`
  return zone.trim() === '' ? clock : `${clock} ${zone.trim()}`
}

import type { DateInterval, IsoDay, PlanDate, TimeUnit } from './dates.ts'

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']

/**
 * Write a date for readers: days as ISO days, longer stretches in words, no more precise than it was
 * written. What has no place on the calendar keeps the author's words.
 *
 * @example
 * formatDate(parseDate('Jan 13-17, 2026')!) // => '2026-01-13 to 2026-01-17'
 * formatDate(parseDate('Late January 2025')!) // => 'late Jan 2025'
 * formatDate(parseDate('T-48h')!) // => 'T−48 h'
 */
export function formatDate(date: PlanDate): string {
  if (date.kind === 'interval') return formatInterval(date)
  if (date.kind === 'relative' && date.anchor === 'launch') {
    if (date.from === date.to) return `T${signed(date.from)} ${abbreviate(date.unit)}`
    return `T${signed(date.from)} to ${signed(date.to)} ${abbreviate(date.unit)}`
  }
  if (date.kind === 'ordinal') {
    const name = date.unit.charAt(0).toUpperCase() + date.unit.slice(1)
    return date.from === date.to ? `${name} ${date.from}` : `${name}s ${date.from}–${date.to}`
  }
  if (date.kind === 'duration') {
    const size = date.min === date.max ? String(date.min) : `${date.min}–${date.max}`
    return `${date.approximate === true ? 'about ' : ''}${size} ${date.unit}${date.max === 1 ? '' : 's'}`
  }
  return date.raw
}

function formatInterval(date: DateInterval): string {
  const { precision, fuzzy } = date
  const start = split(date.start)
  const end = split(date.end)
  const part = fuzzy === undefined ? '' : fuzzy === 'end' ? 'end of ' : fuzzy === 'mid' ? 'mid-' : `${fuzzy} `
  if (precision === 'month') return `${part}${formatMonths(start, end)}`
  if (precision === 'quarter') {
    const [first, last] = [Math.ceil(start.month / 3), Math.ceil(end.month / 3)]
    return `${part}${first === last ? `Q${first}` : `Q${first}–Q${last}`} ${end.year}`
  }
  if (precision === 'half') return `H${start.month < 7 ? 1 : 2} ${start.year}`
  if (precision === 'year')
    return `${part}${start.year === end.year ? start.year : `${start.year}–${end.year}`}`
  const days = date.start === date.end ? date.start : `${date.start} to ${date.end}`
  return date.time === undefined ? days : `${days} ${date.time}`
}

interface Month {
  year: number
  month: number
}

function formatMonths(start: Month, end: Month): string {
  const last = `${nameOf(end.month)} ${end.year}`
  if (start.year !== end.year) return `${nameOf(start.month)} ${start.year} – ${last}`
  return start.month === end.month ? last : `${nameOf(start.month)}–${last}`
}

function split(day: IsoDay): Month {
  const [year = 0, month = 1] = day.split('-').map(Number)
  return { year, month }
}

function nameOf(month: number): string {
  return months[month - 1] ?? ''
}

function signed(value: number): string {
  return value < 0 ? `−${-value}` : `+${value}`
}

function abbreviate(unit: TimeUnit): string {
  return unit === 'hour' ? 'h' : unit === 'minute' ? 'min' : unit === 'day' ? 'd' : unit
}

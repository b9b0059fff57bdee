import { plainText, toSlug, withoutDecoration } from './author-text.ts'

/** What a heading such as `Phase 2: Quick Testing (+2-4 hours)` says. */
export interface PhaseName {
  /** `phase-2`, `week-1-2`, `t-48h`. */
  slug: string
  /** `Phase 2`, as written. */
  label: string
  /** What follows the number, without brackets. */
  name: string | undefined
  /** Texts in brackets: dates, durations, remarks. */
  remarks: readonly string[]
  unit: 'phase' | 'week' | 'day' | 'month' | 'stage' | 'sprint' | 'countdown'
  number: number
}

const numbered =
  /^(phase|week|day|month|stage|sprint|iteration|wave)\s+(\d+(?:\.\d+)?|[IVX]{1,4}|[A-D])(?:\s*(?:-|–|—|to|and|&)\s*(?:(?:phase|week|day|month|stage|sprint)\s+)?(\d+))?(?=$|[\s:.,()[\]–—\-|])/i
const countdown =
  /^T\s?([-–+−])\s?(\d+)\s?(h|hours?|hrs?|d|days?|w|weeks?|min|m|minutes?)?(?:\s*(?:to|-|–)\s*T?\s?[-–+−]?\s?\d+\s?(?:h|hours?|hrs?|d|days?|w|weeks?)?)?(?=$|[\s:.,()[\]–—|])/i
/** `Jan 11`, `February 8-13`, `Jan 24 - Feb 2, 2026` in front of a name or instead of one. */
const leadingDate =
  /^(?:(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)(?:day)?,?\s+)?(?:Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\.? \d{1,2}(?:\s*[-–]\s*(?:[A-Z][a-z]{2,8}\.? )?\d{1,2})?(?:, \d{4})?(?!\d)/
const roman = ['I', 'II', 'III', 'IV', 'V', 'VI', 'VII', 'VIII', 'IX', 'X']

/**
 * Read a heading that names an ordered part of a release.
 *
 * @example
 * readPhaseName('✅ Phase 2: Quick Testing (+2-4 hours from now)')
 * // => { slug: 'phase-2', label: 'Phase 2', name: 'Quick Testing', remarks: ['+2-4 hours from now'], unit: 'phase', number: 2 }
 */
export function readPhaseName(heading: string): PhaseName | undefined {
  const text = withoutDecoration(plainText(heading)).replace(
    /^\d+(?:\.\d+)*[.)]?\s+(?=(?:phase|week|day|month|stage|sprint)\b)/i,
    '',
  )
  const match = numbered.exec(text) ?? countdown.exec(text)
  if (match === null) return undefined
  const label = match[0].trim()
  const rest = text.slice(match[0].length)
  const remarks = [...rest.matchAll(/[([]([^()[\]]+)[)\]]/g)].map((remark) => (remark[1] ?? '').trim())
  const tail = withoutEdges(rest.replace(/[([][^()[\]]*[)\]]/g, ' '))
  const date = leadingDate.exec(tail)?.[0]
  const name = withoutDecoration(withoutEdges(tail.slice(date?.length ?? 0)))
  const isCountdown = /^T/i.test(label) && countdown.test(label)
  return {
    slug: isCountdown
      ? `t${match[1] === '+' ? '+' : '-'}${match[2] ?? ''}${(match[3] ?? 'd').charAt(0).toLowerCase()}`
      : toSlug(label),
    label,
    name: /[\p{L}\p{N}]/u.test(name) ? name : undefined,
    remarks: date === undefined ? remarks : [date, ...remarks],
    unit: isCountdown ? 'countdown' : unitOf(match[1] ?? ''),
    number: isCountdown ? hoursOf(match) : numberOf(match[2] ?? ''),
  }
}

function withoutEdges(text: string): string {
  return text.replace(/^[\s:.\-–—|,]+|[\s:\-–—|,]+$/g, '').replace(/\s+/g, ' ')
}

function unitOf(word: string): PhaseName['unit'] {
  const unit = word.toLowerCase()
  if (unit === 'week' || unit === 'day' || unit === 'month' || unit === 'stage' || unit === 'sprint')
    return unit
  return unit === 'iteration' ? 'sprint' : unit === 'wave' ? 'stage' : 'phase'
}

function numberOf(text: string): number {
  const latin = roman.indexOf(text.toUpperCase())
  if (latin >= 0) return latin + 1
  const number = Number(text)
  return Number.isNaN(number) ? text.toUpperCase().charCodeAt(0) - 64 : number
}

function hoursOf([, sign, digits, unit = 'd']: RegExpExecArray): number {
  const hours =
    Number(digits) * (/^h/i.test(unit) ? 1 : /^m/i.test(unit) ? 1 / 60 : /^w/i.test(unit) ? 168 : 24)
  return sign === '+' ? hours : -hours
}

import { monthPattern } from '../model/date-words.ts'
import type { PaceClaim, SpanClaim } from './claim.ts'
import { type ClaimLine, placeOf } from './claims.ts'
import { ownText } from './own-text.ts'

const number = '\\d{1,5}(?:\\.\\d{1,3})?'

const paceGate = /\b(?:remaining|left|to go)\b/i
const pace = new RegExp(
  `(?<remaining>${number})\\s(?:[\\w-]{1,20}\\s){0,3}(?:remaining|left|to go)\\*{0,2}\\s{0,2}(?:/|÷|at|@)\\s{0,2}[~≈]?(?<rate>${number})\\s?(?:[\\w-]{1,20}\\s){0,2}(?:per|/|an?)\\s?(?<unit>day|week|month)s?\\s{0,2}=\\s{0,2}[~≈]?(?<stated>${number})\\s?(?<length>day|week|month)s?\\b`,
  'gi',
)

const spanGate = /\d\)?\s?\(\d{1,3}\s(?:calendar\s|business\s|working\s)?(?:day|week)s?\b/i
const span = new RegExp(
  `(?<!\\w)(?<dates>(?:${monthPattern}\\s\\d{1,2}(?:,?\\s\\d{4})?|\\d{4}-\\d{2}-\\d{2})\\s?(?:-|–|—|to|through)\\s?(?:${monthPattern}\\s)?(?:\\d{4}-\\d{2}-)?\\d{1,2}(?:,?\\s\\d{4})?)\\)?\\s?\\((?<stated>\\d{1,3})\\s(?:calendar\\s|business\\s|working\\s)?(?<unit>day|week)s?\\)`,
  'gi',
)

/**
 * List the rests and rates of a line that give a length of time.
 *
 * @example
 * extractPaces({ text: '- 14 remaining / 2.5 per week = 5.6 weeks', line: 115, … })
 * // => [{ kind: 'pace', remaining: 14, rate: 2.5, unit: 'week', stated: 5.6, … }]
 */
export function extractPaces(line: ClaimLine): PaceClaim[] {
  if (!line.text.includes('=') || !paceGate.test(line.text)) return []
  return [...line.text.matchAll(pace)].flatMap((match): PaceClaim[] => {
    const { remaining, rate, unit = '', length = '', stated } = match.groups ?? {}
    // What is counted per day and stated in weeks needs a week that everybody agrees on.
    if (unit.toLowerCase() !== length.toLowerCase() || Number(rate) === 0) return []
    return [
      {
        kind: 'pace',
        remaining: Number(remaining),
        rate: Number(rate),
        unit: unit.toLowerCase() as PaceClaim['unit'],
        stated: Number(stated),
        raw: ownText(match[0]),
        section: line.section,
        place: placeOf(line, match.index, match[0].length),
      },
    ]
  })
}

/**
 * List the ranges of dates of a line that have their length beside them.
 *
 * @example
 * extractSpans({ text: '**Period**: January 13-17, 2026 (5 days)', line: 3, … })
 * // => [{ kind: 'span', dates: 'January 13-17, 2026', stated: 5, unit: 'day', … }]
 */
export function extractSpans(line: ClaimLine): SpanClaim[] {
  if (!line.text.includes('(') || !spanGate.test(line.text)) return []
  return [...line.text.matchAll(span)].map((match): SpanClaim => {
    const { dates = '', stated, unit = '' } = match.groups ?? {}
    return {
      kind: 'span',
      dates: ownText(dates),
      stated: Number(stated),
      unit: unit.toLowerCase() as SpanClaim['unit'],
      raw: ownText(match[0]),
      section: line.section,
      place: placeOf(line, match.index, match[0].length),
    }
  })
}

import type { RateClaim, YieldClaim } from './claim.ts'
import { type ClaimLine, placeOf } from './claims.ts'
import { countPattern, parseCount, workNouns } from './work-words.ts'

/** A rate that is needed, aimed at or only about right is none that was reached. */
const rate = new RegExp(
  `(?<![\\d.,/~≈+-]|[<>≥≤]\\s?)(?<rate>\\d{1,4}(?:\\.\\d{1,3})?)\\s(?<noun>${workNouns})\\s?(?:per\\s|/|an?\\s)(?<unit>day|week|month)\\b`,
  'gi',
)
const wished = /\b(?:about|around|need(?:s|ed)?|required?|target|goal|expected|at least|up to|over)\W{1,6}$/i

const verbs = 'closed|completed?|done|finished|resolved|merged|delivered'
const yieldGate = new RegExp(`\\b(?:${verbs})\\b`, 'i')
const yields = [
  `(?<count>${countPattern})\\s(?<noun>${workNouns}|issue|task|ticket|story|item)\\s(?:were\\s|was\\s)?(?:${verbs})\\b`,
  `(?:${verbs})\\s(?<count>${countPattern})\\b(?!\\s?(?:of|/|%|\\.\\d))(?:\\s(?<noun>${workNouns}))?`,
].map(
  (what) =>
    new RegExp(`\\b(?<unit>week|sprint|day|month)\\s(?<ordinal>\\d{1,3})\\b[\\s:*–—(-]{1,6}${what}`, 'gi'),
)

/**
 * List the rates of work that a line states.
 *
 * @example
 * extractRates({ text: '- **Average**: 2.5 issues/week', line: 112, … })
 * // => [{ kind: 'rate', rate: 2.5, noun: 'issues', unit: 'week', … }]
 */
export function extractRates(line: ClaimLine): RateClaim[] {
  if (!namesRate(line.text)) return []
  return [...line.text.matchAll(rate)].flatMap((match): RateClaim[] => {
    if (wished.test(line.text.slice(0, match.index)) || Number(match.groups?.['rate']) === 0) return []
    return [
      {
        kind: 'rate',
        rate: Number(match.groups?.['rate']),
        noun: (match.groups?.['noun'] ?? '').toLowerCase(),
        unit: (match.groups?.['unit'] ?? '').toLowerCase() as RateClaim['unit'],
        raw: match[0],
        section: line.section,
        place: placeOf(line, match.index, match[0].length),
      },
    ]
  })
}

/**
 * List what single weeks, days or sprints have brought.
 *
 * @example
 * extractYields({ text: '- Week 2: 2 issues closed + 1 proposal', line: 111, … })
 * // => [{ kind: 'yield', unit: 'week', ordinal: 2, count: 2, noun: 'issues', … }]
 */
export function extractYields(line: ClaimLine): YieldClaim[] {
  if (!namesNumberedUnit(line.text) || !yieldGate.test(line.text)) return []
  const matches = yields
    .flatMap((pattern) => [...line.text.matchAll(pattern)])
    .sort((a, b) => a.index - b.index)
  let noun: string | undefined
  return matches.flatMap((match): YieldClaim[] => {
    // `week 2 closed two` counts what the week before it in the sentence counts.
    noun = match.groups?.['noun']?.toLowerCase() ?? noun
    if (noun === undefined) return []
    return [
      {
        kind: 'yield',
        unit: (match.groups?.['unit'] ?? '').toLowerCase() as YieldClaim['unit'],
        ordinal: Number(match.groups?.['ordinal']),
        count: parseCount(match.groups?.['count'] ?? ''),
        noun: noun.endsWith('s') ? noun : noun === 'story' ? 'stories' : `${noun}s`,
        raw: match[0],
        section: line.section,
        place: placeOf(line, match.index, match[0].length),
      },
    ]
  })
}

/** `/week`, `a week`, `per week`: looked for by hand, as most lines end here and a pattern takes far longer. */
function namesRate(text: string): boolean {
  return hasNear(text, ['week', 'day', 'month'], (at) =>
    /(?:\/|\b(?:per|an?) )$/.test(text.slice(Math.max(0, at - 5), at)),
  )
}

/** `Week 2`, `sprint 4`. */
function namesNumberedUnit(text: string): boolean {
  return hasNear(text, ['eek ', 'print ', 'ay ', 'onth '], (at, unit) =>
    /\d/.test(text[at + unit.length] ?? ''),
  )
}

function hasNear(
  text: string,
  words: readonly string[],
  isNear: (at: number, word: string) => boolean,
): boolean {
  for (const word of words) {
    for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
      if (isNear(at, word)) return true
    }
  }
  return false
}

import type { FractionClaim } from './claim.ts'
import { type ClaimLine, placeOf } from './claims.ts'
import { ownText } from './own-text.ts'

const gate = /\d\s?(?:\/|of\s|out of\s)\s?\d[^]*%|%[^]*\d\s?(?:\/|of\s|out of\s)\s?\d/

const number = '(?:\\d{1,3}(?:,\\d{3})+|\\d{1,7})'
/** No date, version, price or range of its own. */
export const fraction = `(?<![\\w.,/#$€%+~<>≥≤-])(?<part>${number})\\s?(?:/|of|out of)\\s?(?<whole>${number})(?![\\w/%+]|[.,]\\d|-\\d)`
/** Signs in front make it a target or a difference, not a share. */
const percentage = '(?<percent>\\d{1,3}(?:\\.\\d{1,2})?)\\s?%'
/** A few words may stand between, but no other figure and no end of a clause. */
const words = "[\\sa-zÀ-ɏ*_`'/-]"

/** The percentage is the fraction's own when nothing follows it, or a word of doneness. */
const ownPercentage =
  '(?=\\*{0,2}\\s?(?:[)\\]|,;:!✅✓]|$|[-–—]\\s|\\.(?:\\s|$)|(?:complete|completed|completion|done|finished|pass|passed|passing|pass rate|passing rate|success|success rate|progress|implemented|resolved|met|achieved|operational|ready)\\b))'

const patterns = [
  new RegExp(
    `${fraction}${words}{0,30}?\\*{0,2}\\s?(?:[(=]|[-–—→:]\\s)\\s?\\*{0,2}${percentage}${ownPercentage}`,
    'gi',
  ),
  new RegExp(
    `(?<![\\w.,<>≥≤~+±/-])${percentage}\\*{0,2}${words}{0,20}?\\(${fraction}${words}{0,30}\\)`,
    'gi',
  ),
]

/**
 * List the fractions of a line that have their percentage beside them.
 *
 * `5/5 tests (92% coverage)` and `44/43 hours (2% over)` are two figures each, no claim.
 *
 * @example
 * extractFractions({ text: 'Progress: 9/12 tasks (75%)', line: 4, … })
 * // => [{ kind: 'fraction', part: 9, whole: 12, percent: 75, raw: '9/12 tasks (75%', … }]
 */
export function extractFractions(line: ClaimLine): FractionClaim[] {
  if (!line.text.includes('%') || !gate.test(line.text)) return []
  return patterns
    .flatMap((pattern) => [...line.text.matchAll(pattern)])
    .flatMap((match): FractionClaim[] => {
      const { part, whole, percent } = match.groups ?? {}
      const claim = { part: toNumber(part), whole: toNumber(whole), percent: Number(percent) }
      // Around the clock is no share.
      if (claim.whole === 0 || (claim.part === 24 && claim.whole === 7)) return []
      const place = placeOf(line, match.index, match[0].length)
      return [{ kind: 'fraction', ...claim, raw: ownText(match[0]), section: line.section, place }]
    })
    .sort((a, b) => a.place.start.column - b.place.start.column)
}

function toNumber(digits: string | undefined): number {
  return Number((digits ?? '').replaceAll(',', ''))
}

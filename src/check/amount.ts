import { plainText } from '../graph/author-text.ts'

/** A figure of a table cell or a label with what is written around it. */
export interface Amount {
  value: number
  /** Lower case, singular, without the figure: `hour`, `$`, `%`; empty for a bare number. */
  unit: string
  bound: 'exact' | 'at-least' | 'about'
  /** How many digits behind the point were written. */
  decimals: number
}

const amount =
  /^(?<about>[~≈]\s?|about\s|approx\.?\s|circa\s)?(?<sign>[+-])?(?<currency>[$€£])?(?<digits>\d{1,3}(?:,\d{3})+|\d{1,12})(?<decimals>\.\d{1,4})?(?<plus>\+)?\s?(?<unit>%|[\p{L}µ]{1,12}(?:\s?\/\s?\p{L}{1,8})?)?(?<after>\+)?$/iu

/**
 * Read a cell that holds one figure and perhaps a unit; anything else gives `undefined`.
 *
 * Emoji and a remark in brackets behind the figure do not count.
 *
 * @example
 * parseAmount('**~1,200 hrs** (2 weeks)')
 * // => { value: 1200, unit: 'hr', bound: 'about', decimals: 0 }
 */
export function parseAmount(cell: string): Amount | undefined {
  if (cell.length > 60) return undefined
  const text = plainText(cell)
    .replace(/\s*\([^()]*\)\s*$/, '')
    .replace(/[\p{Extended_Pictographic}\u{FE0F}✓✗☐☑]/gu, ' ')
    .trim()
  const groups = amount.exec(text)?.groups
  if (groups?.['digits'] === undefined) return undefined
  const decimals = groups['decimals'] ?? ''
  const value = Number(groups['digits'].replaceAll(',', '') + decimals) * (groups['sign'] === '-' ? -1 : 1)
  const atLeast = groups['plus'] !== undefined || groups['after'] !== undefined
  const unit = (groups['currency'] ?? '') + (groups['unit'] ?? '').toLowerCase().replace(/(?<=\w\w)s$/, '')
  return {
    value,
    unit,
    bound: atLeast ? 'at-least' : groups['about'] === undefined ? 'exact' : 'about',
    decimals: Math.max(0, decimals.length - 1),
  }
}

/**
 * Write a number the way authors do, with two decimals at most: `7,600`, `5.33`.
 *
 * Not with the platform's formatter: the first one takes as long to make as a hundred documents to check.
 */
export function formatNumber(value: number): string {
  const [whole = '', decimals] = String(Number(value.toFixed(2))).split('.')
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, ',')
  return decimals === undefined ? grouped : `${grouped}.${decimals}`
}

/** Cells that say that there is nothing: they add nothing. */
export function isNothing(cell: string): boolean {
  return /^(?:[-–—*_\s]*|n\/?a|none|tbd|free)$/i.test(plainText(cell))
}

import { toBaseUnit } from './units.ts'

/** A figure as a stretch of the numbers it may stand for; both ends are included unless `open` says so. */
export interface Figure {
  low: number
  high: number
  /** An end that is not itself reached: `< 5`. */
  open?: 'low' | 'high'
  /** `4 of 4`, `4.2/5`: what it is measured against. */
  total?: number
  /** What it counts, in its base unit: `ms`, `byte`, `%`, `$`, `test`; empty for a bare number. */
  unit: string
  /** Written with a sign of comparison, so that it says which side is good. */
  bounded: boolean
}

const number = String.raw`\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?`
const figure = new RegExp(
  String.raw`^(?<sign>[≥≤<>=~≈±+-]{1,2}|(?:at least|at most|no more than|not more than|more than|less than|fewer than|up to|over|above|under|below|minimum(?: of)?|maximum(?: of)?|min\.?|max\.?|exactly|about|approx\.?)(?=\s))?\s*` +
    String.raw`(?<money>[$€£])?(?<first>${number})(?<scale>k(?![a-z]))?\s?(?<unit>%|[a-zà-ÿµ]{1,12})??` +
    String.raw`(?:\s?(?:-|–|to)\s?[$€£]?(?<second>${number})(?<scale2>k(?![a-z]))?)?(?<plus>\+)?` +
    String.raw`(?:\s?(?:\/|of|out of)\s?(?<total>${number}))?\s?(?<plus2>\+)?` +
    String.raw`\s?(?<tail>(?:%|[a-zà-ÿµ][a-zà-ÿµ0-9]*)(?:[\s/-]{1,3}[a-zà-ÿµ][a-zà-ÿµ0-9%]*){0,5})?(?<plus3>\+)?$`,
)

/**
 * Read a text that is one figure, with what it counts and which side of it is meant.
 *
 * A remark in brackets and emoji do not count; `zero` and `no` count as 0. Anything that is more
 * than a figure gives `undefined`.
 *
 * @example
 * parseFigure('≥ 75% (58 tests)') // => { low: 75, high: Infinity, unit: '%', bounded: true }
 * parseFigure('1.4 to 2.0 s') // => { low: 1400, high: 2000, unit: 'ms', bounded: false }
 */
export function parseFigure(text: string): Figure | undefined {
  if (text.length > 80 || !/\d|\bzero\b|\bn(?:one|il|o)\b/i.test(text)) return undefined
  const bare = tidy(text)
  const zero = /^(?:zero|none|nil|no)\b\s*(?<rest>[a-zà-ÿ -]{0,40})$/.exec(bare)
  if (zero !== null) return toFigure('0', { unit: zero.groups?.['rest'] ?? '' })
  const found = figure.exec(bare)?.groups
  if (found?.['first'] === undefined) return undefined
  const tail = (found['tail'] ?? '').trim()
  const side = /\b(?:or (?:more|better|above|higher)|minimum)$|.\bmin$/.test(tail)
    ? 'at-least'
    : /\b(?:or (?:less|fewer|below|lower)|maximum|max)$/.test(tail)
      ? 'at-most'
      : undefined
  const noun = tail.replace(/\s*\b(?:or [a-z]+|minimum|maximum|max)$|(?<=.)\s*\bmin$/, '')
  return toFigure(found['first'], {
    second: found['second'],
    scale: found['scale'] ?? found['scale2'],
    total: found['total'],
    unit: (found['money'] ?? '') + (noun === '' ? (found['unit'] ?? '') : noun),
    sign: found['sign'] ?? side,
    plus: found['plus'] ?? found['plus2'] ?? found['plus3'],
  })
}

/** Whether a figure says that nothing at all may be there. */
export function isZero({ low, high }: Figure): boolean {
  return low === 0 && high === 0
}

/** How much of the whole: `50 of 58` is 86.2; `undefined` for what is no share. */
export function shareOf({ low, high, total, unit }: Figure): { low: number; high: number } | undefined {
  if (unit === '%') return { low, high }
  if (total === undefined || total === 0) return undefined
  return { low: (low / total) * 100, high: (high / total) * 100 }
}

interface Parts {
  second?: string | undefined
  scale?: string | undefined
  total?: string | undefined
  unit?: string | undefined
  sign?: string | undefined
  plus?: string | undefined
}

function toFigure(first: string, { second, scale, total, unit, sign, plus }: Parts): Figure {
  const base = toBaseUnit(unit ?? '')
  const toNumber = (text: string) =>
    Number(text.replaceAll(',', '')) * base.factor * (scale === undefined ? 1 : 1000)
  const low = toNumber(first)
  const high = second === undefined ? low : toNumber(second)
  const rest = {
    unit: base.unit,
    ...(total !== undefined && { total: Number(total.replaceAll(',', '')) }),
  }
  const side = sideOf(sign, plus !== undefined)
  if (side === 'at-least') return { low, high: Infinity, bounded: true, ...rest }
  if (side === 'more') return { low, high: Infinity, open: 'low', bounded: true, ...rest }
  if (side === 'at-most') return { low: -Infinity, high, bounded: true, ...rest }
  if (side === 'less') return { low: -Infinity, high, open: 'high', bounded: true, ...rest }
  if (side === 'negative') return { low: -high, high: -low, bounded: false, ...rest }
  return { low: Math.min(low, high), high: Math.max(low, high), bounded: side === 'exact', ...rest }
}

type Side = 'at-least' | 'more' | 'at-most' | 'less' | 'exact' | 'negative'

function sideOf(sign: string | undefined, plus: boolean): Side | undefined {
  if (sign === undefined || sign === '+') return plus ? 'at-least' : undefined
  if (/^(?:≥|>=|=>|at-least|at least|min)/.test(sign)) return 'at-least'
  if (/^(?:≤|<=|=<|at-most|at most|no more|not more|up to|max)/.test(sign)) return 'at-most'
  if (/^(?:>|more|over|above)/.test(sign)) return 'more'
  if (/^(?:<|less|fewer|under|below)/.test(sign)) return 'less'
  if (/^(?:=|exactly)/.test(sign)) return 'exact'
  return sign === '-' ? 'negative' : undefined
}

function tidy(text: string): string {
  return text
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/[\p{Extended_Pictographic}\u{FE0F}✓✗☐☑*`]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/[.;]$/, '')
    .toLowerCase()
    .replace(/^(?:only|just|currently)\s/, '')
}

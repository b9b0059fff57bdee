import type { DateContext, DatePattern } from './date-pattern.ts'
import type { PlanDate } from './dates.ts'
import { dayPatterns } from './day-patterns.ts'
import { loosePatterns } from './loose-patterns.ts'
import { relativePatterns } from './relative-patterns.ts'
import { spanPatterns } from './span-patterns.ts'

/** At one place of the text the pattern that comes first wins. */
const patterns: readonly DatePattern[] = [
  ...dayPatterns,
  ...spanPatterns,
  ...relativePatterns,
  ...loosePatterns,
]

const wordPatterns = patterns.filter(({ withoutFigure }) => withoutFigure)

/** What stands in for characters that decorate dates; one for one, so that places stay. */
const plain: Readonly<Record<string, string>> = {
  '–': '-',
  '—': '-',
  '‑': '-',
  '*': ' ',
  '`': ' ',
  '\u00a0': ' ',
  '\t': ' ',
}

/**
 * Read the first date expression of a value.
 *
 * A month and day without a year take that of the context and are marked `inferred`;
 * without a context they are a `placeholder`: known to be a date, not which. Days that no
 * calendar has (`Feb 30, 2026`) and values without a date give `undefined`.
 *
 * @example
 * parseDate('January 15-22, 2026 (if GO)')
 * // => { kind: 'interval', start: '2026-01-15', end: '2026-01-22', precision: 'day', raw: 'January 15-22, 2026' }
 */
export function parseDate(raw: string, context: DateContext = {}): PlanDate | undefined {
  return scan(raw, context).next().value ?? undefined
}

/**
 * Read all date expressions of a text in their order.
 *
 * @example
 * parseDates('T-48h (January 13, 09:00 UTC)', { year: 2026 }).map((date) => date.kind) // => ['relative', 'interval']
 */
export function parseDates(raw: string, context: DateContext = {}): PlanDate[] {
  return [...scan(raw, context)]
}

function* scan(raw: string, context: DateContext): Generator<PlanDate, undefined> {
  const text = raw.replace(/[–—‑*`\u00a0\t]/g, (mark) => plain[mark] ?? mark)
  // Most texts hold no figure, and most patterns need one.
  const possible = /\d/.test(text) ? patterns : wordPatterns
  const queue = possible.map((pattern) => ({ pattern, match: findFrom(pattern, text, 0) }))
  let at = 0
  for (;;) {
    let first: { entry: (typeof queue)[number]; match: RegExpExecArray } | undefined
    for (const entry of queue) {
      if (entry.match !== null && entry.match.index < at) entry.match = findFrom(entry.pattern, text, at)
      const { match } = entry
      if (match !== null && (first === undefined || match.index < first.match.index)) first = { entry, match }
    }
    if (first === undefined) return undefined
    const { match, entry } = first
    const { pattern } = entry
    const date = pattern.read(match, context)
    if (date === 'other') {
      entry.match = findFrom(pattern, text, match.index + 1)
      continue
    }
    at = match.index + Math.max(1, match[0].length)
    if (date === 'none') continue
    const skipped = Math.max(0, match[0].indexOf(date.raw))
    at = match.index + skipped + Math.max(1, date.raw.length)
    yield { ...date, raw: raw.slice(match.index + skipped, at).trim() }
  }
}

function findFrom(pattern: DatePattern, text: string, index: number): RegExpExecArray | null {
  // Set before every use, so that the shared expression carries nothing from call to call.
  pattern.expression.lastIndex = index
  return pattern.expression.exec(text)
}

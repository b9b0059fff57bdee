import type { Claim } from './claim.ts'
import { extractCounts } from './claims-count.ts'
import { extractFractions } from './claims-fraction.ts'
import { extractProgress } from './claims-progress.ts'
import { extractRates, extractYields } from './claims-rate.ts'
import { extractPaces, extractSpans } from './claims-time.ts'
import { extractWeekdays } from './claims-weekday.ts'
import type { LineKind, SourceLines } from './source-lines.ts'

/** One line of the source as the readers of claims see it. */
export interface ClaimLine {
  text: string
  /** 1-based. */
  line: number
  section: number | undefined
  kind: LineKind
}

/** Longer lines are data, not sentences; no pattern runs over a megabyte. */
const longestLine = 4000

/** A claim without a figure is none, so most lines cost this one test. */
const figure = /\d/

/**
 * List what a text states that can be recomputed, in the order of the lines.
 *
 * Code holds examples, so it is read for weekdays only: plans keep their letters and
 * schedules in fences.
 */
export function extractClaims(lines: SourceLines, sectionAt: (line: number) => number | undefined): Claim[] {
  const claims: Claim[] = []
  lines.text.forEach((text, index) => {
    if (!figure.test(text) || text.length > longestLine) return
    const line = {
      text,
      line: index + 1,
      kind: lines.kind[index] ?? 'prose',
      section: sectionAt(index + 1),
    }
    for (const extract of line.kind === 'code' ? readersOfCode : readers) {
      const found = extract(line)
      if (found.length > 0) claims.push(...found)
    }
  })
  return claims
}

const readersOfCode: readonly ((line: ClaimLine) => readonly Claim[])[] = [extractWeekdays]
const readers: typeof readersOfCode = [
  ...readersOfCode,
  extractFractions,
  extractCounts,
  extractPaces,
  extractSpans,
  extractProgress,
  extractRates,
  extractYields,
]

/** Where a piece of a line stands. */
export function placeOf({ line }: ClaimLine, index: number, length: number): Claim['place'] {
  return { start: { line, column: index + 1 }, end: { line, column: index + 1 + length } }
}

import { parseFigure } from '../model/figure.ts'

const reached =
  /\s*[([](?:currently|current|achieved|actual|actually|verified|measured|now|result|today|is at|at|we(?:’|'| a)re at)\b:?\s*([^()[\]]{1,60})[)\]]|\s+[–—-]\s+(?:currently|current|achieved|actual|measured|now)\b:?\s*(.{1,60})$/i

/**
 * Take target and value out of a sentence: `Overall pass rate: ≥75% (Achieved: 86.2%)`.
 *
 * Gives `undefined` where one of them is missing.
 */
export function findNumbers(text: string): { target: string; actual: string } | undefined {
  const found = /\d|zero/i.test(text) && /[([–—-]/.test(text) ? reached.exec(text) : null
  const value = (found?.[1] ?? found?.[2])?.split(/,\s/)[0]?.trim()
  if (found === null || value === undefined || parseFigure(value) === undefined) return undefined
  const target = findTarget(text.slice(0, found.index))
  return target === undefined ? undefined : { target, actual: value }
}

/** What a sentence requires, at its end: behind a colon, from a sign of comparison on, or from `zero` on. */
function findTarget(sentence: string): string | undefined {
  const candidates = [
    /:\s*([^:]+)$/.exec(sentence)?.[1],
    /((?:≥|≤|>=|<=|[<>=])\s?[$€£]?\d.*)$/.exec(sentence)?.[1],
    /\b((?:zero|at least|at most)\b.*)$/i.exec(sentence)?.[1],
  ]
  return candidates
    .map((text) => text?.trim())
    .find((text) => text !== undefined && parseFigure(text) !== undefined)
}

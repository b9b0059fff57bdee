import type { Progress } from './status.ts'
import { splitWords } from './status-words.ts'

/** A share and where it stands in the text. */
export interface FoundProgress {
  value: Progress
  start: number
  end: number
}

/** Nouns whose numbers are measurements or ratings, not shares done. */
const measured =
  /^(?:stars?|rating|score|coverage|confidence|faster|slower|better|improvement|reduction|increase|decrease|over|under|of|code|api|available|availability|uptime|accuracy)$/

/**
 * Find the share done in a status: `9/12`, `9 of 12`, `75%`.
 *
 * A percentage counts only when nothing but the keyword, or the end of a phrase, follows it:
 * `85% coverage` and `+67%` are no progress.
 */
export function findProgress(
  text: string,
  keyword: { start: number } | undefined,
): FoundProgress | undefined {
  const fraction = findFraction(text)
  const percent = findPercent(text, keyword)
  if (fraction === undefined || percent === undefined) return fraction ?? percent
  const first = percent.start < fraction.start ? percent : fraction
  // `96% complete (47/49)` says one thing twice: the fraction says it best, the first place decides.
  const same = Math.abs(fraction.value.percent - percent.value.percent) <= 1
  return same ? { ...first, value: fraction.value } : first
}

function findFraction(text: string): FoundProgress | undefined {
  const pattern = /(?<![\d./#$-])(\d{1,6})\s?(?:\/|of|out of)\s?(\d{1,6})(?![\d/%]|\.\d|-\d)/g
  for (const match of text.matchAll(pattern)) {
    const done = Number(match[1])
    const total = Number(match[2])
    const next =
      splitWords(text.slice(match.index + match[0].length, match.index + match[0].length + 20))[0]?.text ?? ''
    if (total === 0 || (done === 24 && total === 7) || measured.test(next)) continue
    const percent = Math.round((done / total) * 1000) / 10
    return { value: { percent, done, total }, start: match.index, end: match.index + match[0].length }
  }
  return undefined
}

function findPercent(text: string, keyword: { start: number } | undefined): FoundProgress | undefined {
  const pattern = /(?<![\d.+<>≥≤~±/-])(\d{1,4}(?:\.\d{1,2})?)\s?%/g
  for (const match of text.matchAll(pattern)) {
    const end = match.index + match[0].length
    const next = /^\s?(\p{L}+)/u.exec(text.slice(end, end + 30))
    const leadsToKeyword =
      keyword !== undefined &&
      next !== null &&
      keyword.start === end + next[0].length - (next[1] ?? '').length
    if (next !== null && !leadsToKeyword) continue
    if (/[<>≥≤~±+]\s?$/.test(text.slice(Math.max(0, match.index - 2), match.index))) continue
    return { value: { percent: Number(match[1]) }, start: match.index, end }
  }
  return undefined
}

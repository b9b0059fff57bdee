import { plainText } from '../graph/author-text.ts'
import type { Position } from '../model/provenance.ts'

/** A longer quotation is cut at both ends, at a word. */
const longest = 180

/** A label line is a line of its own, whatever Markdown makes of it. */
const blockStart =
  /^\s*(?:#{1,6}\s|[-*+]\s|\d{1,9}[.)]\s|>|\||```|~~~|\*\*[^*]+(?:\*\*\s*:|:\s*\*\*)|(?:[-*_]\s*){3,}$)/
const blockMarks = /^\s*(?:>\s*)*(?:#{1,6}\s+|(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)?/

/**
 * The sentence in which something stands, as plain text; of a table its row.
 *
 * Gives `undefined` when nothing but the name itself would be left.
 *
 * @example
 * quoteAt(['First. See [risks](risks.md) before', 'you ship. Last.'], place, 'risks')
 * // => 'See risks before you ship.'
 */
export function quoteAt(lines: readonly string[], place: Position, name: string): string | undefined {
  const index = place.start.line - 1
  const line = lines[index]
  if (line === undefined) return undefined
  const quote = line.trimStart().startsWith('|') ? rowOf(line) : sentenceOf(lines, index, place)
  const short = shorten(quote, quote.indexOf(name))
  return lettersOf(short) === lettersOf(name) ? undefined : short
}

function rowOf(line: string): string {
  const cells = line.split(/(?<!\\)\|/).map((cell) => plainText(cell))
  return cells.filter((cell) => cell !== '').join(' · ')
}

function sentenceOf(lines: readonly string[], index: number, { start }: Position): string {
  const first = paragraphStart(lines, index)
  const before = lines.slice(first, index).map((line) => `${line.trim()} `)
  const text = [...before, ...lines.slice(index, paragraphEnd(lines, index))].join(' ')
  const at = before.reduce((sum, line) => sum + line.length + 1, 0) + start.column - 1
  return plainText(cutSentence(text, at).replace(blockMarks, ''))
}

function paragraphStart(lines: readonly string[], index: number): number {
  let first = index
  while (first > 0 && !blockStart.test(lines[first] ?? '') && isText(lines[first - 1])) first--
  return first
}

function paragraphEnd(lines: readonly string[], index: number): number {
  if (/^\s*#{1,6}\s/.test(lines[index] ?? '')) return index + 1
  let end = index + 1
  while (isText(lines[end]) && !blockStart.test(lines[end] ?? '')) end++
  return end
}

/** Text that goes on in the next line; a heading does not. */
function isText(line: string | undefined): boolean {
  return line !== undefined && line.trim() !== '' && !/^\s*(?:#{1,6}\s|\||```|~~~)/.test(line)
}

/** From the end of the sentence before to the end of this one; a number may begin one. */
function cutSentence(text: string, at: number): string {
  const ends = [...text.matchAll(/[.!?]["'”’)*_]*\s+(?=[\p{Lu}\p{N}"'“‘(*_[])/gu)].map(
    ({ index, 0: match }) => index + match.length,
  )
  const from = ends.findLast((end) => end <= at) ?? 0
  const to = ends.find((end) => end > at) ?? text.length
  return text.slice(from, to)
}

function shorten(text: string, at: number): string {
  if (text.length <= longest) return text
  const from = Math.max(0, Math.min(at - longest / 3, text.length - longest))
  const part = text.slice(from, from + longest)
  const start = from === 0 ? part : `… ${part.replace(/^\S*\s/, '')}`
  return from + longest >= text.length ? start : `${start.replace(/\s\S*$/, '')} …`
}

function lettersOf(text: string): string {
  return text.replace(/[^\p{L}\p{N}]+/gu, '').toLowerCase()
}

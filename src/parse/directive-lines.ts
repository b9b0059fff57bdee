import { type DirectiveLine, isForeign, readDirectiveLine } from './directive-syntax.ts'
import { splitLines } from './source-lines.ts'

/** Whether it is worth to look at the lines of a text: C++ and Rust have `::` in every one. */
const anyOpening = /^[ \t>*+\d.)-]*::+[ \t]*[A-Za-z]/m

/** The lines of a text that are directives, where nobody knows yet which of them stand in code. */
export function findDirectiveLines(text: string): DirectiveLine[] {
  if (!text.includes('::') || !anyOpening.test(text)) return []
  return splitLines(text).flatMap((line, index) =>
    line.includes('::') ? (readDirectiveLine(line, index + 1) ?? []) : [],
  )
}

/**
 * Put a line that Markdown takes for a break between paragraphs in the place of each directive.
 *
 * A break begins and ends where a directive would, whatever stands around it, and needs no other
 * syntax to be switched on: whatever is no directive of ours is parsed as if there were none.
 * Underscores, because a line of hyphens makes a heading of the one above and stars begin a list.
 */
export function maskDirectiveLines(text: string, lines: readonly DirectiveLine[]): string {
  const ours = lines.filter((line) => !isForeign(line))
  if (ours.length === 0) return text
  const pieces = text.split(/(\r\n|\n|\r)/)
  for (const { line, column, written } of ours) {
    const at = (line - 1) * 2
    const whole = pieces[at] ?? ''
    const start = column - 1
    pieces[at] = whole.slice(0, start) + '_'.repeat(written.length) + whole.slice(start + written.length)
  }
  return pieces.join('')
}

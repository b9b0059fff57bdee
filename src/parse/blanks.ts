import { ownText } from './own-text.ts'
import type { Blank } from './parsed-document.ts'
import type { SourceLines } from './source-lines.ts'

/**
 * Find what a template leaves to whoever fills it in: `{{ date }}`, `[Insert name]`, `[to be added]`, lorem ipsum.
 *
 * Code, raw HTML and code spans are no text of the document, and `${{ … }}` is one of its examples.
 *
 * @example
 * findBlanks(lines, text) // => [{ text: '[Insert date]', place: { start: { line: 3, column: 9 }, end: … } }]
 */
export function findBlanks({ text: lines, kind }: SourceLines, text: string): Blank[] {
  if (!mayHoldBlanks(text)) return []
  const found: Blank[] = []
  for (const [index, line] of lines.entries()) {
    if (!opening.test(line) || kind[index] === 'code' || kind[index] === 'html') continue
    const withoutCode = line.replace(codeSpan, (code) => ' '.repeat(code.length))
    for (const { 0: text, index: column } of withoutCode.matchAll(blank)) {
      const start = { line: index + 1, column: column + 1 }
      found.push({
        text: ownText(text),
        place: { start, end: { line: start.line, column: start.column + text.length } },
      })
    }
  }
  return found
}

/** Asked of whole texts: what begins with one fixed letter is found many times faster than one of three. */
function mayHoldBlanks(text: string): boolean {
  return text.includes('{{') || text.includes('orem ') || bracket.test(text)
}

const bracket = /\[(?:[Ii]nsert|INSERT|[Tt]o [Bb]e|TO BE)\b/
/** Without case folding, which costs ten times as much on a text that has none. */
const opening = /\{\{|\[(?:[Ii]nsert|INSERT|[Tt]o [Bb]e|TO BE)\b|[Ll]orem [Ii]psum/
/** Begins where a run of backticks begins: looked for at each of a hundred thousand it took seconds. */
const codeSpan = /(?<!`)(`{1,9})(?!`)[^`]+\1/g
/** A name in brackets with a target behind it is a link. */
const blank =
  /(?<!\$)\{\{[^{}\n]{1,80}\}\}|\[(?:insert|to be (?:added|announced|completed|confirmed|decided|defined|determined|done|filled|named|provided|written))\b[^\][\n]{0,80}\](?![[(])|\blorem ipsum\b/gi

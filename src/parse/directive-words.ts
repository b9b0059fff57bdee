import { type Directive, findDirectiveKind } from '../model/directives.ts'
import { pointFinder } from '../model/line-offsets.ts'
import { readAttributes } from './directive-syntax.ts'

/** Directives within sentences, taken out of a text before it is parsed. */
export interface DirectiveWords {
  /** The text with a sign of the same length in the place of each. */
  masked: string
  directives: readonly Directive[]
  /** Where each begins, counted in characters. */
  offsets: readonly number[]
  /** Cut a piece of a parsed text at the signs: texts, and numbers of directives. */
  split(text: string): (string | number)[]
}

/** At most one line end stands between the attributes, where an editor broke the line. */
const word = /(?<![\p{L}\p{N}_:\\/]):([a-z]+)\{([^{}\r\n]{0,400}(?:\r?\n[^{}\r\n]{0,400})?)\}/gu

/**
 * Find the directives within sentences and hide them from the parser.
 *
 * What stands in their braces would be emphasis or an address to Markdown. Where one turns out to stand
 * in code, the sign is made the text again.
 */
export function maskDirectiveWords(text: string): DirectiveWords {
  const plain: DirectiveWords = { masked: text, directives: [], offsets: [], split: (piece) => [piece] }
  // A private letter that the text has not.
  const signs = text.includes('{') ? freeSigns(text) : undefined
  if (signs === undefined) return plain
  const directives: Directive[] = []
  const offsets: number[] = []
  const toPoint = pointFinder(text)
  const masked = text.replace(word, (written, name: string, braces: string, offset: number) => {
    const directive = readWord({ written, name, braces, offset }, toPoint)
    if (directive === undefined) return written
    directives.push(directive)
    offsets.push(offset)
    return signs.write(directives.length - 1, written)
  })
  return { masked, directives, offsets, split: (piece) => signs.split(piece) }
}

function readWord(
  { written, name, braces, offset }: { written: string; name: string; braces: string; offset: number },
  toPoint: ReturnType<typeof pointFinder>,
): Directive | undefined {
  const kind = findDirectiveKind(name)
  if (kind === undefined) return undefined
  // Marks of quotes begin the second line.
  const flat = braces.replace(/\r?\n[ \t>]*/, (lineEnd) => ' '.repeat(lineEnd.length))
  const at = offset + name.length + 2
  const attributes = readAttributes(flat, (within) => toPoint(at + within))
  // Other names are ours within a sentence only where nobody else can have meant them.
  const isOurs =
    kind.form === 'text' ||
    (attributes !== undefined &&
      attributes.length > 0 &&
      attributes.every((attribute) => Object.hasOwn(kind.attributes, attribute.name)))
  if (!isOurs) return undefined
  return {
    name,
    form: 'text',
    attributes: attributes ?? [],
    written,
    place: { start: toPoint(offset), end: toPoint(offset + written.length) },
    ...(attributes === undefined && { problem: 'attributes' as const }),
  }
}

const firstSign = 0xe000
const lastSign = 0xf8ff

/** Eight digits, a beginning and a filler that a text has not, in the private letters of Unicode. */
function freeSigns(text: string) {
  const free: string[] = []
  for (let code = firstSign; code <= lastSign && free.length < 10; code++) {
    const letter = String.fromCharCode(code)
    if (!text.includes(letter)) free.push(letter)
  }
  const [begin, filler, ...digits] = free
  if (begin === undefined || filler === undefined || digits.length < 8) return undefined
  // `:count{}` is the shortest.
  const length = 7
  const pattern = new RegExp(`${begin}([${digits.join('')}${filler}\r\n]+)`, 'g')
  return {
    write(index: number, written: string): string {
      const code =
        begin +
        index
          .toString(8)
          .padStart(length, '0')
          .replace(/./g, (digit) => digits[Number(digit)] ?? '')
      let at = 0
      // A line end and the marks of a quote behind it stay, so that lines are lines.
      return written.replace(
        /(\r?\n[ \t>]*)|[^]/g,
        (_, lineEnd: string | undefined) => lineEnd ?? code[at++] ?? filler,
      )
    },
    split(piece: string): (string | number)[] {
      const parts: (string | number)[] = []
      let end = 0
      for (const match of piece.matchAll(pattern)) {
        parts.push(piece.slice(end, match.index))
        const code = (match[1] ?? '').replace(/[\r\n]/g, '').slice(0, length)
        parts.push(
          Number.parseInt(
            code.replace(/./g, (letter) => String(digits.indexOf(letter))),
            8,
          ),
        )
        end = match.index + match[0].trimEnd().length
      }
      parts.push(piece.slice(end))
      return parts.filter((part) => part !== '')
    },
  }
}

/** A piece of a line that is never broken, with the columns it takes and how it is coloured. */
export interface Word {
  text: string
  columns: number
  paint: ((text: string) => string) | undefined
}

/**
 * Lay words out in lines of at most `width` columns; later lines are indented.
 *
 * Joined with single spaces the lines give the words again. A word wider than a line keeps one for
 * itself: a path that is cut cannot be opened.
 *
 * @example
 * wrap(toWords('one two three'), { width: 9, indent: 2 }) // => ['one two', '  three']
 */
export function wrap(words: readonly Word[], { width, indent }: { width: number; indent: number }): string[] {
  const lines: string[] = []
  let line = ''
  let used = 0
  for (const { text, columns, paint } of words) {
    const painted = paint === undefined ? text : paint(text)
    const isFirst = line === ''
    if (!isFirst && used + 1 + columns > width) {
      lines.push(line)
      line = ' '.repeat(indent) + painted
      used = indent + columns
    } else {
      line += isFirst ? painted : ` ${painted}`
      used += isFirst ? columns : columns + 1
    }
  }
  return line === '' ? lines : [...lines, line]
}

/** Split a sentence at its spaces. */
export function toWords(text: string, paint?: Word['paint']): Word[] {
  const words: Word[] = []
  const isNarrow = ascii.test(text)
  for (const word of text.split(' ')) {
    if (word !== '') words.push({ text: word, columns: isNarrow ? word.length : columnsOf(word), paint })
  }
  return words
}

const wide =
  /[\p{Emoji_Presentation}\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/u
const ascii = /^[ -~]*$/
const withoutWidth = /[\p{Mn}\p{Me}\p{Cf}]/u

/** How many columns of a terminal a text takes: emoji and East Asian letters take two, accents none. */
export function columnsOf(text: string): number {
  if (ascii.test(text)) return text.length
  let columns = 0
  for (const character of text) {
    if (wide.test(character)) columns += 2
    else if (!withoutWidth.test(character)) columns += 1
  }
  return columns
}

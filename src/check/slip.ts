import { distance } from 'fastest-levenshtein'

/**
 * Tell whether one heading's id is certainly a slip of another: the same letters and figures, or words of
 * which some long one has a single letter wrong, missing or too much.
 *
 * Being the nearest is not enough to rewrite a link: `#post-launch` and `#pre-launch` are two headings, and so are
 * `#phase-1` and `#phase-2`.
 *
 * @example
 * isSlip('exit-critera', 'exit-criteria') // => true
 */
export function isSlip(anchor: string, other: string): boolean {
  const [words, others] = [wordsOf(anchor), wordsOf(other)]
  if (words.join('') === others.join('')) return true
  return words.length === others.length && words.every((word, index) => isSameWord(word, others[index] ?? ''))
}

/** In shorter words a letter makes another word. */
const longWord = 6

function isSameWord(word: string, other: string): boolean {
  if (word === other) return true
  const figures = (text: string) => text.replace(/\D+/g, ' ').trim()
  return (
    Math.min(word.length, other.length) >= longWord &&
    figures(word) === figures(other) &&
    distance(word, other) === 1
  )
}

function wordsOf(anchor: string): string[] {
  return anchor
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')
}

import { distance } from 'fastest-levenshtein'

/**
 * Tell whether one name may be another one spelled differently: the same figures, and words that are the same but for
 * a slip of the finger or their ending.
 *
 * Good enough to ask 'did you mean'; `isSlip` is what a link is rewritten for.
 *
 * @example
 * isSpelledAlike('beta-testing-handbook', 'beta-tester-handbook') // => true
 * isSpelledAlike('unit-testing', 'qa-testing') // => false
 * isSpelledAlike('task-5', 'task-9') // => false
 */
export function isSpelledAlike(name: string, other: string): boolean {
  if (figuresOf(name) !== figuresOf(other)) return false
  const [words, others] = [splitWords(name), splitWords(other)]
  if (words.join('') === others.join('')) return true
  return words.length === others.length && words.every((word, index) => isSameWord(word, others[index] ?? ''))
}

/** In shorter words a letter makes another word. */
const shortest = 4

function isSameWord(word: string, other: string): boolean {
  if (word === other) return true
  const length = Math.min(word.length, other.length)
  if (length < shortest) return false
  const differences = distance(word, other)
  const isSameStem = word.slice(0, shortest) === other.slice(0, shortest)
  return differences <= Math.floor(length / shortest) || (isSameStem && differences <= 3)
}

/** The words of a name in lower case. */
export function splitWords(name: string): string[] {
  return name
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
    .filter((word) => word !== '')
}

/** `v1.1.0-plan` has `1 1 0`: names with other figures are about other things. */
export function figuresOf(name: string): string {
  return name.replace(/\D+/g, ' ').trim()
}

/**
 * Count the words of a text, to compare documents by what they talk about.
 *
 * Words become numbers, so that a plan of thousands of documents stays small: pairs of a number and
 * how often it occurs, one behind the other, in the order of the numbers, of the 256 most frequent. Words
 * of one or two letters and those that occur only once tell little and are left out.
 *
 * @example
 * countTerms('gate, Gate and gates: a gate') // => [<number of "gate">, 3]
 */
export function countTerms(text: string): number[] {
  const counts = new Uint8Array(termNumbers)
  return mostFrequent(countInto(counts, text), counts)
}

/** Count the terms of a text, and list those that occur more than once. Apart, so that its loop stays compiled. */
function countInto(counts: Uint8Array, text: string): number[] {
  const repeated: number[] = []
  let hash = 0
  let length = 0
  for (let index = 0; index <= text.length; index++) {
    const letter = index < text.length ? letters[text.charCodeAt(index)]! : 0
    if (letter !== 0) {
      hash = (Math.imul(hash, 31) + letter) | 0
      length++
      continue
    }
    if (length >= shortest) {
      const term = (hash ^ (hash >>> 16)) & (termNumbers - 1)
      const count = counts[term]!
      if (count === 1) repeated.push(term)
      if (count < most) counts[term] = count + 1
    }
    hash = 0
    length = 0
  }
  return repeated
}

/** Two words in one number are rare enough: a plan has some ten thousand different ones. */
export const termNumbers = 2 ** 15
const most = 255
const shortest = 3
const mostTerms = 256

/** Per character its letter, lower case for ASCII, or 0: beyond it letters of every script count, signs and emoji do not. */
const letters = Uint16Array.from({ length: 2 ** 16 }, (_, code) => {
  if (code < 128) return /[a-z]/i.test(String.fromCharCode(code)) ? code | 32 : 0
  return code >= 0xc0 && (code < 0x2000 || (code >= 0x3040 && code < 0xd800)) ? code : 0
})

/** Sorted as whole numbers, count before term, which is many times faster than with a comparison. */
function mostFrequent(repeated: readonly number[], counts: Uint8Array): number[] {
  const keys = new Int32Array(repeated.length)
  repeated.forEach((term, index) => (keys[index] = (most - counts[term]!) * termNumbers + term))
  const terms = keys.sort().subarray(0, mostTerms)
  terms.forEach((key, index) => (terms[index] = key & (termNumbers - 1)))
  const pairs: number[] = []
  for (const term of terms.sort()) pairs.push(term, counts[term]!)
  return pairs
}

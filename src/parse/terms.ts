/**
 * Count the words of a text, to compare documents by what they talk about.
 *
 * Words become numbers, so that a plan of thousands of documents stays small: pairs of a number and
 * how often it occurs, one behind the other, most frequent first, at most 256 of them. Words of one
 * or two letters and those that occur only once tell little and are left out.
 *
 * @example
 * countTerms('gate, Gate and gates: a gate') // => [<number of "gate">, 3]
 */
export function countTerms(text: string): number[] {
  const counts = new Uint16Array(terms)
  const repeated: number[] = []
  let hash = 0
  let length = 0
  for (let index = 0; index <= text.length; index++) {
    // Behind the end stands NaN, which is no letter.
    const code = text.charCodeAt(index)
    const letter = code < 128 ? asciiLetters[code]! : isLetterBeyond(code) ? code : 0
    if (letter !== 0) {
      hash = (Math.imul(hash, 31) + letter) | 0
      length++
      continue
    }
    if (length >= shortest) {
      const term = (hash ^ (hash >>> 16)) & (terms - 1)
      const count = counts[term]!
      if (count === 1) repeated.push(term)
      if (count < most) counts[term] = count + 1
    }
    hash = 0
    length = 0
  }
  return repeated
    .sort((a, b) => counts[b]! - counts[a]! || a - b)
    .slice(0, mostTerms)
    .flatMap((term) => [term, counts[term]!])
}

/** Two words in one number are rare enough: a plan has some ten thousand different ones. */
const terms = 2 ** 16
const most = 2 ** 16 - 1
const shortest = 3
const mostTerms = 256

/** Per character its lower-case letter, or 0. */
const asciiLetters = Uint8Array.from({ length: 128 }, (_, code) =>
  /[a-z]/i.test(String.fromCharCode(code)) ? code | 32 : 0,
)

/** Beyond ASCII the letters of every script count, signs and emoji do not. */
function isLetterBeyond(code: number): boolean {
  return code >= 0xc0 && (code < 0x2000 || (code >= 0x3040 && code < 0xd800))
}

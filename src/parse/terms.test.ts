import { expect, test } from 'vitest'
import { countTerms } from './terms.ts'

/** How often the words of a text occur, without the numbers that stand for them. */
function countsOf(text: string): number[] {
  return countTerms(text).filter((_, index) => index % 2 === 1)
}

test('counts a word in any case as one', () => {
  expect(countsOf('Gate, gate and GATE')).toEqual([3])
})

test('leaves out short words and those that occur once', () => {
  expect(countsOf('a plan of it, a risk of it')).toEqual([])
})

test('puts words in the order of their numbers', () => {
  const counted = countTerms('risk gate gate risk gate plan plan')
  const numbers = counted.filter((_, index) => index % 2 === 0)
  expect(numbers).toHaveLength(3)
  expect(numbers.toSorted((a, b) => a - b)).toEqual(numbers)
  expect(countsOf('risk gate gate risk gate plan plan').toSorted()).toEqual([2, 2, 3])
})

test('gives a word the same number in every text', () => {
  const [first] = countTerms('gate gate')
  const [second] = countTerms('A gate, another gate')
  expect(first).toBe(second)
})

test('reads letters beyond ASCII and takes signs for what stands between words', () => {
  expect(countsOf('Prüfung🚀Prüfung→Prüfung')).toEqual([3])
})

test('keeps the 256 most frequent words, whatever the length', () => {
  const letters = Array.from('abcdefghijklmnopqrst')
  const words = letters.flatMap((a) => letters.map((b) => `word${a}${b}`))
  expect(countsOf([...words, ...words].join(' '))).toHaveLength(256)
  expect(
    countsOf([...words, ...words, ...words.slice(-3)].join(' ')).filter((count) => count === 3),
  ).toHaveLength(3)
})

test('has nothing to say about an empty text', () => {
  expect(countTerms('')).toEqual([])
})

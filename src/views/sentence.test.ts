import { expect, test } from 'vitest'
import { splitSentence } from './sentence.ts'

/** Code in brackets, so that an expectation is one line. */
function show(sentence: string): string {
  return splitSentence(sentence)
    .map(({ text, code }) => (code ? `[${text}]` : text))
    .join('')
}

test('cuts code spans out of a sentence', () => {
  expect(show('Cannot find `a.md`; did you mean `b.md`?')).toBe('Cannot find [a.md]; did you mean [b.md]?')
})

test('longer fences hold backticks', () => {
  expect(show('Unexpected `` a`b `` here')).toBe('Unexpected [a`b] here')
})

test('a backtick without a partner stays', () => {
  expect(show('a ` b')).toBe('a ` b')
  expect(show('``')).toBe('``')
})

test('nothing else is markup', () => {
  expect(splitSentence('**<b>** [x](y)')).toEqual([{ text: '**<b>** [x](y)', code: false }])
})

test('what would turn the direction of the text is shown', () => {
  expect(show('a\u202eb')).toBe('a\ufffdb')
})

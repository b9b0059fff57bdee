import { expect, test } from 'vitest'
import { grammarOf } from './grammar.ts'

const files = { one: 'file', other: 'files' }

test.each([
  ['en', 1, '1 file'],
  ['en', 0, '0 files'],
  ['en', 1234567, '1,234,567 files'],
  ['de', 1234567, '1.234.567 files'],
])('in %s %d is counted %j', (language, count, text) => {
  expect(grammarOf(language).count(count, files)).toBe(text)
})

test('a language with more forms than two takes its own', () => {
  const { count } = grammarOf('pl')
  const forms = { one: 'plik', few: 'pliki', many: 'plików', other: 'pliku' }

  expect([1, 2, 5].map((number) => count(number, forms))).toEqual(['1 plik', '2 pliki', '5 plików'])
})

test('months and weekdays have the names of their language', () => {
  expect([3, 5].map((month) => grammarOf('en').month(month))).toEqual(['Mar', 'May'])
  expect([3, 5].map((month) => grammarOf('de').month(month, 'long'))).toEqual(['März', 'Mai'])
  expect(grammarOf('de').weekdays('short')).toEqual(['Mo', 'Di', 'Mi', 'Do', 'Fr', 'Sa', 'So'])
})

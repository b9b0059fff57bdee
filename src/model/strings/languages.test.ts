import { expect, test } from 'vitest'
import { chooseInterfaceLanguage, directionOf, loadStrings } from './languages.ts'

test.each([
  [{}, 'en'],
  [{ language: 'de' }, 'de'],
  [{ language: 'de-AT' }, 'de'],
  [{ language: 'DE' }, 'de'],
  [{ language: 'ar' }, 'en'],
  [{ language: 'no tag at all' }, 'en'],
  [{ language: 'ar', 'interface-language': 'de' }, 'de'],
  [{ language: 'de', 'interface-language': 'en' }, 'en'],
] as const)('with %j the interface is in %j', (configuration, language) => {
  expect(chooseInterfaceLanguage(configuration)).toBe(language)
})

test.each([
  ['en', 'ltr'],
  ['ar', 'rtl'],
  ['he-IL', 'rtl'],
  ['fa', 'rtl'],
  ['az', 'ltr'],
  ['az-Arab', 'rtl'],
  ['ar-Latn', 'ltr'],
  ['no tag at all', 'ltr'],
])('%j is written %s', (tag, direction) => {
  expect(directionOf(tag)).toBe(direction)
})

test('each language says its own words', async () => {
  expect((await loadStrings('en')).frame.search).toBe('Search')
  expect((await loadStrings('de')).frame.search).toBe('Suchen')
})

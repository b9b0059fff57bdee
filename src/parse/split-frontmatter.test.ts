import { expect, test } from 'vitest'
import { splitFrontmatter } from './split-frontmatter.ts'

test('keeps every line of the body at its place', () => {
  const { yaml, yamlLine, body } = splitFrontmatter('---\ntitle: A\n---\n# B\n')
  expect(yaml).toBe('title: A\n')
  expect(yamlLine).toBe(2)
  expect(body).toBe('   \n        \n   \n# B\n')
})

test('reads CRLF', () => {
  expect(splitFrontmatter('---\r\ntitle: A\r\n---\r\nB').yaml).toBe('title: A\r\n')
})

test.each([
  ['an empty text', ''],
  ['no frontmatter', '# A\n'],
  ['a rule on the first line', '---\n\nSome prose.\n\n---\n\nMore.'],
  ['a longer rule', '----\ntitle: A\n----\n'],
  ['a block below the first line', '\n---\ntitle: A\n---\n'],
])('takes nothing from %s', (_, text) => {
  expect(splitFrontmatter(text)).toEqual({ yaml: undefined, yamlLine: 1, body: text })
})

test('loses nothing when the block is never closed', () => {
  const text = '---\ntitle: A\n\n# B\n'
  expect(splitFrontmatter(text)).toEqual({ yaml: undefined, yamlLine: 1, body: text, problem: 'unclosed' })
})

test('refuses code as frontmatter without running it', () => {
  const { yaml, problem, language, body } = splitFrontmatter('---js\nglobalThis.ran = true\n---\n# B\n')
  expect({ yaml, problem, language }).toEqual({ yaml: undefined, problem: 'language', language: 'js' })
  expect(body.trim()).toBe('# B')
  expect('ran' in globalThis).toBe(false)
})

test('reads an empty block as frontmatter without keys', () => {
  expect(splitFrontmatter('---\n---\n# B\n').yaml).toBe('')
})

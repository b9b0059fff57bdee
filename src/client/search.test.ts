import { expect, test } from 'vitest'
import { correctWords } from './search-engine.ts'
import { splitExcerpt } from './search-options.ts'

const words = ['frontmatter', 'plan', 'playbook', 'rollback', 'zürich']

test.each([
  ['rolback', 'rollback'],
  ['Rolback plan', 'rollback plan'],
  ['zurich', 'zürich'],
  ['rollback play', undefined],
  ['xyzzy', undefined],
  ['', undefined],
])('for %j suggests %j', (text, better) => {
  expect(correctWords(text, words)).toBe(better)
})

test.each([
  ['Risks. The <mark>glass</mark> breaks', 'Risks', ['The ', 'glass', ' breaks']],
  ['<mark>Risks.</mark> The glass', 'Risks', ['', '', 'The glass']],
  ['The <mark>risks.</mark>', 'The risks', ['', '', '']],
  ['Why? Because of <mark>a &lt;b&gt;</mark>', 'Why?', ['Because of ', 'a <b>', '']],
  ['Somewhere in the <mark>text</mark> &amp;lt;', 'Risks', ['Somewhere in the ', 'text', ' &lt;']],
])('the excerpt %j below %j', (html, title, pieces) => {
  expect(splitExcerpt(html, title)).toEqual(pieces)
})

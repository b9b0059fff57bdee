import { expect, test } from 'vitest'
import { answers, unanswered } from './search-answers.ts'
import { bestFirst, correctWords, sumCounts } from './search-engine.ts'
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

test('results of several parts stand in one order, those of about the same score in turn', () => {
  const places = bestFirst([[9, 4, 4], [], [4.01, 3.99, 1]])
  expect(places.map(({ part, at }) => `${part}.${at}`)).toEqual(['0.0', '2.0', '0.1', '2.1', '0.2', '2.2'])
})

test('what the parts count is added up, also what only one of them knows', () => {
  const parts = [{ status: { Planned: 2 }, role: { QA: 1 } }, { status: { Planned: 3, Blocked: 1 } }]
  expect(sumCounts(parts)).toEqual({ status: { Planned: 5, Blocked: 1 }, role: { QA: 1 } })
})

test.each([
  ['qwertyuiop', 'Questions', '<mark>Q:</mark> How long?', false],
  ['rolback', 'Launch', 'Undo with <mark>-r</mark>', false],
  ['rollbacks', 'Launch', 'The <mark>Rollback</mark> takes an hour', true],
  ['running', 'Launch', 'How to <mark>run</mark> it', true],
  ['lántern', 'Lantern v2.0.0', 'No marks here', true],
  ['v1.1', 'Notes', 'What <mark>v1.1.0-beta.</mark> brings', true],
  ['xyzzy glass', 'Risks', 'The <mark>glass</mark> breaks', true],
])('a question for %j is answered by %j with %j: %j', (text, title, excerpt, isAnswer) => {
  const hit = { title, excerpt, href: '/', kind: 'Document', where: 'a.md', headings: [] }
  expect(answers([hit], text)).toBe(isAnswer)
})

test.each([
  ['privcay audit', 'Release plan', 'The <mark>audit</mark> of <mark>PR</mark> lists', ['privcay']],
  ['rollback plans', 'Rollback <b>plan</b>', '', []],
  ['planning', 'Launch', 'A <mark>plan</mark> for it', []],
  ['', 'Launch', '', []],
])('of %j a hit %j with %j leaves %j without an answer', (text, title, excerpt, missed) => {
  const hit = { title, excerpt, href: '/', kind: 'Document', where: 'a.md', headings: [] }
  expect(unanswered([hit], text)).toEqual(missed)
})

import { expect, test } from 'vitest'
import { extractRates, extractYields } from './claims-rate.ts'

const lineOf = (text: string) => ({ text, line: 1, kind: 'prose', section: undefined }) as const

test.each([
  ['- **Average**: 2.5 issues/week', 2.5, 'issues', 'week'],
  ['so the pace is 2.5 issues a week.', 2.5, 'issues', 'week'],
  ['We close 1 task per day', undefined, '', ''],
  ['We close 3 tasks per day', 3, 'tasks', 'day'],
  ['about 2.6 issues a week instead', undefined, '', ''],
  ['High issue volume (> 30 issues/week)', undefined, '', ''],
  ['Monthly: 1-2 items per week', undefined, '', ''],
  ['Continue user interviews (5 per week)', undefined, '', ''],
])('%s', (text, rate, noun, unit) => {
  const expected = rate === undefined ? [] : [{ rate, noun, unit }]
  expect(extractRates(lineOf(text))).toMatchObject(expected)
})

test.each([
  ['- Week 1: 3 issues closed + 20 tech reviews', ['week 1: 3 issues']],
  ['- Week 3: 1 issue closed (Issue #147)', ['week 3: 1 issues']],
  ['Week 1 closed three issues and week 2 closed two, so', ['week 1: 3 issues', 'week 2: 2 issues']],
  ['- **Sprint 4** — 12 stories done', ['sprint 4: 12 stories']],
  ['Week 2 closed 5/20 issues', []],
  ['Week 2: two', []],
])('%s', (text, expected) => {
  const found = extractYields(lineOf(text))
  expect(found.map(({ unit, ordinal, count, noun }) => `${unit} ${ordinal}: ${count} ${noun}`)).toEqual(
    expected,
  )
})

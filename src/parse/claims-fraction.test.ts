import { expect, test } from 'vitest'
import { extractFractions } from './claims-fraction.ts'

function read(text: string): string[] {
  return extractFractions({ text, line: 1, kind: 'prose', section: undefined }).map(
    ({ part, whole, percent }) => `${part}/${whole} = ${percent}`,
  )
}

test.each([
  ['Progress: 9/12 tasks (75%)', '9/12 = 75'],
  ['**Tests**: 9 of 12 done - 75% complete', '9/12 = 75'],
  ['| 55/58 (**94.8%**) ✅ |', '55/58 = 94.8'],
  ['71% (4 of 5 phases complete)', '4/5 = 71'],
  ['1,200/1,500 = 80%', '1200/1500 = 80'],
])('%s', (text, expected) => {
  expect(read(text)).toEqual([expected])
})

test.each([
  'Coverage: 5/5 tests (92% coverage)',
  'Work: 44/43 hours (2% over budget)',
  'Target: 9/12 (≥90%)',
  'Support 24/7 (99%)',
  'On 2026-01-08/12 (5%)',
  'Nothing of 0/0 (0%)',
  'Score 4.3/5 (87%)',
])('%s: no claim', (text) => {
  expect(read(text)).toEqual([])
})

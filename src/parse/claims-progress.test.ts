import { expect, test } from 'vitest'
import { extractProgress } from './claims-progress.ts'

const read = (text: string) =>
  extractProgress({ text, line: 1, kind: 'prose', section: undefined }).map(
    ({ part, whole, noun, state, day }) =>
      `${part} of ${whole} ${noun ?? '?'} ${state}${day === undefined ? '' : ` on ${day}`}`,
  )

test.each([
  ['**Closed Issues**: 5/20 (25%)', '5 of 20 issues done'],
  ['**Open Issues**: 14/20 (70%)', '14 of 20 issues open'],
  ['**Pending Decision**: 1/20 (5%)', '1 of 20 ? waiting'],
  ['**Status**: ✅ Task 9 COMPLETE - 9/12 Tasks (75%)  ', '9 of 12 tasks done'],
  ['| **Tasks Complete** | 6/12 | 🟢 50% |', '6 of 12 tasks done'],
  ['### Remaining Tasks (3/12 = 25%)', '3 of 12 tasks open'],
  ['- 5 of 20 issues closed', '5 of 20 issues done'],
  ['Nine of twelve tasks are 75%.', '9 of 12 tasks done'],
  ['As of 2026-01-15, 8 of 20 issues are closed.', '8 of 20 issues done on 2026-01-15'],
  ['| January 22, 2026 | 10/20 issues |', '10 of 20 issues done on 2026-01-22'],
  ['10/20 issues closed by 2026-01-22', '10 of 20 issues done'],
])('%s', (text, expected) => {
  expect(read(text)).toEqual([expected])
})

test.each([
  '75 of 75 safety tests pass',
  '- **Session 5**: Complete Tasks 7 & 8 (4/12 → 8/12 = 67%)',
  '- **After Task 8**: 8/12 (67%)',
  'closed on 1/20',
  '25/20 issues closed',
  '2026/01/08: all issues closed',
  'P1 Open:  2 / 3',
])('%s counts no work', (text) => {
  expect(read(text).filter((line) => !line.includes('?'))).toEqual([])
})

import { expect, test } from 'vitest'
import { isShipped } from './release-standing.ts'
import { date, release, status } from './roadmap-fixture.ts'

const today = '2026-01-20'

test.each([
  ['nothing is said', {}, false],
  ['it was released', { released: date('2026-01-15') }, true],
  ['it will be released', { released: date('2026-02-15') }, false],
  ['it is said to be released', { status: status('released') }, true],
  ['it is cancelled', { status: status('cancelled') }, true],
  ['it is complete and its target is past', { status: status('complete'), target: date('2026-01-15') }, true],
  [
    'it is complete and its target is ahead',
    { status: status('complete'), target: date('2026-02-15') },
    false,
  ],
  ['its target is past', { target: date('2026-01-15') }, false],
])('when %s', (_, more, expected) => {
  expect(isShipped(release('v1.1.0', more), today)).toBe(expected)
})

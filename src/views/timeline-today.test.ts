import { expect, test } from 'vitest'
import { openingTime } from './timeline-today.ts'

const spans = [
  { start: 0, end: 10 },
  { start: 90, end: 95 },
]

test.each([
  { today: 5, visible: 20, opens: 5, why: 'something stands there' },
  { today: 18, visible: 20, opens: 18, why: 'what has ended is still in view' },
  { today: 40, visible: 20, opens: 10, why: 'what ended is nearest' },
  { today: 70, visible: 20, opens: 90, why: 'what begins is nearest' },
])('a wide picture read on $today opens at $opens: $why', ({ today, visible, opens }) => {
  expect(openingTime(today, spans, visible)).toBe(opens)
})

test('a picture without marks opens at today', () => {
  expect(openingTime(40, [], 20)).toBe(40)
})

import { expect, test } from 'vitest'
import { addLength, daysBetween } from './add-length.ts'

test.each([
  ['2026-01-08', 5.6, 'week', '2026-02-16'],
  ['2026-01-08', 6, 'week', '2026-02-19'],
  ['2026-01-31', 1.5, 'month', '2026-03-15'],
  ['2026-12-30', 3, 'day', '2027-01-02'],
  ['2026-01-01', 2, 'sprint', '2026-01-29'],
  ['2026-01-01', 1e9, 'month', '9999-12-31'],
] as const)('%s and %d %ss is %s', (day, length, unit, expected) => {
  expect(addLength(day, length, unit)).toBe(expected)
})

test('days between two days have a sign', () => {
  expect(daysBetween('2026-02-15', '2026-02-16')).toBe(1)
  expect(daysBetween('2026-02-15', '2026-01-22')).toBe(-24)
})

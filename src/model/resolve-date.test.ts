import { expect, test } from 'vitest'
import { parseDate } from './parse-date.ts'
import { resolveDate, weekdayOf, type DateAnchors } from './resolve-date.ts'

const anchors: DateAnchors = { launch: '2026-01-15', now: '2026-01-31' }

function resolve(raw: string, known: DateAnchors = anchors): string {
  const date = parseDate(raw)
  const interval = date === undefined ? undefined : resolveDate(date, known)
  return interval === undefined ? 'unknown' : `${interval.start}..${interval.end} ${interval.precision}`
}

test.each([
  ['T-48h', '2026-01-13..2026-01-13 day'],
  ['T-1h', '2026-01-15..2026-01-15 day'],
  ['T+2 weeks', '2026-01-29..2026-01-29 week'],
  ['Week 1', '2026-01-15..2026-01-21 week'],
  ['Week 2-3', '2026-01-22..2026-02-04 week'],
  ['Day 3', '2026-01-17..2026-01-17 day'],
  ['Month 2', '2026-02-15..2026-03-14 month'],
  ['next 2-4 weeks', '2026-02-14..2026-02-28 week'],
  ['next month', '2026-02-28..2026-02-28 month'],
  ['2026-03-01', '2026-03-01..2026-03-01 day'],
])('%s lies on %s', (raw, expected) => {
  expect(resolve(raw)).toBe(expected)
})

test('without its anchor a date stays unresolved', () => {
  expect(resolve('T-48h', { now: '2026-01-31' })).toBe('unknown')
  expect(resolve('next week', { launch: '2026-01-15' })).toBe('unknown')
})

test('lengths, events, sprints and placeholders have no place on the calendar', () => {
  expect(['4 hours', 'After beta testing', 'Sprint 3', 'TBD', 'Daily'].map((raw) => resolve(raw))).toEqual([
    'unknown',
    'unknown',
    'unknown',
    'unknown',
    'unknown',
  ])
})

test('numbers beyond the calendar stay unresolved', () => {
  expect(resolve('next 9999 years', { now: '9999-01-01' })).toBe('unknown')
})

test('knows the weekday of a day', () => {
  expect(weekdayOf('2026-01-15')).toBe(4)
  expect(() => weekdayOf('2026-02-30')).toThrow(RangeError)
})

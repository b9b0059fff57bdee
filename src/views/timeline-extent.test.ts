import { expect, test } from 'vitest'
import { findExtent, sideOf } from './timeline-extent.ts'
import type { TimelineSpan } from './timeline-span.ts'

const span = (start: string, days = 1): TimelineSpan => {
  const time = Date.parse(start)
  const end = time + days * 86_400_000
  return { start: time, end, solidFrom: time, solidTo: end, form: days === 1 ? 'point' : 'stretch' }
}

function toLine(starts: readonly string[], today?: string): string {
  const extent = findExtent(
    starts.map((start) => span(start)),
    today === undefined ? undefined : Date.parse(today),
  )
  if (extent === undefined) return 'nothing'
  const [start, end] = [extent.start, extent.end].map((time) => new Date(time).toISOString().slice(0, 10))
  const marks = [extent.before && 'before', extent.after && 'after', extent.showsToday && 'today'].filter(
    Boolean,
  )
  return [`${start}..${end}`, ...marks].join(' ')
}

const year = ['2026-01-15', '2026-02-15', '2026-04-01', '2026-06-01', '2026-08-15', '2026-12-18']

test('shows whole months around a year', () => {
  expect(toLine(year)).toBe('2026-01-01..2027-01-01')
})

test('shows whole weeks around two months and days around a week', () => {
  expect(toLine(['2026-01-15', '2026-02-20'])).toBe('2026-01-12..2026-02-23')
  expect(toLine(['2026-01-15', '2026-01-17'])).toBe('2026-01-14..2026-01-19')
})

test('leaves a lone date years away outside and says on which side', () => {
  expect(toLine([...year, '9999-12-31'])).toBe('2026-01-01..2027-01-01 after')
  expect(toLine(['1970-01-01', ...year])).toBe('2026-01-01..2027-01-01 before')
  expect(toLine(['1970-01-01', ...year, '2039-01-01'])).toBe('2026-01-01..2027-01-01 before after')
})

test('keeps two halves of a plan that lie years apart', () => {
  expect(toLine(['2020-01-01', '2020-02-01', '2020-03-01', '2026-01-01', '2026-02-01', '2026-03-01'])).toBe(
    '2020-01-01..2026-04-01',
  )
})

test('does not call one of two dates far away', () => {
  expect(toLine(['2020-01-01', '2026-01-01'])).toBe('2020-01-01..2026-02-01')
})

test('includes today when it is near and not when it would squash the plan', () => {
  expect(toLine(year, '2026-05-05')).toBe('2026-01-01..2027-01-01 today')
  expect(toLine(year, '2025-12-10')).toBe('2025-12-01..2027-01-01 today')
  expect(toLine(year, '2029-01-01')).toBe('2026-01-01..2027-01-01')
})

test('has nothing to show without a date', () => {
  expect(toLine([], '2026-01-01')).toBe('nothing')
})

test('tells on which side of the picture a span lies', () => {
  const extent = findExtent(
    year.map((start) => span(start)),
    undefined,
  )!
  expect(['2025-12-31', '2026-01-01', '2027-01-01'].map((start) => sideOf(span(start), extent))).toEqual([
    'before',
    undefined,
    'after',
  ])
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { parseDate, parseDates } from './parse-date.ts'

/** `start..end precision` of an interval, else the kind with its numbers. */
function read(raw: string, year?: number): string {
  const date = parseDate(raw, year === undefined ? {} : { year })
  if (date === undefined) return 'none'
  if (date.kind === 'interval') {
    const days = date.start === date.end ? date.start : `${date.start}..${date.end}`
    const marks = [
      date.precision,
      date.fuzzy,
      date.time,
      date.weekday,
      date.inferred === true ? 'inferred' : undefined,
    ]
    return [days, ...marks.filter((mark) => mark !== undefined)].join(' ')
  }
  if (date.kind === 'relative') return `${date.event ?? date.anchor} ${date.from}..${date.to} ${date.unit}`
  if (date.kind === 'ordinal') return `${date.unit} ${date.from}..${date.to}`
  if (date.kind === 'duration')
    return `${date.approximate === true ? 'about ' : ''}${date.min}..${date.max} ${date.unit}`
  return date.kind
}

test.each([
  ['2026-01-08', '2026-01-08 day'],
  ['2026-01-09 (Updated after Cycle 3)', '2026-01-09 day'],
  ['2025-11-13T14:05:00Z', '2025-11-13 time 14:05 Z'],
  ['2025-11-13 02:37:37 UTC', '2025-11-13 time 02:37 UTC'],
  ['2026-01-09-11', '2026-01-09..2026-01-11 day'],
  ['2026-01-09 to 2026-02-01', '2026-01-09..2026-02-01 day'],
  ['2025_11_05', '2025-11-05 day'],
  ['20251211_203943', '2025-12-11 time 20:39'],
  ['January 24, 2026 (if GO)', '2026-01-24 day'],
  ['**January 24th 2026**', '2026-01-24 day'],
  ['January 15, 2026 (Tuesday)', '2026-01-15 day 2'],
  ['Friday, January 10, 2026', '2026-01-10 day 5'],
  ['November 6, 2025, 4:50 PM', '2025-11-06 time 16:50'],
  ['October 24, 2025 at 15:30 UTC', '2025-10-24 time 15:30 UTC'],
  ['January 15–22, 2026', '2026-01-15..2026-01-22 day'],
  ['Jan 28 - Feb 3, 2026', '2026-01-28..2026-02-03 day'],
  ['Dec 28 - Jan 3, 2026', '2025-12-28..2026-01-03 day'],
  ['24 October 2025', '2025-10-24 day'],
  ['15-17 January 2026', '2026-01-15..2026-01-17 day'],
  ['22/1/2026', '2026-01-22 day'],
  ['1/22/2026', '2026-01-22 day'],
  ['Week of January 13, 2026', '2026-01-13..2026-01-19 week'],
  ['2026-W03', '2026-01-12..2026-01-18 week'],
  ['Jan 2025', '2025-01-01..2025-01-31 month'],
  ['2026-02', '2026-02-01..2026-02-28 month'],
  ['Nov 2025 - Jan 2026', '2025-11-01..2026-01-31 month'],
  ['Late January 2025', '2025-01-21..2025-01-31 month late'],
  ['Early February 2025', '2025-02-01..2025-02-10 month early'],
  ['mid-March 2025', '2025-03-11..2025-03-20 month mid'],
  ['End of April 2025', '2025-04-24..2025-04-30 month end'],
  ['Q3 2026', '2026-07-01..2026-09-30 quarter'],
  ['2026-Q3', '2026-07-01..2026-09-30 quarter'],
  ['Q1-Q2 2026', '2026-01-01..2026-06-30 quarter'],
  ['H2 2026', '2026-07-01..2026-12-31 half'],
  ['2027 EOY', '2027-12-01..2027-12-31 year end'],
  ['mid-2026', '2026-05-01..2026-08-31 year mid'],
  ['2026', '2026-01-01..2026-12-31 year'],
])('reads %s as %s', (raw, expected) => {
  expect(read(raw)).toBe(expected)
})

test.each([
  ['Jan 24', '2026-01-24 day inferred'],
  ['Jan 13-17', '2026-01-13..2026-01-17 day inferred'],
  ['Jan 19 (Sun)', '2026-01-19 day 7 inferred'],
  ['Tue 1/9', '2026-01-09 day 2 inferred'],
  ['Oct 26 - 3 tasks', '2026-10-26 day inferred'],
  ['Q3', '2026-07-01..2026-09-30 quarter inferred'],
])('takes the year of %s from the context and says so', (raw, expected) => {
  expect(read(raw, 2026)).toBe(expected)
})

test('without a year and a context a date stays a placeholder', () => {
  expect(read('Jan 24')).toBe('placeholder')
  expect(read('Q3')).toBe('placeholder')
})

test.each([
  ['T-48h', 'launch -48..-48 hour'],
  ['T−7 days', 'launch -7..-7 day'],
  ['T+2 weeks', 'launch 2..2 week'],
  ['T-48h to T-24h', 'launch -48..-24 hour'],
  ['1 week after launch', 'launch 1..1 week'],
  ['2-3 days before code freeze', 'code freeze -3..-2 day'],
  ['Phase 2: Quick Testing (+2-4 hours from now)', 'now 2..4 hour'],
  ['Next 2-4 weeks', 'now 2..4 week'],
  ['next 24 hours', 'now 0..24 hour'],
  ['within 24 hours', 'now 0..24 hour'],
  ['this week', 'now 0..0 week'],
  ['next month', 'now 1..1 month'],
  ['Immediately', 'now 0..0 hour'],
  ['After beta testing (Jan 12)', 'beta testing 0..0 day'],
  ['Week 1-2', 'week 1..2'],
  ['Day 3', 'day 3..3'],
  ['4 hours', '4..4 hour'],
  ['2-3 weeks', '2..3 week'],
  ['~30 min', 'about 30..30 minute'],
  ['2h 30m', '2.5..2.5 hour'],
  ['two weeks', '2..2 week'],
  ['9-11 AM', 'clock'],
  ['09:00 UTC', 'clock'],
  ['Daily', 'recurrence'],
  ['Every 3 months', 'recurrence'],
  ['Friday', 'weekday'],
  ['TBD', 'placeholder'],
  ['[Date]', 'placeholder'],
  ['2025-12-XX', 'placeholder'],
  ['3/4/2026', 'placeholder'],
])('reads %s as %s', (raw, expected) => {
  expect(read(raw)).toBe(expected)
})

test.each([
  '',
  'v1.1.0-beta',
  '1.0',
  '9/12 (75%)',
  '143',
  '<50ms',
  'T0',
  'may 5 people come',
  'March onward together',
  '10.0.0.1',
])('finds no date in %j', (raw) => {
  expect(read(raw, 2026)).toBe('none')
})

test.each(['Feb 30, 2026', '2026-02-30', '20251345', '31 April 2026', 'February 29, 2025'])(
  'a day that no calendar has is no date: %s',
  (raw) => {
    expect(read(raw)).toBe('none')
  },
)

test('gives all expressions of a text with the words that were written', () => {
  const dates = parseDates('**T-48h** (January 13, 09:00 UTC) – done Jan 14', { year: 2026 })
  expect(dates.map(({ kind, raw }) => `${kind}: ${raw}`)).toEqual([
    'relative: T-48h',
    'interval: January 13, 09:00 UTC',
    'interval: Jan 14',
  ])
})

test('never throws, and every date stands in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) =>
      parseDates(raw, { year: 2026 }).every((date) => raw.includes(date.raw)),
    ),
  )
})

test.each([
  '1',
  '1 ',
  'Jan ',
  'Jan 1-',
  '2026-',
  '[',
  '_',
  'T-',
  'end of ',
  '9:',
  'week 1 to ',
  '2 h',
  'a to ',
])('100 kB of %j take no time', (piece) => {
  const start = performance.now()
  parseDate(piece.repeat(100_000 / piece.length))
  expect(performance.now() - start).toBeLessThan(500)
})

import { expect, test } from 'vitest'
import { formatDate } from './format-date.ts'
import { parseDate } from './parse-date.ts'

test.each([
  ['2026-01-15', '2026-01-15'],
  ['Jan 13-17, 2026', '2026-01-13 to 2026-01-17'],
  ['Jan 28 - Feb 3, 2026', '2026-01-28 to 2026-02-03'],
  ['Dec 28, 2025 - Jan 3, 2026', '2025-12-28 to 2026-01-03'],
  ['2025-11-13T14:05:00Z', '2025-11-13 14:05 Z'],
  ['Late January 2025', 'late Jan 2025'],
  ['mid-March 2025', 'mid-Mar 2025'],
  ['End of April 2025', 'end of Apr 2025'],
  ['Jan-Mar 2026', 'Jan–Mar 2026'],
  ['Nov 2025 - Jan 2026', 'Nov 2025 – Jan 2026'],
  ['Q3 2026', 'Q3 2026'],
  ['Q1-Q2 2026', 'Q1–Q2 2026'],
  ['2026 H1', 'H1 2026'],
  ['2027 EOY', 'end of 2027'],
  ['T-48h', 'T−48 h'],
  ['T-48h to T-24h', 'T−48 to −24 h'],
  ['Week 1-2', 'Weeks 1–2'],
  ['Day 3', 'Day 3'],
  ['~30 min', 'about 30 minutes'],
  ['1 hour', '1 hour'],
  ['next 2-4 weeks', 'next 2-4 weeks'],
  ['TBD', 'TBD'],
])('writes %s as %s', (raw, expected) => {
  const date = parseDate(raw)
  expect(date === undefined ? undefined : formatDate(date)).toBe(expected)
})

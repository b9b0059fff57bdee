import { expect, test } from 'vitest'
import { browser } from '../model/strings/en/browser.ts'
import { buildAxis, buildScale } from './timeline-axis.ts'

const labels = (start: string, end: string, hours = false) =>
  buildAxis(
    { start: Date.parse(start), end: Date.parse(end) },
    { left: 0, right: 1000, words: browser.timeline, hours },
  ).labels.map(({ text }) => text)

test('names days, weeks, months, quarters or years, whatever has room', () => {
  expect(labels('2026-01-14', '2026-01-19')).toEqual(['14 Jan 2026', '15 Jan', '16 Jan', '17 Jan', '18 Jan'])
  expect(labels('2026-01-12', '2026-02-23')).toEqual([
    '12 Jan 2026',
    '19 Jan',
    '26 Jan',
    '2 Feb',
    '9 Feb',
    '16 Feb',
  ])
  expect(labels('2025-11-01', '2026-03-01')).toContain('29 Dec')
  expect(labels('2025-10-01', '2026-10-01').slice(0, 5)).toEqual([
    'Oct 2025',
    'Nov',
    'Dec',
    'Jan 2026',
    'Feb',
  ])
  expect(labels('2024-01-01', '2027-01-01').slice(0, 5)).toEqual(['Q1 2024', 'Q2', 'Q3', 'Q4', 'Q1 2025'])
  expect(labels('2010-01-01', '2030-01-01').slice(0, 2)).toEqual(['2010', '2011'])
  expect(labels('1000-01-01', '9999-01-01').length).toBeLessThan(20)
})

test('gives positions with two decimals', () => {
  const scale = buildScale(Date.parse('2026-01-01'), Date.parse('2026-12-31'), 14, 1106)
  expect(['2026-01-01', '2026-02-15', '2026-12-31'].map((day) => scale(Date.parse(day)))).toEqual([
    14, 149, 1106,
  ])
})

test('names hours only where the plan has them', () => {
  expect(labels('2026-01-13', '2026-01-15')).toEqual(['13 Jan 2026', '14 Jan'])
  expect(labels('2026-01-13', '2026-01-15', true).slice(0, 6)).toEqual([
    '13 Jan 2026',
    '06:00',
    '09:00',
    '12:00',
    '15:00',
    '18:00',
  ])
})

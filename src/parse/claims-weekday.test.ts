import { expect, test } from 'vitest'
import { extractWeekdays } from './claims-weekday.ts'

function read(text: string): string[] {
  return extractWeekdays({ text, line: 1, kind: 'prose', section: undefined }).map(
    ({ weekday, year, month, day, raw }) => `${weekday} ${year ?? '?'}-${month}-${day} ${raw}`,
  )
}

test.each([
  ['### Friday, January 10', '5 ?-1-10 Friday, January 10'],
  ['**Launch**: January 15, 2026 (Tuesday)', '2 2026-1-15 January 15, 2026 (Tuesday)'],
  ['| **Jan 11 (Sat)** | Send mails |', '6 ?-1-11 Jan 11 (Sat)'],
  ['- Remind: Survey due Sunday (Jan 19)', '7 ?-1-19 Sunday (Jan 19'],
  ['| Wed 1/15 | Post |', '3 ?-1-15 Wed 1/15'],
  ['# Log: Monday, 2026-01-13', '1 2026-1-13 Monday, 2026-01-13'],
  ['on Monday, 3 March 2025', '1 2025-3-3 Monday, 3 March 2025'],
  ['Date:   Wed Oct 21 10:02:03 2025', '3 2025-10-21 Wed Oct 21 10:02:03 2025'],
])('%s', (text, expected) => {
  expect(read(text)).toEqual([expected])
})

test('two weekdays before a range stand for its two ends', () => {
  expect(read('### Tuesday-Friday, January 28-31')).toEqual([
    '2 ?-1-28 Tuesday-Friday, January 28-31',
    '5 ?-1-31 Tuesday-Friday, January 28-31',
  ])
})

test.each([
  ['a weekday behind a range belongs to neither end', 'January 10-12 (Sunday)'],
  ['words that begin like a weekday', 'the monitor of January 10, the sunset of 2026-01-10'],
  ['verbs that are months', 'On Sun may 10 people come'],
  ['no such day', 'Friday, January 45'],
  ['another sentence', 'Closed on Friday. January 10 is open'],
])('%s: no claim', (_, text) => {
  expect(read(text)).toEqual([])
})

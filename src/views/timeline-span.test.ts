import { expect, test } from 'vitest'
import type { PlanDate } from '../model/dates.ts'
import { datesToSpan, dateToSpan, type TimelineSpan } from './timeline-span.ts'

const day = (start: string, end = start): PlanDate => ({
  kind: 'interval',
  start,
  end,
  precision: 'day',
  raw: start,
})
const month = (start: string, end: string): PlanDate => ({
  kind: 'interval',
  start,
  end,
  precision: 'month',
  raw: start,
})

function toLine(span: TimelineSpan | undefined): string {
  if (span === undefined) return 'nowhere'
  const [start, end, from, to] = [span.start, span.end, span.solidFrom, span.solidTo].map((time) =>
    new Date(time).toISOString().slice(5, 13).replace('T00', ''),
  )
  return `${span.form} ${start}..${end} solid ${from}..${to}`
}

test.each([
  ['a day', day('2026-01-24'), undefined, 'open 01-24..01-25 solid 01-24..01-25'],
  ['two days', day('2026-01-13'), day('2026-01-17'), 'stretch 01-13..01-18 solid 01-13..01-18'],
  ['a range of days', day('2026-01-13', '2026-01-17'), undefined, 'stretch 01-13..01-18 solid 01-13..01-18'],
  ['an end alone', undefined, day('2026-01-24'), 'point 01-24..01-25 solid 01-24..01-25'],
  ['one day twice', day('2026-01-24'), day('2026-01-24'), 'point 01-24..01-25 solid 01-24..01-25'],
  ['a month', month('2026-02-01', '2026-02-28'), undefined, 'stretch 02-01..03-01 solid 02-15..02-15'],
  [
    'a month to a month',
    month('2026-02-01', '2026-02-28'),
    month('2026-04-01', '2026-04-30'),
    'stretch 02-01..05-01 solid 03-01..04-01',
  ],
  [
    'a day to a month',
    day('2026-01-05'),
    month('2026-03-01', '2026-03-31'),
    'stretch 01-05..04-01 solid 01-05..03-01',
  ],
  [
    'a day within the month it ends in',
    day('2026-03-21'),
    month('2026-03-01', '2026-03-31'),
    'stretch 03-21..04-01 solid 03-11..03-11',
  ],
  ['an end before the start', day('2026-03-05'), day('2026-02-01'), 'point 03-05..03-06 solid 03-05..03-06'],
  ['nothing', undefined, undefined, 'nowhere'],
])('draws %s', (_, first, last, line) => {
  expect(toLine(datesToSpan(first, last))).toBe(line)
})

test('never places what names no day of the calendar', () => {
  const lines = (
    [
      { kind: 'relative', anchor: 'launch', from: -48, to: -48, unit: 'hour', raw: 'T-48h' },
      { kind: 'placeholder', raw: 'TBD' },
      { kind: 'ordinal', unit: 'week', from: 3, to: 3, raw: 'Week 3' },
      { kind: 'interval', start: '2026-02-31', end: 'soon', precision: 'day', raw: '2026-02-31' },
    ] satisfies PlanDate[]
  ).map((date) => toLine(dateToSpan(date)))

  expect(lines).toEqual(['nowhere', 'nowhere', 'nowhere', 'nowhere'])
})

test('says that dates are in the wrong order', () => {
  expect(datesToSpan(day('2026-03-05'), day('2026-02-01'))).toMatchObject({ reversed: true })
})

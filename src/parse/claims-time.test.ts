import { expect, test } from 'vitest'
import { extractPaces, extractSpans } from './claims-time.ts'

const lineOf = (text: string) => ({ text, line: 1, kind: 'prose', section: undefined }) as const

test('a rest and a rate give a length of time', () => {
  const [claim] = extractPaces(lineOf('- 14 issues remaining / 2.5 per week = 5.6 weeks'))
  expect(claim).toMatchObject({ remaining: 14, rate: 2.5, unit: 'week', stated: 5.6 })
})

test('a rate per day that gives weeks is no claim', () => {
  expect(extractPaces(lineOf('14 remaining / 2 per day = 1.4 weeks'))).toEqual([])
})

test.each([
  ['**Period**: January 13-17, 2026 (5 days)', 'January 13-17, 2026', 5, 'day'],
  ['Jan 24 - Feb 15, 2026 (3 weeks)', 'Jan 24 - Feb 15, 2026', 3, 'week'],
  ['2026-01-13 to 2026-01-17 (5 days)', '2026-01-13 to 2026-01-17', 5, 'day'],
])('%s', (text, dates, stated, unit) => {
  expect(extractSpans(lineOf(text))).toMatchObject([{ dates, stated, unit }])
})

test('a single day beside a length is no range', () => {
  expect(extractSpans(lineOf('January 13, 2026 (5 days)'))).toEqual([])
})

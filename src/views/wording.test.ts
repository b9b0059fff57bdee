import { expect, test } from 'vitest'
import { countOf, formatMinutes, formatNumber, readableId } from './wording.ts'

test.each([
  [formatMinutes(1), '1 min'],
  [formatMinutes(59), '59 min'],
  [formatMinutes(60), '1 h'],
  [formatMinutes(125), '2 h 5 min'],
  [formatNumber(999), '999'],
  [formatNumber(1234567), '1,234,567'],
  [countOf(1, 'document'), '1 document'],
  [countOf(0, 'document'), '0 documents'],
  [countOf(2, 'category', 'categories'), '2 categories'],
  [readableId('status-report'), 'Status report'],
])('says %j', (said, expected) => {
  expect(said).toBe(expected)
})

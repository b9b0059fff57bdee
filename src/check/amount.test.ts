import { expect, test } from 'vitest'
import { parseAmount } from './amount.ts'

test.each([
  ['44', { value: 44, unit: '', bound: 'exact', decimals: 0 }],
  ['**9,200L**', { value: 9200, unit: 'l', bound: 'exact', decimals: 0 }],
  ['~1,200 hours (2 weeks)', { value: 1200, unit: 'hour', bound: 'about', decimals: 0 }],
  ['$114,500', { value: 114500, unit: '$', bound: 'exact', decimals: 0 }],
  ['2,700+', { value: 2700, unit: '', bound: 'at-least', decimals: 0 }],
  ['✅ 84.4%', { value: 84.4, unit: '%', bound: 'exact', decimals: 1 }],
])('%s', (cell, expected) => {
  expect(parseAmount(cell)).toEqual(expected)
})

test.each(['0-17', '11-17 hours', '[X]', '4/5', 'Week 3', '', '8/user avg', 'P0 (1)', '2026-01-15'])(
  '%s is no amount',
  (cell) => {
    expect(parseAmount(cell)).toBeUndefined()
  },
)

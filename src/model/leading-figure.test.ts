import { expect, test } from 'vitest'
import { parseLeadingFigure } from './leading-figure.ts'

test.each([
  ['500', 500, '', 'exact'],
  ['1,234.5', 1234.5, '', 'exact'],
  ['86.2%', 86.2, '%', 'exact'],
  ['140%', 140, '%', 'exact'],
  ['≥ 1.5K users', 1500, 'user', 'at-least'],
  ['2M+', 2_000_000, '', 'at-least'],
  ['10,000+ downloads', 10_000, 'download', 'at-least'],
  ['< 900 ms', 0.9, 's', 'at-most'],
  ['under 2 hours', 7200, 's', 'at-most'],
  ['1.2s', 1.2, 's', 'exact'],
  ['~12MB', 12, 'mb', 'about'],
  ['$50K', 50_000, '$', 'exact'],
  ['4.2/5', 4.2, '/5', 'exact'],
  ['3 foot-pounds', 3, 'foot-pound', 'exact'],
  ['✅ **86.2%** (exceeded)', 86.2, '%', 'exact'],
])('%s', (raw, value, unit, bound) => {
  expect(parseLeadingFigure(raw)).toEqual({ value, unit, bound })
})

test.each(['', 'Yes', 'TBD', 'Oct 28, 2025', 'p95 below 2 s', 'v1.2.0'])(
  '%j begins with no number',
  (raw) => {
    expect(parseLeadingFigure(raw)).toBeUndefined()
  },
)

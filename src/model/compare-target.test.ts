import { expect, test } from 'vitest'
import { compareToTarget } from './compare-target.ts'

test.each([
  // Signs and words of comparison.
  ['86.2%', '≥ 75%', 'reached'],
  ['74.9%', '>= 75%', 'missed'],
  ['75%', '> 75%', 'missed'],
  ['3', 'at most 3', 'reached'],
  ['4', '≤ 3 each', 'missed'],
  ['60 s', '<60s', 'missed'],
  ['86.2%', '75%+', 'reached'],
  ['12', '10 or more', 'reached'],
  ['12', '= 12', 'reached'],
  ['11', '= 12', 'missed'],
  // Limits by themselves.
  ['0', '0', 'reached'],
  ['1', '0', 'missed'],
  ['0 PII', 'ZERO PII', 'reached'],
  ['none new', '0 errors', 'reached'],
  ['99%', '100%', 'missed'],
  ['75 of 75', '75 of 75', 'reached'],
  ['74 of 75', '75 of 75', 'missed'],
  // Units.
  ['0.15 s', '≤ 200 ms', 'reached'],
  ['90 min', '≤ 1 hour', 'missed'],
  ['730 to 890 MB', '≤ 900 MB', 'reached'],
  ['1 GiB', '≤ 1 GB', 'missed'],
  ['50 of 58', '≥ 75%', 'reached'],
  ['4.2', '≥ 4.0/5.0', 'reached'],
  ['5,200', '5K+', 'reached'],
  ['4 testers', '≥ 3', 'reached'],
  ['$5K', '≥ $4,000', 'reached'],
  // Ranges.
  ['1.4 to 2.0 s', '≤ 1.5 s', 'unknown'],
  ['4', '3-5 testers', 'reached'],
  ['2', '3-5 testers', 'missed'],
  ['6', '3-5 testers', 'unknown'],
  ['< 2 s', '≤ 5 s', 'reached'],
  // A bare number does not tell which side of it is good.
  ['150', '150', 'reached'],
  ['162', '150', 'unknown'],
  // Words.
  ['yes', 'yes', 'reached'],
  ['works', 'yes', 'reached'],
  ['no', 'yes', 'missed'],
  ['Stable', 'stable', 'reached'],
  ['not measured yet', '≤ 5%', 'unknown'],
  // Bad input.
  ['5 blorps', '≥ 4 flurbs', 'unknown'],
  ['82%', '≥ 85% / ≥ 80%', 'unknown'],
  ['90%', '≥ 85% / ≥ 80%', 'reached'],
  ['70%', '≥ 85% or 80%', 'unknown'],
  ['90', '≥ 50, ≤ 100', 'reached'],
  ['110', '≥ 50 and ≤ 100', 'missed'],
  ['', '≥ 5', 'unknown'],
  ['5', '', 'unknown'],
  ['9'.repeat(40), '≥ 5', 'reached'],
  ['9'.repeat(400), '≥ 5', 'unknown'],
])('%s against %s is %s', (actual, target, outcome) => {
  expect(compareToTarget(actual, target).outcome).toBe(outcome)
})

test('says both as they were written, and why it cannot tell', () => {
  const why = (actual: string, target: string, name?: string) => compareToTarget(actual, target, name).why

  expect(why('86.2%', '≥ 75%')).toBe('86.2% reaches ≥ 75%')
  expect(why('1', '0')).toBe('1 misses 0')
  expect(why('1.4 to 2.0 s', '≤ 1.5 s')).toBe('1.4 to 2.0 s lies on both sides of ≤ 1.5 s')
  expect(why('5 blorps', '≥ 4 flurbs')).toBe('5 blorps and ≥ 4 flurbs are not in the same unit')
  expect(why('162', '150')).toBe('150 does not say whether more or less than it is good, and 162 is not it')
})

test('of a share there is never more than all; what grows may more than double', () => {
  expect(compareToTarget('120%', '≥ 75%', 'Pass rate')).toMatchObject({
    outcome: 'unknown',
    why: '120% is more than all there is',
  })
  expect(compareToTarget('150%', '≥ 50%', 'Growth').outcome).toBe('reached')
})

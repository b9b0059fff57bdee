import { array, assert, integer, property, record } from 'fast-check'
import { expect, test } from 'vitest'
import { createRandom } from './seeded-random.ts'
import { simulateThroughput } from './simulate-throughput.ts'

const stretches = array(record({ work: integer({ min: 0, max: 9 }), days: integer({ min: 1, max: 30 }) }), {
  minLength: 3,
  maxLength: 12,
})
const options = { runs: 200 }

test('the same seed gives the same numbers', () => {
  const random = createRandom(1)
  expect([random(), random(), random()]).toEqual([
    0.6270739405881613, 0.002735721180215478, 0.5274470399599522,
  ])
})

test('an even pace leaves nothing to chance', () => {
  const week = { work: 2, days: 7 }
  expect(simulateThroughput([week, week, week], 12)).toEqual({ p50: 42, p85: 42 })
  expect(simulateThroughput([week, week, week], 13)).toEqual({ p50: 45.5, p85: 45.5 })
})

test('of two equally likely paces the slower one is not faster than 85 of 100 runs', () => {
  const fast = { work: 10, days: 1 }
  const slow = { work: 10, days: 9 }
  const { p50, p85 } = simulateThroughput([fast, slow], 10) ?? {}
  expect([1, 9]).toContain(p50)
  expect(p85).toBe(9)
})

test('work that never gets done has no forecast', () => {
  expect(simulateThroughput([{ work: 0, days: 7 }], 1)).toBeUndefined()
  expect(simulateThroughput([{ work: 1, days: 400 }], 100)).toBeUndefined()
})

test('half of the runs end no later than 85 of 100', () => {
  assert(
    property(stretches, integer({ min: 0, max: 60 }), (observed, remaining) => {
      const result = simulateThroughput(observed, remaining, options)
      return result === undefined || result.p50 <= result.p85
    }),
  )
})

test('more work never ends earlier', () => {
  assert(
    property(
      stretches,
      integer({ min: 0, max: 60 }),
      integer({ min: 1, max: 20 }),
      (observed, some, more) => {
        const less = simulateThroughput(observed, some, options)
        const all = simulateThroughput(observed, some + more, options)
        return less === undefined || all === undefined || (less.p50 <= all.p50 && less.p85 <= all.p85)
      },
    ),
  )
})

test('the same observations give the same range', () => {
  assert(
    property(stretches, integer({ min: 0, max: 60 }), (observed, remaining) => {
      const [first, second] = [1, 2].map(() => simulateThroughput(observed, remaining, options))
      expect(first).toEqual(second)
    }),
  )
})

import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toEntityId } from '../model/paths.ts'
import { findCriticalPath } from './critical-path.ts'
import type { Step } from './dependency-steps.ts'

const step = (title: string, days: number | undefined, ...after: string[]): Step => ({
  id: toEntityId('release', title),
  kind: 'release',
  title,
  ...(days !== undefined && { days }),
  after: after.map((name) => toEntityId('release', name)),
})

const titles = (steps: readonly Step[]) => steps.map(({ title }) => title).join(' > ')

test('takes the way that lasts longest, not the one with most steps', () => {
  const path = findCriticalPath([
    step('a', 1),
    step('long', 30, 'a'),
    step('b', 2, 'a'),
    step('c', 2, 'b'),
    step('end', 5, 'c', 'long'),
  ])

  expect(titles(path.steps)).toBe('a > long > end')
  expect(path.days).toBe(36)
})

test('counts steps where no document states a length, and says how many', () => {
  const path = findCriticalPath([step('a', undefined), step('b', undefined, 'a'), step('c', undefined, 'b')])

  expect(titles(path.steps)).toBe('a > b > c')
  expect([path.days, path.unknown]).toEqual([0, 3])
})

test('tells a circle and still finds an order for the rest', () => {
  const path = findCriticalPath([step('a', 1, 'c'), step('b', 1, 'a'), step('c', 1, 'b'), step('d', 9, 'c')])

  expect(path.cycles.map(titles)).toEqual(['a > c > b'])
  expect(path.steps.at(-1)?.title).toBe('d')
})

test('bears a step that waits for itself and a chain of ten thousand', () => {
  expect(findCriticalPath([step('a', 1, 'a')]).cycles.map(titles)).toEqual(['a'])
  const chain = Array.from({ length: 10_000 }, (_, index) =>
    step(`${index}`, 1, ...(index > 0 ? [`${index - 1}`] : [])),
  )
  expect(findCriticalPath(chain.reverse()).days).toBe(10_000)
})

test('always gives a chain in which each step waits for the one before', () => {
  const graph = fc.array(
    fc.tuple(fc.integer({ min: 0, max: 20 }), fc.array(fc.integer({ min: 0, max: 11 }))),
    {
      maxLength: 12,
    },
  )
  fc.assert(
    fc.property(graph, (rows) => {
      const steps = rows.map(([days, after], index) =>
        step(`${index}`, days, ...after.filter((one) => one < rows.length).map(String)),
      )
      const path = findCriticalPath(steps)
      path.steps.slice(1).forEach((one, index) => expect(one.after).toContain(path.steps[index]!.id))
      expect(path.days).toBe(path.steps.reduce((sum, { days = 0 }) => sum + days, 0))
    }),
  )
})

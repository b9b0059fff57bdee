import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sectionParents } from './section-parents.ts'

const parents = (...depths: number[]) => sectionParents(depths.map((depth) => ({ depth })))

test('a section stands in the nearest one above that is less deep', () => {
  expect(parents()).toEqual([])
  expect(parents(1, 2, 3, 3, 2, 1)).toEqual([-1, 0, 1, 1, 0, -1])
  expect(parents(3, 2, 4, 1, 2)).toEqual([-1, -1, 1, -1, 3])
})

test('whatever the depths, no deeper one lies between a section and what it stands in', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 6 })), (depths) => {
      for (const [index, parent] of parents(...depths).entries()) {
        const depth = depths[index] ?? 0
        expect(depths.slice(parent + 1, index).every((between) => between >= depth)).toBe(true)
        if (parent >= 0) expect(depths[parent]).toBeLessThan(depth)
      }
    }),
  )
})

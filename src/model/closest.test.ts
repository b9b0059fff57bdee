import { expect, test } from 'vitest'
import { findClosest } from './closest.ts'

const kinds = ['documents', 'releases', 'roles', 'risks']

test.each([
  ['relases', 'releases'],
  ['rolse', 'roles'],
  ['RISKS', 'risks'],
  ['docs', undefined],
  ['x', undefined],
  ['', undefined],
])('%s → %s', (name, closest) => {
  expect(findClosest(name, kinds)).toBe(closest)
})

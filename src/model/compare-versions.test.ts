import { expect, test } from 'vitest'
import { compareVersions, sameRelease } from './compare-versions.ts'
import { parseVersion } from './parse-version.ts'
import type { Version } from './versions.ts'

function version(raw: string): Version {
  const found = parseVersion(raw)
  if (found === undefined) throw new TypeError(`Unexpected ${raw}, expected a version`)
  return found
}

test('orders stages before, at and after the release', () => {
  const sorted = [
    '1.1.0.post1',
    'v1.1.0',
    '1.1.0-rc.1',
    '1.1.0-beta.10',
    '1.1.0-beta.2',
    '1.1.0a1',
    '1.1.0.dev1',
  ]
    .map(version)
    .sort(compareVersions)
  expect(sorted.map(({ key }) => key)).toEqual([
    'v1.1.0-dev.1',
    'v1.1.0-alpha.1',
    'v1.1.0-beta.2',
    'v1.1.0-beta.10',
    'v1.1.0-rc.1',
    'v1.1.0',
    'v1.1.0-post.1',
  ])
})

test('orders numbers by size, lines after their releases', () => {
  const sorted = ['v2.0+', 'v1.x', 'v1.10.0', 'v1.9.0', 'v1.1.x', 'v1.1.9', 'v2.0', 'v2']
    .map(version)
    .sort(compareVersions)
  expect(sorted.map(({ key }) => key)).toEqual([
    'v1.1.9',
    'v1.1.x',
    'v1.9.0',
    'v1.10.0',
    'v1.x',
    'v2',
    'v2.0',
    'v2.0+',
  ])
})

test('equal versions compare as equal', () => {
  expect(compareVersions(version('v1.0.3b1'), version('1.0.3.beta1'))).toBe(0)
  expect(compareVersions(version('v1.1.x'), version('1.1.x'))).toBe(0)
})

test.each([
  ['v1.2', '1.2.0', true],
  ['v1.0.3b0', '1.0.3.beta', true],
  ['v1.1.0 GA', 'v1.1.0', true],
  ['v1.1.0-beta', 'v1.1.0', false],
  ['v1.1.0-beta', 'v1.1.0-beta.1', false],
  ['v1.1.x', 'v1.1', false],
  ['v2.0+', 'v2.0.0', false],
  ['v2.0+', '2.0+', true],
])('%s and %s are one release: %s', (a, b, same) => {
  expect(sameRelease(version(a), version(b))).toBe(same)
})

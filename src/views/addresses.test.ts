import { expect, test } from 'vitest'
import { planOf } from '../../tests/plan-of.ts'
import { buildAddresses, normaliseBase, slugify } from './addresses.ts'
import { toEntityId } from '../model/paths.ts'

function addressesOf(paths: readonly string[], base = '/'): string[] {
  const files = Object.fromEntries(paths.map((path) => [path, '# Text']))
  const addresses = buildAddresses(planOf(files), base)
  return paths.map((path) => `${path} → ${addresses.hrefOf(toEntityId('document', path))}`)
}

test('an address follows the path of the file', () => {
  expect(addressesOf(['README.md', 'plans/Go No-Go (v1.1.0).md', 'plans/index.md', 'Über uns.mdx'])).toEqual([
    'README.md → /documents/readme/',
    'plans/Go No-Go (v1.1.0).md → /documents/plans/go-no-go-v1.1.0/',
    'plans/index.md → /documents/plans/index/',
    'Über uns.mdx → /documents/%C3%BCber-uns/',
  ])
})

test('the base stands before every address', () => {
  expect(addressesOf(['a.md'], 'plan')).toEqual(['a.md → /plan/documents/a/'])
})

test('of files that differ in what an address cannot show, the one spelled like it keeps it', () => {
  expect(addressesOf(['A.md', 'a.md', 'a.mdx'])).toEqual([
    'A.md → /documents/a-2d6317/',
    'a.md → /documents/a/',
    'a.mdx → /documents/a-ba710f/',
  ])
})

test('another file of the same address moves nobody', () => {
  const before = addressesOf(['My Plan.md', 'my plan.md'])
  const after = addressesOf(['My Plan.md', 'my plan.md', 'MY PLAN.md'])

  expect(after.slice(1, 2)).toEqual(before.slice(1, 2))
})

test('collisions are told', () => {
  const addresses = buildAddresses(planOf({ 'A.md': '', 'a.md': '' }), '/')

  expect(addresses.collisions).toEqual([
    { id: 'document:A.md', path: 'A.md', address: 'documents/a-2d6317/', taken: 'documents/a/' },
  ])
})

test.each([
  ['', '/'],
  ['/', '/'],
  ['plan', '/plan/'],
  ['/plan', '/plan/'],
  ['/a/b/', '/a/b/'],
])('base %j is written %j', (base, expected) => {
  expect(normaliseBase(base)).toBe(expected)
})

test.each([
  ['..md', '-'],
  ['.hidden/x.md', 'hidden/x'],
  ['a?b#c%d.md', 'a-b-c-d'],
  ['日本/計画.md', '日本/計画'],
  ['__proto__.md', '__proto__'],
])('%j becomes %j', (path, expected) => {
  expect(slugify(path)).toBe(expected)
})

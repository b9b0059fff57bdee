import fc from 'fast-check'
import { expect, test } from 'vitest'
import { isDocumentVersion, parseVersion, parseVersions } from './parse-version.ts'

test.each([
  ['v1.1.0', 'v1.1.0'],
  ['**0.1.44**', 'v0.1.44'],
  ['v1.1.0-beta', 'v1.1.0-beta'],
  ['1.1.0-beta.2', 'v1.1.0-beta.2'],
  ['v1.0.3b1', 'v1.0.3-beta.1'],
  ['1.0.3.beta1', 'v1.0.3-beta.1'],
  ['1.0.3-beta.1', 'v1.0.3-beta.1'],
  ['1.1.3.b1', 'v1.1.3-beta.1'],
  ['1.0.3.beta', 'v1.0.3-beta'],
  ['1.0.3b0 (PEP 440)', 'v1.0.3-beta'],
  ['2.0.0rc1', 'v2.0.0-rc.1'],
  ['1.4.0.dev3', 'v1.4.0-dev.3'],
  ['1.4.0.post1', 'v1.4.0-post.1'],
  ['v1.1.0 Beta', 'v1.1.0-beta'],
  ['v1.1.0 GA', 'v1.1.0'],
  ['1.1.0+20260108', 'v1.1.0'],
  ['v1.2', 'v1.2'],
  ['1.0', 'v1.0'],
  ['0.1-draft', 'v0.1-draft'],
  ['1.1 (Cycle 3 Update)', 'v1.1'],
  ['v2', 'v2'],
  ['v1.1.x', 'v1.1.x'],
  ['v1.X', 'v1.x'],
  ['v0.x.x', 'v0.x'],
  ['v2.0+', 'v2.0+'],
  ['3.11+', 'v3.11+'],
  ['v2.0 or later', 'v2.0+'],
  ['v1.2.3.4', 'v1.2.3.4'],
  ['release-0.1.44', 'v0.1.44'],
  ['release/0.1.47', 'v0.1.47'],
  ['https://host.example/releases/tag/v0.1.46', 'v0.1.46'],
  ['r4.1', 'v4.1'],
  ['caro v1.1.0-beta', 'v1.1.0-beta'],
])('reads %s as %s', (raw, key) => {
  expect(parseVersion(raw)?.key).toBe(key)
})

test.each([
  '',
  '192.168.0.1',
  '10.0.0.1',
  '127.0.0.1',
  '2026-01-08',
  '2026.01.08',
  '1.2 Title',
  '81.6%',
  '2.5x faster',
  '1.5GB',
  '9/12',
  'beta.2',
  '$1.50',
  'about 3.5 hours',
])('finds no version in %j', (raw) => {
  expect(parseVersion(raw)).toBeUndefined()
})

test('keeps the parts and the spelling', () => {
  expect(parseVersion('since V1.0.3b1')).toEqual({
    major: 1,
    minor: 0,
    patch: 3,
    stage: 'beta',
    stageNumber: 1,
    key: 'v1.0.3-beta.1',
    raw: 'V1.0.3b1',
  })
})

test.each([
  ['v1.3.1-v2.0.0', ['v1.3.1', 'v2.0.0']],
  ['v1.2.2–v1.2.4', ['v1.2.2', 'v1.2.4']],
  ['v1.0.4 → v1.1.0', ['v1.0.4', 'v1.1.0']],
  ['1.2.2-1.2.4', ['v1.2.2', 'v1.2.4']],
  ['v1.3 through v1.5', ['v1.3', 'v1.5']],
  ['0.1.35 (bumped from 0.1.34)', ['v0.1.35', 'v0.1.34']],
])('reads all of %s', (raw, keys) => {
  expect(parseVersions(raw).map(({ key }) => key)).toEqual(keys)
})

test('two numbers are the document’s own version, three a release', () => {
  const own = ['1.0', 'v1.2', '0.1-draft', 'v0.1.44', 'v2', 'v1.1.x', 'v1.x', '2.0+', '1.0-beta'].map(
    (raw) => {
      const version = parseVersion(raw)
      return version !== undefined && isDocumentVersion(version)
    },
  )
  expect(own).toEqual([true, true, true, false, false, false, false, false, false])
})

test('never throws, and every version stands in the text', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (raw) =>
      parseVersions(raw).every((version) => raw.includes(version.raw)),
    ),
  )
})

test.each(['1', '1.', 'v', '1.2.3 ', 'v1-', '+a', '1.x.'])('100 kB of %j take no time', (piece) => {
  const start = performance.now()
  parseVersions(piece.repeat(100_000 / piece.length))
  expect(performance.now() - start).toBeLessThan(500)
})

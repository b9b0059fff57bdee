import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { LinkVerdict } from '../model/link-verdict.ts'
import { readLinkCache, writeLinkCache } from './link-cache.ts'

const hour = 3_600_000
const noon = Date.UTC(2026, 0, 8, 12)
const fine: LinkVerdict = { outcome: 'ok', reason: '200' }
const gone: LinkVerdict = { outcome: 'broken', reason: 'the server answers 404' }
const slow: LinkVerdict = { outcome: 'unknown', reason: 'no answer within 10 s' }

let cache = ''

beforeEach(() => {
  cache = mkdtempSync(join(tmpdir(), 'roadbook-links-'))
})

afterEach(() => {
  rmSync(cache, { recursive: true, force: true })
})

test('what was fine counts for a day, what was broken for an hour, and what nobody knows is asked again', () => {
  write({ a: fine, b: gone, c: slow }, noon)
  expect(read(noon + 1)).toEqual(['a', 'b'])
  expect(read(noon + hour)).toEqual(['a'])
  expect(read(noon + 24 * hour)).toEqual([])
})

test('remembering a verdict again does not make it younger', () => {
  write({ a: fine }, noon)
  write({ a: fine }, noon + 20 * hour)
  expect(read(noon + 25 * hour)).toEqual([])
})

test('a verdict that changed counts from its change on', () => {
  write({ a: gone }, noon)
  write({ a: fine }, noon + hour / 2)
  expect(read(noon + 24 * hour)).toEqual(['a'])
})

test('a damaged file is none', () => {
  write({ a: fine }, noon)
  const [folder = ''] = readdirSync(cache)
  writeFileSync(join(cache, folder, 'links.json'), '[["a",')
  expect(read(noon)).toEqual([])
})

function write(verdicts: Record<string, LinkVerdict>, now: number): void {
  writeLinkCache('/plans', cache, { verdicts: new Map(Object.entries(verdicts)), now })
}

function read(now: number): string[] {
  return [...readLinkCache('/plans', cache, now).keys()]
}

import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Vocabulary } from '../model/vocabulary.ts'
import { buildColumnLookup, findColumnRole, isVersionHeader, normalizeHeader } from './table-columns.ts'

const columns = parse(
  readFileSync(new URL('../model/vocabulary/columns.yml', import.meta.url), 'utf8'),
) as Vocabulary['columns']
const vocabulary: Vocabulary = { columns, roles: [], types: [], status: { states: {}, verdicts: {} } }

test.each([
  ['Target', 'target'],
  ['**Target**', 'target'],
  ['Target (Week 4)', 'target'],
  ['v1.2.0 Target', 'target'],
  ['Week 1 Target', 'target'],
  ['Target Review Time', 'target'],
  ['GA Target', 'target'],
  ['Stretch Goal', 'stretch'],
  ['Critical Threshold', 'threshold'],
  ['Current (v1.1.0)', 'actual'],
  ['v1.0.4 Baseline', 'baseline'],
  ['⏱️ Est. Time:', 'estimate'],
  ['#', 'number'],
  ['Risk ID', 'risk-id'],
  ['Lesson ID', 'number'],
  ['Critical?', 'priority'],
  ['Critical', 'threshold'],
  ['Impact ↓ / Likelihood →', 'risk'],
  ['[Owner](people.md)', 'owner'],
  ['Mitigation Plan', 'mitigation'],
  ['GitHub Copilot CLI', undefined],
  ['v1.3.0', undefined],
  ['No', undefined],
  ['', undefined],
  ['__proto__', undefined],
  ['constructor', undefined],
])('reads the header %j as %j', (header, role) => {
  expect(findColumnRole(header, vocabulary)).toBe(role)
})

test('takes a spelling that a project adds, whatever its case', () => {
  const find = buildColumnLookup({ ...vocabulary, columns: { ...columns, squad: ['Squad', '* Guild'] } })

  expect([find('squad'), find('Platform guild'), find('Owner')]).toEqual(['squad', 'squad', 'owner'])
})

test('lists every spelling under one role only, in lower case', () => {
  const spellings = Object.values(columns).flat()

  expect(spellings.filter((spelling, index) => spellings.indexOf(spelling) !== index)).toEqual([])
  expect(spellings.filter((spelling) => spelling.toLowerCase() !== spelling)).toEqual([])
})

test.each([
  ['v1.3.0', true],
  ['v2.0.0 (Dec 2026)', true],
  ['Beta.2', true],
  ['Caro v2.0', true],
  ['GA', true],
  ['v1.2.0 Baseline', false],
  ['Version', false],
  ['2027', false],
])('knows whether %j is a version: %j', (header, expected) => {
  expect(isVersionHeader(header)).toBe(expected)
})

test('reduces a header to its words', () => {
  expect(normalizeHeader('**⏱️ Est. `Time`**<br>(h):')).toBe('est. time (h)')
})

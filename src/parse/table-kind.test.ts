import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Vocabulary } from '../model/vocabulary.ts'
import type { TableKind } from './parsed-document.ts'
import { findColumnRole } from './table-columns.ts'
import { findTableKind } from './table-kind.ts'

const vocabulary: Vocabulary = {
  columns: parse(
    readFileSync(new URL('../model/vocabulary/columns.yml', import.meta.url), 'utf8'),
  ) as Vocabulary['columns'],
  roles: [],
  types: [],
  status: {
    states: { complete: { words: [], emoji: ['✅'] } },
    verdicts: { fail: { words: [], emoji: ['❌'] } },
  },
}

function kindOf(header: string, options: { rows?: readonly string[]; section?: string } = {}): TableKind {
  const headers = header.split(' | ')
  const columns = headers.map((text) => findColumnRole(text, vocabulary))
  const rows = (options.rows ?? []).map((row) => row.split(' | '))
  return findTableKind({ headers, columns, rows, section: options.section ?? '' }, vocabulary)
}

test.each([
  ['Version | Date | Author | Changes', 'revision'],
  ['Risk | Probability | Impact | Mitigation', 'risk'],
  ['Dependency | Purpose | Risk | Mitigation', 'risk'],
  ['Feature | v1.3.0 | v1.4.0 | v2.0.0', 'feature-matrix'],
  ['Feature | Effort | Impact | Priority', 'feature-matrix'],
  ['Phase | Duration | Key Activities', 'timeline'],
  ['Date | Milestone | Status', 'timeline'],
  ['# | Timestamp | Event Summary', 'timeline'],
  ['# | Task | Status | Commit', 'task'],
  ['ID | Dependency | Type | Owner | Due Date', 'task'],
  ['Error | Cause | Solution', 'troubleshooting'],
  ['Category | Tests | Pass | Fail | Pass Rate', 'test'],
  ['Test ID | Test Case | Priority | Status | Owner', 'test'],
  ['Decision | Rationale | Impact', 'decision'],
  ['Criteria | Option A (Defer) | Option B (MVP)', 'decision'],
  ['Gate | Tool | Threshold | Blocking', 'gate'],
  ['Criterion | Status | Evidence', 'gate'],
  ['Metric | Threshold | Action', 'gate'],
  ['Version | Focus | ETA | Status', 'release'],
  ['Metric | Before | After | Improvement', 'comparison'],
  ['Operation | Metal GPU | CPU (reference) | Speedup', 'comparison'],
  ['Metric | Target | Actual | Status', 'metric'],
  ['Metric | v1.1 | v1.2 | v2.0', 'metric'],
  ['Scenario | Target | Status | Current', 'metric'],
  ['Issue # | Title | Severity | Discovered By', 'issue'],
  ['Role | Name | Phone | Email', 'role'],
  ['Document | Lines | Purpose | When to Use', 'document-index'],
  ['# | Commit | Message', 'commit'],
  ['Channel | Purpose | Response Time', 'communication'],
  ['Category | Count | Percentage', 'resource'],
  ['Component | Status | Notes', 'status'],
  ['Model | Speed | Accuracy | Use Case', 'benchmark'],
  ['Field | Value', 'key-value'],
  ['Parameter | Type | Default | Description', 'reference'],
  ['Apples | Pears | Plums', 'other'],
  ['', 'other'],
])('tells %j to be a %s table', (header, kind) => {
  expect(kindOf(header)).toBe(kind)
})

test('takes a table whose rows are named after documents for an index', () => {
  const rows = ['[Plan](docs/plan.md) | first | 3', '`RISKS.md` | second | 5']

  expect(kindOf('Where | Remarks | Size', { rows })).toBe('document-index')
  expect(kindOf('Where | Remarks | Size')).toBe('reference')
})

test('takes columns of marks for a feature matrix', () => {
  expect(kindOf('Shell | macOS | Linux', { rows: ['bash | ✅ | ✅', 'csh | ❌ | ✅'] })).toBe(
    'feature-matrix',
  )
})

test('takes columns of figures for a benchmark', () => {
  expect(kindOf('Rank | Eager | Lazy', { rows: ['8 | 5.79 µs | 37.0 µs', '16 | **6 µs** | ~40 µs'] })).toBe(
    'benchmark',
  )
})

test('asks the heading above only when the columns are silent', () => {
  expect(kindOf('Apples | Pears | Plums', { section: 'Success Metrics' })).toBe('metric')
  expect(kindOf('Risk | Probability | Impact', { section: 'Success Metrics' })).toBe('risk')
})

test('tells a version history by its heading', () => {
  expect(kindOf('Version | Date | Status', { section: '📜 Version History' })).toBe('revision')
  expect(kindOf('Version | Date | Status', { section: 'Roadmap' })).toBe('release')
})

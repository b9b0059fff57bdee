import { expect, test } from 'vitest'
import { toDocumentPath } from '../model/paths.ts'
import { formatDiagnostic } from '../model/diagnostics.ts'
import { readFrontmatter } from './read-frontmatter.ts'

const file = toDocumentPath('plan.md')

function read(yaml: string): { data: unknown; report: string[] } {
  const { frontmatter, diagnostics } = readFrontmatter(yaml, { file, yamlLine: 2 })
  return { data: frontmatter.data, report: diagnostics.map(formatDiagnostic) }
}

test('keeps dates and versions as they are written', () => {
  expect(read('version: 1.10\ncreated: 2026-01-05\nstart: 2026-Q3\n')).toEqual({
    data: { version: '1.10', created: '2026-01-05', start: '2026-Q3' },
    report: [],
  })
})

test('reads roles with their steps', () => {
  expect(read('roles: [release-manager, { qa-lead: 2 }]').data).toEqual({
    roles: ['release-manager', { 'qa-lead': 2 }],
  })
})

test('treats an empty value as unknown', () => {
  expect(read('owner:\ntopics: [a, ]\n')).toEqual({ data: { topics: ['a'] }, report: [] })
})

test('says where a key stands, also within a list', () => {
  const { frontmatter } = readFrontmatter('phases:\n  - id: a\n    start: May\n', { file, yamlLine: 2 })
  expect(frontmatter.places['phases.0.start']).toEqual({
    start: { line: 4, column: 5 },
    end: { line: 4, column: 10 },
  })
})

test('reports a value of the wrong shape and keeps the others', () => {
  expect(read('title: A\nroles: { qa: x }\nphases: soon\n')).toEqual({
    data: { title: 'A' },
    report: [
      'plan.md:3:1-3:6: error: Unexpected value of `roles`: expected role names, or pairs of a role and its step; the key is ignored (frontmatter-shape)',
      'plan.md:4:1-4:7: error: Unexpected value of `phases`: invalid input: expected array, received string; the key is ignored (frontmatter-shape)',
    ],
  })
})

test('reports a second key and keeps the first', () => {
  expect(read('title: A\ntitle: B\n')).toEqual({
    data: { title: 'A' },
    report: [
      'plan.md:3:1-3:6: error: Unexpected second `title`, expected each key once; the first one counts (frontmatter-syntax)',
    ],
  })
})

test('reads the clear lines of broken YAML', () => {
  expect(read('title: Gate: go or no-go\nowner: @ada\ntopics: [a, "b"]\n')).toEqual({
    data: { title: 'Gate: go or no-go', owner: '@ada', topics: ['a', 'b'] },
    report: [
      'plan.md:2:8: error: Unexpected frontmatter, expected YAML with a `key: value` on each line: Nested mappings are not allowed in compact mappings (frontmatter-syntax)',
    ],
  })
})

test('keeps keys it does not know, but none that would change a prototype', () => {
  const { data } = read('colour: red\n__proto__: x\nconstructor: y\n')
  expect(data).toEqual({ colour: 'red', constructor: 'y' })
  expect(Object.getPrototypeOf(data)).toBe(Object.prototype)
})

test('survives aliases, tags and a list where keys were expected', () => {
  expect(read('a: &x 1\nb: *x\nc: !!js/function "f"\n').data).toEqual({ a: '1', b: '1', c: 'f' })
  expect(read('- a\n- b\n').report).toEqual([
    'plan.md:2:1: error: Unexpected frontmatter, expected YAML with a `key: value` on each line (frontmatter-syntax)',
  ])
})

import { expect, test } from 'vitest'
import type { Diagnostic } from '../model/diagnostics.ts'
import { toDocumentPath } from '../model/paths.ts'
import { parseConfiguration } from './configuration.ts'

test('reads what is right', () => {
  const { configuration, lines } = parse(
    'title: Plans\nroles:\n  - id: qa-lead\n    path: [a.md]\nrules:\n  missing-file: off\nmdx: true\n',
  )
  expect(configuration).toEqual({
    title: 'Plans',
    roles: [{ id: 'qa-lead', path: ['a.md'] }],
    rules: { 'missing-file': 'off' },
    mdx: true,
  })
  expect(lines).toEqual([])
})

test('an empty file, comments alone and keys without a value say nothing', () => {
  for (const text of ['', '# nothing yet\n', 'title:\nroles:\n', '\uFEFF']) {
    expect(parse(text.replace('\uFEFF', ''))).toEqual({ configuration: {}, lines: [] })
  }
})

test('numbers stay text as written', () => {
  expect(parse('projects:\n  - id: 1.10\n').configuration).toEqual({ projects: [{ id: '1.10' }] })
})

test('an unknown key is named with the key that was meant, and the rest counts', () => {
  expect(parse('titel: Plans\nlanguage: en\n')).toEqual({
    configuration: { language: 'en' },
    lines: ['1:1-1:6 Unexpected key `titel`; did you mean `title`?'],
  })
})

test('an unknown key that is like no other comes with those there are', () => {
  expect(parse('roles:\n  - id: qa\n    colour: red\n')).toEqual({
    configuration: { roles: [{ id: 'qa' }] },
    lines: ['3:5-3:11 Unexpected key `roles.0.colour`, expected one of `id`, `title`, `description`, `path`'],
  })
})

test('a wrong value is left out where it stands', () => {
  expect(
    parse('title: Plans\nroles:\n  - id: qa\n    path: a.md\n  - title: No id\n  - id: dev\nmdx: maybe\n'),
  ).toEqual({
    configuration: { title: 'Plans', roles: [{ id: 'qa' }, { id: 'dev' }] },
    lines: [
      '4:5-4:9 Unexpected value of `roles.0.path`, expected a list; it does not count',
      '5:5-6:1 Unexpected value of `roles.1.id`, expected text; it does not count',
      '7:1-7:4 Unexpected value of `mdx`, expected `true` or `false`; it does not count',
    ],
  })
})

test('a severity nobody knows comes with those there are', () => {
  expect(parse('rules:\n  missing-file: fatal\n').lines).toEqual([
    '2:3-2:15 Unexpected value of `rules.missing-file`, expected `error`, `warning`, `info`, `off`; it does not count',
  ])
})

test('a category may be text or keys, and nothing else', () => {
  expect(parse('categories: [quality, { id: launch }, { name: x }, [y]]\n')).toEqual({
    configuration: { categories: ['quality', { id: 'launch' }] },
    lines: [
      '1:41-1:45 Unexpected key `categories.2.name`, expected one of `id`, `title`',
      '1:52-1:55 Unexpected value of `categories.3`, expected text or keys with values; it does not count',
    ],
  })
})

test('broken YAML is reported at its line and what can be read counts', () => {
  const { configuration, lines } = parse('title: Plans\nlanguage: "en\nurl: x\n')
  expect(configuration.title).toBe('Plans')
  expect(lines[0]).toMatch(/^\d+:\d+-\d+:\d+ Unexpected text, expected YAML: missing closing "quote$/)
})

test('a key written twice is reported at the second', () => {
  expect(parse('title: A\ntitle: B\n').lines).toEqual([
    '2:1-2:2 Unexpected text, expected YAML: map keys must be unique',
  ])
})

test('a list, a lone word, aliases without end and `__proto__` do no harm', () => {
  expect(parse('- a\n- b\n').lines).toEqual([
    'Unexpected content, expected a `key: value` on each line; nothing of this file counts',
  ])
  expect(parse('word').configuration).toEqual({})
  const bomb = ['a: &a [x, x, x, x, x, x, x, x, x]', 'b: &b [*a, *a, *a, *a, *a, *a, *a, *a]']
  bomb.push('c: &c [*b, *b, *b, *b, *b, *b, *b, *b]', 'd: [*c, *c, *c, *c, *c, *c, *c, *c]')
  expect(parse(bomb.join('\n')).configuration).toEqual({})
  expect(parse('__proto__:\n  title: x\n').configuration).toEqual({})
  expect(({} as Record<string, unknown>)['title']).toBeUndefined()
})

function parse(text: string): { configuration: Record<string, unknown>; lines: string[] } {
  const { configuration, diagnostics } = parseConfiguration(text, toDocumentPath('roadbook.yml'))
  return { configuration, lines: diagnostics.map(toLine) }
}

function toLine({ place, reason }: Diagnostic): string {
  if (place === undefined) return reason
  if (!('start' in place)) return `${place.line}:${place.column} ${reason}`
  const { start, end } = place
  return `${start.line}:${start.column}-${end.line}:${end.column} ${reason}`
}

import { expect, test } from 'vitest'
import { findBlanks } from './blanks.ts'
import type { LineKind } from './source-lines.ts'

function blanksIn(...text: string[]): string[] {
  return findBlanks({ text, kind: text.map((): LineKind => 'prose') }, text.join('\n')).map(
    (blank) => `${blank.place.start.line}:${blank.place.start.column} ${blank.text}`,
  )
}

test('finds each placeholder with its place', () => {
  expect(blanksIn('# {{ name }}', 'By [Insert name], [to be added at release]')).toEqual([
    '1:3 {{ name }}',
    '2:4 [Insert name]',
    '2:19 [to be added at release]',
  ])
})

test('finds filler text', () => {
  expect(blanksIn('Lorem ipsum dolor sit amet')).toEqual(['1:1 Lorem ipsum'])
})

test('takes links, boxes, code spans and expressions of programs for text', () => {
  expect(
    blanksIn('[insert key](keys.md)', '- [ ] to be done', 'Write `{{ name }}`', '${{ matrix.os }}'),
  ).toEqual([])
})

test('does not look into code', () => {
  expect(findBlanks({ text: ['{{ name }}'], kind: ['code'] }, '{{ name }}')).toEqual([])
})

test('reads a line of a hundred thousand braces', () => {
  expect(blanksIn('{'.repeat(100_000), '`'.repeat(100_000) + '{{')).toEqual([])
})

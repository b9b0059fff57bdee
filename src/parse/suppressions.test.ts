import type { Root } from 'mdast'
import { expect, test } from 'vitest'
import { createProcessor } from './processor.ts'
import { extractSuppressions } from './suppressions.ts'

test('a comment counts for the block below it', () => {
  expect(
    suppressions(
      '# Plan',
      '',
      '<!-- roadbook-disable missing-file -- comes with v2 -->',
      'One',
      'two',
      '',
      'Three',
    ),
  ).toEqual([
    {
      rules: ['missing-file'],
      reason: 'comes with v2',
      scope: 'block',
      lines: { first: 4, last: 5 },
      place: { start: { line: 3, column: 1 }, end: { line: 3, column: 56 } },
    },
  ])
})

test('a comment within a line counts for the paragraph, row or heading that holds it', () => {
  expect(lines('One', 'two <!-- roadbook-disable weekday -- as printed -->', 'three')).toEqual([[1, 3]])
  expect(
    lines('| A | B |', '| - | - |', '| 1 | <!-- roadbook-disable weekday -- as printed --> |', '| 2 | 3 |'),
  ).toEqual([[3, 3]])
  expect(lines('- one', '- two <!-- roadbook-disable weekday -- as printed -->', '- three')).toEqual([[2, 2]])
})

test('comments that follow each other are about the same block', () => {
  expect(
    lines(
      '<!-- roadbook-disable weekday -- a -->',
      '',
      '<!-- roadbook-disable mojibake -- b -->',
      '',
      'Text',
    ),
  ).toEqual([
    [5, 5],
    [5, 5],
  ])
})

test('a comment for the file has no lines', () => {
  expect(suppressions('<!-- roadbook-disable-file weekday -- as printed -->', '', 'Text')).toMatchObject([
    { rules: ['weekday'], reason: 'as printed', scope: 'file' },
  ])
  expect(lines('<!-- roadbook-disable-file weekday -- as printed -->', '', 'Text')).toEqual([undefined])
})

test('several rules stand side by side', () => {
  expect(suppressions('<!-- roadbook-disable weekday, missing-file -- old -->', 'Text')).toMatchObject([
    { rules: ['weekday', 'missing-file'], reason: 'old' },
  ])
})

test.each([
  ['<!-- roadbook-disable weekday -->', ['weekday']],
  ['<!-- roadbook-disable weekday -- -->', ['weekday']],
  ['<!-- roadbook-disable -->', []],
  ['<!--roadbook-disable-->', []],
])('%s has no reason', (text, rules) => {
  const [first] = suppressions(text, 'Text')
  expect(first?.rules).toEqual(rules)
  expect(first).not.toHaveProperty('reason')
})

test.each([
  ['```html', '<!-- roadbook-disable weekday -- shown -->', '```'],
  ['`<!-- roadbook-disable weekday -- shown -->`'],
  ['<!-- roadbook-disabled weekday -- no such comment -->'],
  ['<!-- roadbook-disable weekday -- never closed'],
  ['roadbook-disable weekday -- no comment'],
])('%j is none', (...text) => {
  expect(suppressions(...text)).toEqual([])
})

test('a comment at the end covers nothing', () => {
  expect(lines('Text', '', '<!-- roadbook-disable weekday -- nothing follows -->')).toEqual([undefined])
})

test('MDX writes comments as expressions', () => {
  const text = '{/* roadbook-disable weekday -- as printed */}\n\nText\n'
  const tree = createProcessor('mdx').parse(text)
  expect(extractSuppressions(tree, text)).toMatchObject([
    { rules: ['weekday'], reason: 'as printed', lines: { first: 3, last: 3 } },
  ])
})

function suppressions(...text: string[]) {
  const tree: Root = createProcessor('md').parse(text.join('\n'))
  return extractSuppressions(tree, text.join('\n'))
}

function lines(...text: string[]) {
  return suppressions(...text).map(({ lines }) => lines && [lines.first, lines.last])
}

import type { Root } from 'mdast'
import { readFileSync } from 'node:fs'
import { markdownToMdast } from 'satteri'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import type { Vocabulary } from '../model/vocabulary.ts'
import type { Table } from './parsed-document.ts'
import { buildColumnLookup } from './table-columns.ts'
import { extractTables } from './tables.ts'
import { collectTreeNodes } from './tree-nodes.ts'

const vocabulary: Vocabulary = {
  columns: parse(
    readFileSync(new URL('../model/vocabulary/columns.yml', import.meta.url), 'utf8'),
  ) as Vocabulary['columns'],
  roles: [],
  types: [],
  status: { states: {}, verdicts: {} },
}

function tablesOf(text: string): Table[] {
  return extractTables(collectTreeNodes(markdownToMdast(text) as Root).tables, text, {
    vocabulary,
    findRole: buildColumnLookup(vocabulary),
    sectionAt: (line) => (line > 1 ? 0 : undefined),
    sectionTitle: (section) => (section === 0 ? 'Success Metrics' : undefined),
  })
}

/** One line per row: `line:column text` of each cell. */
function rowsOf(text: string): string[] {
  return tablesOf(text).flatMap((table) =>
    table.rows.map((row) =>
      row.cells.map((cell) => `${cell.place.line}:${cell.place.column} ${cell.text}`.trim()).join(' / '),
    ),
  )
}

test('reads headers, roles, kind, section and rows', () => {
  expect(tablesOf('\n| **Metric** | Goal `x` |\n|---|---|\n| Stars | 1,000 |\n')).toEqual([
    {
      line: 2,
      headers: ['Metric', 'Goal x'],
      columns: ['metric', undefined],
      kind: 'metric',
      rows: [
        {
          line: 4,
          cells: [
            { text: 'Stars', place: { line: 4, column: 3 } },
            { text: '1,000', place: { line: 4, column: 11 } },
          ],
          total: false,
        },
      ],
      section: 0,
    },
  ])
})

test('keeps the Markdown of a cell, and an escaped pipe as it is written', () => {
  expect(rowsOf('| a | b |\n|-|-|\n| **x** [y](z.md) | `p \\| q` \\| |\n')).toEqual([
    '3:3 **x** [y](z.md) / 3:21 `p \\| q` \\|',
  ])
})

test('fills missing cells at the end of their row and drops those beyond the header', () => {
  expect(rowsOf('| a | b | c |\n|-|-|-|\n| 1 |\n| 1 | 2 | 3 | 4 |\n')).toEqual([
    '3:3 1 / 3:6 / 3:6',
    '4:3 1 / 4:7 2 / 4:11 3',
  ])
})

test('reads rows without outer pipes, empty cells and letters beyond ASCII', () => {
  expect(rowsOf('a | b\n-|-\né😀 | x\n| | y |\n')).toEqual(['3:1 é😀 / 3:7 x', '4:3 / 4:5 y'])
})

test('finds tables below a paragraph line, in lists and in quotes, in the order of the text', () => {
  const text =
    'Intro\n| a |\n|-|\n| 1 |\n\n- item\n\n  | b |\n  |-|\n  | 2 |\n\n> | c |\n> |-|\n> | 3 |\n\n| d |\n|-|\n'

  expect(tablesOf(text).map((table) => `${table.line} ${table.headers.join()} ${table.rows.length}`)).toEqual(
    ['2 a 1', '8 b 1', '12 c 1', '16 d 0'],
  )
})

test('leaves out what a code fence shows', () => {
  expect(tablesOf('```\n| a |\n|-|\n| 1 |\n```\n')).toEqual([])
})

test.each([
  ['Total', true],
  ['**TOTAL**', true],
  ['**Subtotal**', true],
  ['Overall', true],
  ['Sum', true],
  ['📊 **Grand Total**:', true],
  ['Total (4 weeks)', true],
  ['Total Downloads', false],
  ['Overall Pass Rate', false],
  ['Summary', false],
])('knows whether a row named %j sums up: %j', (name, total) => {
  expect(tablesOf(`| # | Category |\n|-|-|\n| | ${name} |\n`)[0]?.rows[0]?.total).toBe(total)
})

test.each([
  ['empty text', '', []],
  ['carriage returns', '| a | b |\r\n|-|-|\r\n| 1 | 2 |\r\n', ['3:3 1 / 3:7 2']],
  [
    'names of object members',
    '| __proto__ | constructor |\n|-|-|\n| toString | 2 |\n',
    ['3:3 toString / 3:14 2'],
  ],
  ['a table that ends with the text', '| a |\n|-|\n| 1', ['3:3 1']],
  ['a header alone', '| a |\n|-|', []],
])('survives %s', (_, text, rows) => {
  expect(rowsOf(text)).toEqual(rows)
})

test('stops filling cells of a table that is nearly all holes', () => {
  const text = `${'|a'.repeat(10_000)}|\n${'|-'.repeat(10_000)}|\n${'|1|\n'.repeat(200)}`
  const rows = tablesOf(text)[0]?.rows ?? []

  expect([rows.length, rows[0]?.cells.length, rows[199]?.cells.length]).toEqual([200, 10_000, 1])
})

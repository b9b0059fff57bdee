import type { Node, Table as TableNode, TableCell as CellNode, TableRow as RowNode } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Vocabulary } from '../model/vocabulary.ts'
import { ownText } from './own-text.ts'
import type { Table, TableCell, TableRow } from './parsed-document.ts'
import type { FindColumnRole } from './table-columns.ts'
import { findTableKind } from './table-kind.ts'
import { sampledRows } from './table-shape.ts'

/** What tables need to know of the rest of their document. */
export interface TableContext {
  vocabulary: Vocabulary
  /** Made once by `buildColumnLookup` for all tables of all documents. */
  findRole: FindColumnRole
  /** Index of the heading above a line; `undefined` before the first. */
  sectionAt: (line: number) => number | undefined
  sectionTitle: (section: number | undefined) => string | undefined
}

/**
 * Extract every table of a document in the order of the text, those in lists and quotes too.
 *
 * `text` is the source the tree's offsets count in. Headers are plain text; cells are slices
 * of the source, so an escaped pipe stays `\|`. Cells beyond the header's are dropped, as
 * GitHub does; missing ones are filled empty, standing at the end of their row. A table that
 * lacks half a million cells keeps its further rows short: filling them all would need
 * memory out of proportion to the text.
 *
 * @example
 * extractTables(tables of '| Risk | Impact |\n|---|---|\n| Delay | High |', context)[0]?.kind
 * // => 'risk'
 */
export function extractTables(nodes: readonly TableNode[], text: string, options: TableContext): Table[] {
  return nodes.flatMap((node) => readTable(node, text, options) ?? [])
}

// As cmark-gfm's limit on cells it completes; see https://github.com/github/cmark-gfm, extensions/table.c.
const mostFilledCells = 500_000

// `Total Downloads` is the name of a metric: only the bare word, perhaps with a bracket or colon, sums up.
const totalWords = /^(?:(?:grand |overall |sub-?)?totals?|sum|overall)\s*(?:[(:]|$)/i

function readTable(node: TableNode, text: string, options: TableContext): Table | undefined {
  const [head, ...body] = node.children
  if (head?.position === undefined) return undefined
  const headers = head.children.map((cell) => ownText(toString(cell).trim()))
  const columns = headers.map(options.findRole)
  const section = options.sectionAt(head.position.start.line)
  const rows = readRows(body, text, headers.length)
  const title = options.sectionTitle(section)
  const sample = rows.slice(0, sampledRows).map((row) => row.cells.map((cell) => cell.text))
  const content = { headers, columns, rows: sample, ...(title === undefined ? {} : { section: title }) }
  const kind = findTableKind(content, options.vocabulary)
  return { line: head.position.start.line, headers, columns, kind, rows, section }
}

function readRows(rows: readonly RowNode[], text: string, width: number): TableRow[] {
  let fillable = mostFilledCells
  return rows.map((row) => {
    const cells = row.children.slice(0, width).map((cell) => readCell(cell, text))
    const missing = Math.min(width - cells.length, fillable)
    fillable -= missing
    const empty = { text: '', place: pointOf(row, 'end') }
    // One shared object: empty cells of a row differ in nothing.
    for (let count = 0; count < missing; count += 1) cells.push(empty)
    return { line: pointOf(row, 'start').line, cells, total: isTotal(cells) }
  })
}

const cellStart = /^\|?\s*/
const cellEnd = /(?<!\\)\|$/

function readCell(cell: CellNode, text: string): TableCell {
  const start = pointOf(cell, 'start')
  const source = text.slice(cell.position?.start.offset ?? 0, cell.position?.end.offset ?? 0)
  const opening = cellStart.exec(source)?.[0].length ?? 0
  const inside = source.slice(opening).replace(cellEnd, '').trimEnd()
  return { text: ownText(inside), place: { line: start.line, column: start.column + opening } }
}

function pointOf(node: Node, edge: 'start' | 'end'): { line: number; column: number } {
  const point = node.position?.[edge]
  return { line: point?.line ?? 1, column: point?.column ?? 1 }
}

function isTotal(cells: readonly TableCell[]): boolean {
  const first = cells.find((cell) => cell.text !== '')
  return (
    first !== undefined && totalWords.test(first.text.replace(/[*_`]/g, '').replace(/^[^\p{L}\p{N}]+/u, ''))
  )
}

import type { Sourced } from '../model/provenance.ts'
import type { ParsedDocument, Table, TableRow } from '../parse/parsed-document.ts'
import { plainText } from './author-text.ts'
import { sourced } from './document-fields.ts'

/** Reads the cells of one row by what their columns hold. */
export interface RowReader {
  row: TableRow
  /** The first non-empty cell of the first role that the table has. */
  cell(...roles: readonly string[]): Sourced<string> | undefined
  /** The cell of a column by its number. */
  at(column: number): Sourced<string> | undefined
}

/** Rows of a table that stand for something; totals and rows of dashes do not. */
export function readRows(document: ParsedDocument, table: Table): RowReader[] {
  return table.rows
    .filter((row) => !row.total && row.cells.some((cell) => /[\p{L}\p{N}]/u.test(cell.text)))
    .map((row) => {
      const at = (column: number): Sourced<string> | undefined => {
        const cell = row.cells[column]
        const value = cell === undefined ? '' : plainText(cell.text)
        if (cell === undefined || isBlank(value)) return undefined
        return sourced(document, value, { raw: cell.text, place: cell.place, how: 'table' })
      }
      const cell = (...roles: readonly string[]) => {
        for (const role of roles) {
          const value = at(table.columns.indexOf(role))
          if (value !== undefined) return value
        }
        return undefined
      }
      return { row, cell, at }
    })
}

/** Tell whether a table has a column of any of these roles. */
export function hasColumn(table: Table, ...roles: readonly string[]): boolean {
  return roles.some((role) => table.columns.includes(role))
}

/** Tell whether a cell is what a template leaves to be filled in. */
export function isOpenValue(text: string): boolean {
  return /^[^\p{L}\p{N}✅❌✓✗⚠🟢🟡🔴]*$|^\[[^\]]*\]%?$|_{3,}|^(?:tbd|n\/?a|x+%?)$/iu.test(text)
}

function isBlank(text: string): boolean {
  return /^[-–—_.\s]*$/.test(text)
}

import type { Vocabulary } from '../model/vocabulary.ts'
import type { ColumnRole } from './parsed-document.ts'
import { isVersionHeader, normalizeHeader } from './table-columns.ts'

/** A table as far as its kind depends on it. */
export interface TableContent {
  headers: readonly string[]
  columns: readonly (ColumnRole | undefined)[]
  rows: readonly (readonly string[])[]
  /** Text of the heading above. */
  section?: string
}

// Enough to tell what a column holds, and a table of fifty thousand rows costs no more than one of forty.
export const sampledRows = 40

// Longer cells are prose, and patterns must not run over a megabyte.
const longestCell = 120

/** The questions kinds are told by. */
export interface TableShape {
  width: number
  /** Columns that are nothing but a version. */
  versions: number
  /** Columns after the subject that no synonym fits. */
  unknown: number
  /** Heading above, lower case. */
  section: string
  has: (...roles: ColumnRole[]) => boolean
  hasAll: (...roles: ColumnRole[]) => boolean
  count: (...roles: ColumnRole[]) => number
  /** What a row is named by: the first column that is no running number. */
  subjectIs: (...roles: ColumnRole[]) => boolean
  /** Whether most cells of one of the first columns name a document. */
  listsDocuments: () => boolean
  /** Columns after the subject whose cells are figures with or without a unit. */
  figureColumns: () => number
  /** Columns whose cells are nothing but a mark or a plain yes or no. */
  markColumns: () => number
}

/** Look at a table once for all the questions its kind is told by. */
export function buildTableShape(table: TableContent, vocabulary: Vocabulary): TableShape {
  const roles = new Set(table.columns)
  const at = Math.max(
    table.columns.findIndex((role) => role !== 'number'),
    0,
  )
  const subject = table.columns[at]
  const sample = table.rows.slice(0, sampledRows)
  const has = (...wanted: ColumnRole[]): boolean => wanted.some((role) => roles.has(role))
  return {
    width: table.columns.length,
    versions: table.headers.filter(isVersionHeader).length,
    unknown: table.columns.filter((role, column) => role === undefined && column > at).length,
    section: normalizeHeader(table.section ?? ''),
    has,
    hasAll: (...wanted) => wanted.every((role) => roles.has(role)),
    count: (...wanted) => table.columns.filter((role) => role !== undefined && wanted.includes(role)).length,
    subjectIs: (...wanted) => subject !== undefined && wanted.includes(subject),
    figureColumns: () =>
      table.columns.filter(
        (_, column) => column > at && isMostly(sample, column, (cell) => figure.test(cell)),
      ).length,
    listsDocuments: () =>
      [0, 1].some((column) => isMostly(sample, column, (cell) => documentName.test(cell))),
    markColumns: () => {
      const marks = collectMarks(vocabulary)
      const isMark = (cell: string): boolean => marks.has(cell.replace(/\u{FE0F}/gu, '').toLowerCase())
      return table.columns.filter((_, column) => column > at && isMostly(sample, column, isMark)).length
    },
  }
}

const documentName = /^[*_]*(?:\[[^\]]*\]\()?[\w./` -]+\.(?:mdx?|markdown|txt|pdf|docx)\b/i

const figure =
  /^[^\p{L}\p{N}]*\d[\d.,]*\s*(?:[%×]|[-–/x]\s*\d[\d.,]*|[a-zµ]{1,10}\b|$)(?:\s*[a-zµ/]{1,10}){0,2}[^\p{L}\p{N}]*$/iu

function isMostly(
  rows: readonly (readonly string[])[],
  column: number,
  test: (cell: string) => boolean,
): boolean {
  const filled = rows
    .map((row) => (row[column] ?? '').slice(0, longestCell))
    .filter((cell) => cell !== '' && cell !== '-')
  return filled.length > 0 && filled.filter(test).length >= filled.length * 0.7
}

function collectMarks(vocabulary: Vocabulary): Set<string> {
  const { states, verdicts } = vocabulary.status
  const emoji = [...Object.values(states), ...Object.values(verdicts)].flatMap((words) => words.emoji)
  return new Set([
    'yes',
    'no',
    'partial',
    'n/a',
    '—',
    '✓',
    '✗',
    'x',
    ...emoji.map((sign) => sign.replace(/\u{FE0F}/gu, '')),
  ])
}

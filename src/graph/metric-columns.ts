import type { Table } from '../parse/parsed-document.ts'
import { plainText, withoutDecoration } from './author-text.ts'

/** What a stretch of time or a version is called, at the head of a column or of a row. */
const series =
  /^(?:end of )?(?:(?:week|day|month|year|quarter|sprint|cycle|iteration|q)\s?[-+]?\d|(?:w|m|d)\d{1,2}$|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|(?:q[1-4]|h[12])?\s?20\d\d|v\d+\.\d+)/i

/** A week, a month, a quarter, a year or a version somewhere in a header: `Target (Week 4)`. */
const when = /\b(?:(?:weeks?|days?|months?|years?|quarters?|sprint|q) ?\d|20\d\d|v?\d+\.\d)/i

/** A column that gives one value of a series. */
export interface SeriesColumn {
  column: number
  label: string
  /** What the values are, when they were not measured. */
  of?: 'target'
}

/** A metric that a table of weeks or quarters gives one value a row. */
export interface TurnedColumn {
  column: number
  title: string
  of?: 'target'
}

/** Columns that hold a value of their own, whatever week or version their header names besides. */
const measures = [
  'baseline',
  'target',
  'stretch',
  'threshold',
  'actual',
  'status',
  'change',
  'trend',
  'planned',
]

/** Columns of weeks, months and versions, and those of targets where a table has several of them. */
export function seriesColumns(table: Table): SeriesColumn[] {
  const targets = columnsOf(table, 'target')
  return table.headers.flatMap((header, column): SeriesColumn[] => {
    const label = plainText(header)
    if (column === 0) return []
    if (targets.length > 1 && targets.includes(column) && when.test(label))
      return [{ column, label, of: 'target' }]
    const role = table.columns[column]
    return series.test(label) && !(role !== undefined && measures.includes(role)) ? [{ column, label }] : []
  })
}

/** The column of the most that is borne, which a table has beside that of its targets. */
export function limitColumn(table: Table): number {
  return (
    columnsOf(table, 'target')
      .slice(1)
      .find((column) =>
        /^(?:max(?:imum)?(?: allowed)?|acceptable|limit)$/i.test(plainText(table.headers[column] ?? '')),
      ) ?? -1
  )
}

/** Positions of all columns with a role. */
export function columnsOf(table: Table, role: string): number[] {
  return table.columns.flatMap((own, column) => (own === role ? [column] : []))
}

/**
 * The metrics of a table whose rows are weeks, months or quarters; empty for any other table.
 *
 * Their name is what the header says beside `Target`, else the heading above.
 *
 * @example
 * turnedColumns(table, '2. Active Users') // of `| Week | Target | Notes |`
 * // => [{ column: 1, title: 'Active Users', of: 'target' }]
 */
export function turnedColumns(table: Table, heading: string | undefined): TurnedColumn[] {
  if (table.columns.includes('metric')) return []
  const names = table.rows.filter(({ total }) => !total).map(({ cells }) => plainText(cells[0]?.text ?? ''))
  const periods = names.filter((name) => series.test(name) || /^launch\b/i.test(name))
  if (periods.length < 2 || periods.length < names.length * 0.6) return []
  const about = withoutDecoration(plainText(heading ?? '').replace(/^\d+(?:\.\d+)*[.)]?\s+/, ''))
  return table.headers.flatMap((header, column): TurnedColumn[] => {
    const role = table.columns[column]
    if (column === 0 || (role !== 'target' && role !== 'actual' && role !== 'value')) return []
    const own = plainText(header).replace(
      /^(?:target|actual|current|value)s?\b\s*|\s*\b(?:target|actual|value|goal)s?$/gi,
      '',
    )
    const title = own === '' ? about : own
    if (!/\p{L}/u.test(title)) return []
    return [{ column, title, ...(role === 'target' && { of: 'target' as const }) }]
  })
}

/** Whether what a table calls its target is an aim, and not whom or what something is for: `Beginners`. */
export function hasAims(table: Table): boolean {
  if (table.columns.includes('metric') || table.columns.includes('goal')) return true
  const columns = columnsOf(table, 'target')
  return (
    columns.length === 0 ||
    table.columns.includes('status') ||
    table.rows.some(({ cells }) => columns.some((column) => /\d/.test(cells[column]?.text ?? '')))
  )
}

/** Whether a schedule is one of numbers to be reached: its targets are figures, and no column gives dates. */
export function hasFigures(table: Table): boolean {
  const [target] = columnsOf(table, 'target')
  if (target === undefined || table.columns.includes('date')) return false
  const cells = table.rows.map(({ cells: own }) => plainText(own[target]?.text ?? ''))
  return (
    cells.length > 0 &&
    cells.every((cell) => /^[<>≤≥~=+]*\s?\d[\d.,]*\s?(?:%|[a-zµ]{1,8}\b|\+|$)/i.test(cell))
  )
}

import type { Table, TableCell, TableRow } from '../../parse/parsed-document.ts'
import { type Amount, formatNumber, isNothing, parseAmount } from '../amount.ts'
import { defineRule } from '../rule.ts'

/** A total row holds the sum of the rows above it. */
export const tableTotal = defineRule({
  id: 'table-total',
  severity: 'error',
  check({ plan, report, cannotVerify }) {
    for (const [file, { tables }] of plan.documents) {
      for (const { cell, header, judged } of tables.flatMap(judgeTotals)) {
        const end = { line: cell.place.line, column: cell.place.column + cell.text.length }
        const place = { start: cell.place, end }
        if (typeof judged === 'string') {
          cannotVerify({ file, place, reason: judged })
          continue
        }
        const { total, sum } = judged
        const right = cell.text.replace(/\d[\d,]*(?:\.\d+)?/, formatNumber(sum))
        report({
          file,
          place,
          reason: `Unexpected total \`${formatNumber(total)}\` of column \`${header}\`, expected \`${formatNumber(sum)}\`, the sum of its rows`,
          actual: cell.text,
          expected: [right],
        })
      }
    }
  },
})

interface JudgedTotal {
  cell: TableCell
  header: string
  /** What is wrong, or why nobody can tell. */
  judged: WrongSum | string
}

interface WrongSum {
  total: number
  sum: number
}

/** `Overall` is a verdict or an average, never a sum that can be trusted. */
const sumsUp = /^[^\p{L}]*(?:grand |sub-?)?(?:totals?|sum)\b/iu
const subtotal = /sub-?total/i

/** A table of nothing but totals is data; each total looks at all rows above it. */
const mostTotals = 100

function judgeTotals(table: Table): JudgedTotal[] {
  if (table.rows.filter((row) => row.total).length > mostTotals) return []
  return table.rows.flatMap((row, index) => {
    if (!row.total || !sumsUp.test(nameOf(row))) return []
    const above = table.rows.slice(0, index)
    return table.headers.flatMap((header, column) => {
      const cell = row.cells[column]
      if (cell === undefined || isNoSum.test(header)) return []
      const judged = judgeSum({ above, column, cell, row })
      return judged === undefined ? [] : [{ cell, header, judged }]
    })
  })
}

/** Columns whose total row holds an average, a share, a difference or an extreme. */
const isNoSum =
  /\b(?:av(?:g|erage)|mean|median|rate|ratio|score|max(?:imum)?|min(?:imum)?|peak|per|change|growth|delta|cumulative|running|rank|p\d\d)\b|%|\bpercent/i

function nameOf(row: TableRow): string {
  return row.cells.find((cell) => cell.text !== '')?.text ?? ''
}

interface Column {
  above: readonly TableRow[]
  column: number
  cell: TableCell
  row: TableRow
}

/** What is wrong with a total, why it cannot be told, or nothing where it is right or no sum. */
function judgeSum({ above, column, cell, row }: Column): WrongSum | string | undefined {
  const total = parseAmount(cell.text)
  if (total === undefined) return isFigure(above, column, cell) ? 'total that is no plain figure' : undefined
  if (total.unit === '%') return undefined
  const isSub = subtotal.test(nameOf(row))
  const lastBreak = above.findLastIndex((other) => other.total)
  const block =
    isSub || !above.some((other) => subtotal.test(nameOf(other))) ? above.slice(lastBreak + 1) : above
  const parts = readParts(
    block.filter((other) => !other.total),
    column,
    total,
  )
  if (typeof parts === 'string') return parts
  if (parts.length < 2) return undefined
  const subtotals = readParts(
    block.filter((other) => other.total),
    column,
    total,
  )
  const sum = sumOf(parts)
  const explained =
    isExplained({ total, parts }) ||
    (typeof subtotals !== 'string' && subtotals.length > 1 && isExplained({ total, parts: subtotals }))
  return explained ? undefined : { total: total.value, sum }
}

/** A total with a figure somewhere in it, `~3 weeks of work`, below figures. */
function isFigure(above: readonly TableRow[], column: number, cell: TableCell): boolean {
  if (!/\d/.test(cell.text)) return false
  return above.filter(({ cells }) => parseAmount(cells[column]?.text ?? '') !== undefined).length > 1
}

/** Figures of one unit, or why they cannot be added. */
function readParts(rows: readonly TableRow[], column: number, total: Amount): Amount[] | string {
  const parts: Amount[] = []
  for (const row of rows) {
    const text = row.cells[column]?.text ?? ''
    if (isNothing(text)) continue
    const part = parseAmount(text)
    if (part === undefined || part.bound === 'at-least') return 'total of rows that are no plain figures'
    if (part.unit !== total.unit) return 'total of rows of different units'
    parts.push(part)
  }
  return parts
}

/**
 * Whether a total is right in one of the ways authors mean it: the sum, the last of cumulative rows, the sum of all rows but
 * one, or a lower bound.
 */
function isExplained({ total, parts }: { total: Amount; parts: readonly Amount[] }): boolean {
  const sum = sumOf(parts)
  const about = [total, ...parts].some(({ bound }) => bound === 'about')
  const decimals = Math.min(...parts.map((part) => part.decimals), total.decimals)
  const rounded = [total, ...parts].some((part) => part.decimals > 0)
  const tolerance = about
    ? Math.abs(sum) * 0.05
    : rounded
      ? (parts.length / 2 + 0.5) * 10 ** -decimals
      : 0.001
  const equals = (value: number) => Math.abs(value - total.value) <= tolerance
  if (equals(sum) || (total.bound === 'at-least' && sum >= total.value)) return true
  const last = parts.at(-1)
  const cumulative = parts.every((part, index) => index === 0 || part.value >= (parts[index - 1]?.value ?? 0))
  if (cumulative && last !== undefined && equals(last.value)) return true
  return parts.length > 2 && parts.some((part) => part.value !== 0 && equals(sum - part.value))
}

function sumOf(parts: readonly Amount[]): number {
  return parts.reduce((sum, part) => sum + part.value, 0)
}

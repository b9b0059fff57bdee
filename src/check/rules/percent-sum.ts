import type { Table, TableCell } from '../../parse/parsed-document.ts'
import { isNothing, parseAmount } from '../amount.ts'
import { defineRule } from '../rule.ts'

/** Shares of a whole sum to 100 %. */
export const percentSum = defineRule({
  id: 'percent-sum',
  severity: 'warning',
  check({ plan, report, cannotVerify }) {
    for (const [file, { tables }] of plan.documents) {
      for (const { header, column, table } of tables.flatMap(shareColumns)) {
        const shares = readShares(table, column)
        if (shares === undefined) {
          if (hasShares(table, column))
            cannotVerify({
              file,
              place: { line: table.line, column: 1 },
              reason: 'column of shares with rows that have none',
            })
          continue
        }
        const sum = shares.reduce((total, { percent }) => total + percent, 0)
        // Each share may be rounded by half of its last digit.
        const tolerance = shares.reduce((total, { decimals }) => total + 0.5 * 10 ** -decimals, 0.5)
        const [first, last] = [shares[0], shares.at(-1)]
        if (Math.abs(sum - 100) <= tolerance || first === undefined || last === undefined) continue
        const place = { start: first.cell.place, end: endOf(last.cell) }
        if (Math.abs(sum - 100) > farthest) {
          cannotVerify({ file, place, reason: 'shares of more or less than one whole' })
          continue
        }
        report({
          file,
          place,
          reason: `Unexpected sum \`${Number(sum.toFixed(1))}%\` of column \`${header}\`, expected \`100%\``,
          actual: `${Number(sum.toFixed(1))}%`,
          expected: ['100%'],
        })
      }
    }
  },
})

/** Two shares may be two measurements. */
const leastShares = 3

/** Shares that miss the whole by more than this are shares of several things, or of some of them. */
const farthest = 25

/** Only headers that say that the cells are parts of one whole. */
const shareHeader =
  /^(?:%|percent(?:age)?|share|proportion|allocation|distribution|weight|% of (?:total|budget|effort|all)|(?:budget|effort|market) share|split)(?:\s*\(%\))?$/i

function shareColumns(table: Table): { header: string; column: number; table: Table }[] {
  return table.headers.flatMap((header, column) =>
    column > 0 && shareHeader.test(header.trim()) ? [{ header, column, table }] : [],
  )
}

interface Share {
  percent: number
  decimals: number
  cell: TableCell
}

/** Shares of all rows but totals; `undefined` where a row has none or a subtotal splits the table. */
function readShares({ rows }: Table, column: number): Share[] | undefined {
  const shares: Share[] = []
  for (const row of rows) {
    const cell = row.cells[column]
    if (row.total) {
      if (row !== rows.at(-1) || /sub-?total/i.test(row.cells[0]?.text ?? '')) return undefined
      continue
    }
    const amount = cell === undefined ? undefined : parseAmount(cell.text)
    if (cell === undefined || amount?.unit !== '%' || amount.bound !== 'exact' || isNothing(cell.text))
      return undefined
    shares.push({ percent: amount.value, decimals: amount.decimals, cell })
  }
  return shares.length < leastShares ? undefined : shares
}

function hasShares({ rows }: Table, column: number): boolean {
  return (
    rows.filter(({ cells }) => parseAmount(cells[column]?.text ?? '')?.unit === '%').length >= leastShares
  )
}

function endOf({ place, text }: TableCell): { line: number; column: number } {
  return { line: place.line, column: place.column + text.length }
}

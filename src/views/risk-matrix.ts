import type { Risk } from '../model/entities.ts'
import { addressOfPart, partOfRow } from './register.ts'
import type { ViewContext } from './page.ts'

/** Risks by likelihood and impact, each from 1 to 5; laid out by `risk-matrix.astro`. */
export interface RiskMatrix {
  /** From the highest impact down. */
  rows: readonly { impact: number; word: string; cells: readonly MatrixCell[] }[]
  likelihoods: readonly { likelihood: number; word: string }[]
  placed: number
  /** Risks whose likelihood or impact is unknown. */
  unplaced: number
}

export interface MatrixCell {
  zone: Zone
  count: number
  /** Where its first row stands. */
  href?: string
  /** What the link is called: `3 risks, likelihood high, impact critical`. */
  label?: string
}

/** How heavy a cell is, by the product of both scales. */
export type Zone = 'low' | 'medium' | 'high'

const scale = [1, 2, 3, 4, 5]

/** The cell of a risk; `undefined` when one of both is not known. Half steps count up. */
export function cellOf({ likelihood, impact }: Risk): { likelihood: number; impact: number } | undefined {
  if (likelihood?.value === undefined || impact?.value === undefined) return undefined
  return { likelihood: Math.ceil(likelihood.value), impact: Math.ceil(impact.value) }
}

/** Where the rows of a cell begin. */
export function cellAnchor({ likelihood, impact }: { likelihood: number; impact: number }): string {
  return `likelihood-${likelihood}-impact-${impact}`
}

/**
 * Count the risks of each cell, in the order in which the register lists them.
 *
 * @example
 * buildRiskMatrix(context, risks).rows[0]?.cells[4] // likelihood 5, impact 5
 */
export function buildRiskMatrix(context: ViewContext, risks: readonly Risk[]): RiskMatrix {
  const { impacts, likelihoods } = context.strings.registers.risks.matrix
  const cells = risks.map(cellOf)
  const placed = cells.filter((cell) => cell !== undefined).length
  return {
    likelihoods: scale.map((likelihood) => ({ likelihood, word: likelihoods[likelihood - 1] ?? '' })),
    rows: scale.toReversed().map((impact) => ({
      impact,
      word: impacts[impact - 1] ?? '',
      cells: scale.map((likelihood) => toCell(context, cells, { likelihood, impact })),
    })),
    placed,
    unplaced: risks.length - placed,
  }
}

function toCell(
  { addresses, strings }: ViewContext,
  cells: readonly ReturnType<typeof cellOf>[],
  at: { likelihood: number; impact: number },
): MatrixCell {
  const isHere = (cell: ReturnType<typeof cellOf>) =>
    cell?.likelihood === at.likelihood && cell.impact === at.impact
  const count = cells.filter(isHere).length
  const zone = zoneOf(at.likelihood * at.impact)
  if (count === 0) return { zone, count }
  const first = cells.findIndex(isHere)
  return {
    zone,
    count,
    href: `${addresses.href(addressOfPart('risks', partOfRow(first)))}#${cellAnchor(at)}`,
    label: strings.registers.risks.matrix.cell(count, at.likelihood, at.impact),
  }
}

/** The bands that most risk guides draw on a five by five matrix. */
export function zoneOf(product: number): Zone {
  if (product >= 15) return 'high'
  return product >= 6 ? 'medium' : 'low'
}

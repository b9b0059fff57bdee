import type { Risk } from '../model/entities.ts'
import { documentLineHref } from './line-address.ts'
import type { ViewContext } from './page.ts'
import { type Zone, zoneOf } from './risk-matrix.ts'

/** How many risks lie in each cell of likelihood times impact, from 1 to 5 each. */
export interface RiskCells {
  /** Like the matrix of the register: from the highest impact down, each row from the lowest likelihood up. */
  rows: readonly { impact: number; cells: readonly RiskCell[] }[]
  /** Risks whose likelihood or impact nobody knows. */
  unknown: number
}

export interface RiskCell {
  likelihood: number
  count: number
  zone: Zone
  /** The risks of the cell, for whoever points at it. */
  titles: string
  /** The line of the first one. */
  href?: string
}

const scale = [1, 2, 3, 4, 5]
const mostTitles = 4

/** Count risks by cell; `undefined` when no risk has both values. */
export function riskCells(context: ViewContext, risks: readonly Risk[]): RiskCells | undefined {
  const { andMore } = context.strings.common
  const known = risks.filter(
    ({ likelihood, impact }) => likelihood?.value !== undefined && impact?.value !== undefined,
  )
  if (known.length === 0) return undefined
  return {
    rows: scale.toReversed().map((impact) => ({
      impact,
      cells: scale.map((likelihood): RiskCell => {
        const own = known.filter(
          (risk) => risk.likelihood?.value === likelihood && risk.impact?.value === impact,
        )
        const more = own.length - mostTitles
        const titles = own.slice(0, mostTitles).map(({ title }) => title)
        const href = own[0] && documentLineHref(context, own[0].sources[0])
        return {
          likelihood,
          count: own.length,
          zone: zoneOf(likelihood * impact),
          titles: [...titles, ...(more > 0 ? [andMore(more)] : [])].join('; '),
          ...(href !== undefined && { href }),
        }
      }),
    })),
    unknown: risks.length - known.length,
  }
}

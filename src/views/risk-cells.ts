import type { Risk } from '../model/entities.ts'
import { documentLineHref } from './line-address.ts'
import type { ViewContext } from './page.ts'

/** How many risks lie in each cell of likelihood times impact, from 1 to 5 each. */
export interface RiskCells {
  /** From the highest likelihood down; each row from the lowest impact up. */
  rows: readonly { likelihood: number; cells: readonly RiskCell[] }[]
  /** Risks whose likelihood or impact nobody knows. */
  unknown: number
}

export interface RiskCell {
  impact: number
  count: number
  weight: 'low' | 'middle' | 'high'
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
    rows: scale.toReversed().map((likelihood) => ({
      likelihood,
      cells: scale.map((impact): RiskCell => {
        const own = known.filter(
          (risk) => risk.likelihood?.value === likelihood && risk.impact?.value === impact,
        )
        const more = own.length - mostTitles
        const titles = own.slice(0, mostTitles).map(({ title }) => title)
        const href = own[0] && documentLineHref(context, own[0].sources[0])
        return {
          impact,
          count: own.length,
          weight: weightOf(likelihood * impact),
          titles: [...titles, ...(more > 0 ? [andMore(more)] : [])].join('; '),
          ...(href !== undefined && { href }),
        }
      }),
    })),
    unknown: risks.length - known.length,
  }
}

function weightOf(product: number): RiskCell['weight'] {
  if (product >= 15) return 'high'
  return product >= 6 ? 'middle' : 'low'
}

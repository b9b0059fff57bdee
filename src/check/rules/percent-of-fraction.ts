import type { FractionClaim } from '../../parse/claim.ts'
import { claimsOf } from '../claims-of.ts'
import { defineRule } from '../rule.ts'

/** Rounding up, down or to the nearest is all right. */
const tolerance = 1.01

/** A percentage beside a fraction is what the fraction gives. */
export const percentOfFraction = defineRule({
  id: 'percent-of-fraction',
  severity: 'error',
  check({ plan, report }) {
    for (const [file, document] of plan.documents) {
      for (const claim of claimsOf(document, 'fraction')) {
        const share = (claim.part / claim.whole) * 100
        if (Math.abs(share - claim.percent) <= tolerance) continue
        const right = format(share, claim)
        report({
          file,
          place: claim.place,
          reason: `Unexpected \`${claim.percent}%\` for ${claim.part} of ${claim.whole}, expected \`${right}\``,
          actual: `${claim.percent}%`,
          expected: [right],
        })
      }
    }
  },
})

/** As many decimals as the author wrote. */
function format(share: number, { percent }: FractionClaim): string {
  return `${share.toFixed(Number.isInteger(percent) ? 0 : 1)}%`
}

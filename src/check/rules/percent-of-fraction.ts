import type { FractionClaim } from '../../parse/claim.ts'
import { claimsOf } from '../../graph/claims-of.ts'
import { defineRule } from '../rule.ts'
import { readStatuses } from '../stated-status.ts'
import { labelRange } from '../../parse/label-places.ts'

/** Rounding up, down or to the nearest is all right. */
const tolerance = 1.01

/** A percentage beside a fraction is what the fraction gives. */
export const percentOfFraction = defineRule({
  id: 'percent-of-fraction',
  severity: 'error',
  check({ plan, report, cannotVerify }) {
    for (const [file, document] of plan.documents) {
      const claims = claimsOf(document, 'fraction')
      for (const claim of claims) {
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
      const compared = new Set(claims.map(({ place }) => place.start.line))
      for (const { label, status } of readStatuses(document, plan.vocabulary).stated) {
        if (status.progress === undefined || status.progress.done !== undefined) continue
        if (!compared.has(label.place.line))
          cannotVerify({ file, place: labelRange(label), reason: 'percentage without its parts' })
      }
    }
  },
})

/** As many decimals as the author wrote. */
function format(share: number, { percent }: FractionClaim): string {
  return `${share.toFixed(Number.isInteger(percent) ? 0 : 1)}%`
}

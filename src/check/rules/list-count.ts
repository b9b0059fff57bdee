import { claimsOf } from '../../graph/claims-of.ts'
import { defineRule } from '../rule.ts'
import { judgeCount } from '../judge-count.ts'

/** A heading that states a number of items is followed by as many. */
export const listCount = defineRule({
  id: 'list-count',
  severity: 'warning',
  check(context) {
    const { plan, indexes } = context
    const audited = new Set(indexes.map((index) => index.document))
    for (const [file, document] of plan.documents) {
      const counts = claimsOf(document, 'count')
      for (const claim of counts) {
        // Documents that an index counts are `index-count`'s.
        const ofIndex = claim.noun === 'documents' || claim.noun === 'files'
        if (uncountable.has(claim.noun) || (ofIndex && audited.has(file))) continue
        judgeCount(context, document, { claim, counts })
      }
    }
  },
})

const uncountable: ReadonlySet<string> = new Set(['words', 'lines'])

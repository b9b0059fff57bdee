import { claimsOf } from '../claims-of.ts'
import { defineRule } from '../rule.ts'
import { wrongCount } from '../wrong-count.ts'

/** A heading that states a number of items is followed by as many. */
export const listCount = defineRule({
  id: 'list-count',
  severity: 'warning',
  check({ plan, indexes, report }) {
    const audited = new Set(indexes.map((index) => index.document))
    for (const [file, document] of plan.documents) {
      const counts = claimsOf(document, 'count')
      for (const claim of counts) {
        // Documents that an index counts are `index-count`'s.
        const ofIndex = claim.noun === 'documents' || claim.noun === 'files'
        if (uncountable.has(claim.noun) || (ofIndex && audited.has(file))) continue
        const finding = wrongCount(document, claim, counts)
        if (finding !== undefined) report(finding)
      }
    }
  },
})

const uncountable: ReadonlySet<string> = new Set(['words', 'lines'])

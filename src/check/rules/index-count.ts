import { claimsOf } from '../../graph/claims-of.ts'
import { defineRule } from '../rule.ts'
import { judgeCount } from '../judge-count.ts'

/** A group of an index states as many documents as it lists. */
export const indexCount = defineRule({
  id: 'index-count',
  severity: 'warning',
  check(context) {
    const { plan, indexes } = context
    for (const { document: file } of indexes) {
      const document = plan.documents.get(file)
      if (document === undefined) continue
      const counts = claimsOf(document, 'count')
      for (const claim of counts) {
        if (claim.noun !== 'documents' && claim.noun !== 'files') continue
        judgeCount(context, document, { claim, counts })
      }
    }
  },
})

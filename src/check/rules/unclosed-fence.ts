import { defineRule } from '../rule.ts'

/** Every code fence that opens is closed. */
export const unclosedFence = defineRule({
  id: 'unclosed-fence',
  severity: 'error',
  check({ plan, report }) {
    for (const [file, { unclosedFence: fence }] of plan.documents) {
      if (fence === undefined) continue
      report({
        file,
        place: fence.place,
        reason: 'This code fence is never closed, so the rest of the document is code',
        ...(fence.likely && {
          note: 'A fence that holds fences needs more backticks than they have.',
          related: [
            {
              reason: 'Here a fence opens within a fence and turns text and code around',
              file,
              place: fence.likely,
            },
          ],
        }),
      })
    }
  },
})

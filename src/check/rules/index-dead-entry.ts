import { didYouMean, suggestionsOf } from '../did-you-mean.ts'
import { defineRule } from '../rule.ts'

/** Hand-written indexes name files that exist; their dead links are `missing-file`'s. */
export const indexDeadEntry = defineRule({
  id: 'index-dead-entry',
  severity: 'error',
  check({ plan, indexes, report }) {
    const suggest = suggestionsOf(plan)
    const audited = new Set(indexes.map((index) => index.document))
    for (const mention of plan.mentions) {
      if (mention.outcome !== 'missing' || !audited.has(mention.file)) continue
      const suggestion = suggest(mention.file, mention.name)
      report({
        file: mention.file,
        place: mention.place,
        reason: `Cannot find \`${mention.name}\`, which this index lists${didYouMean(suggestion)}`,
        actual: mention.name,
        ...(suggestion !== undefined && { expected: [suggestion] }),
      })
    }
  },
})

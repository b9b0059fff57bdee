import { baseName } from '../../model/paths.ts'
import { didYouMean, suggestionsOf } from '../did-you-mean.ts'
import { defineRule } from '../rule.ts'

/** File names in plain text and code spans name files that exist; those of an index are `index-dead-entry`'s. */
export const missingMention = defineRule({
  id: 'missing-mention',
  severity: 'warning',
  check({ plan, indexes, report }) {
    const audited = new Set(indexes.map((index) => index.document))
    const suggest = suggestionsOf(plan)
    for (const mention of plan.mentions) {
      if (mention.outcome !== 'missing' || audited.has(mention.file)) continue
      const suggestion = suggest(mention.file, baseName(mention.name))
      report({
        file: mention.file,
        place: mention.place,
        reason: `Cannot find \`${mention.name}\`, which the text names${didYouMean(suggestion)}`,
        actual: mention.name,
        ...(suggestion !== undefined && { expected: [suggestion] }),
      })
    }
  },
})

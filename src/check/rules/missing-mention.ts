import { baseName } from '../../model/paths.ts'
import { auditIndexes } from '../../graph/index-audit.ts'
import { didYouMean, suggestionsOf } from '../did-you-mean.ts'
import { defineRule } from '../rule.ts'

/** File names in plain text and code spans name files that exist; those of an index are `index-dead-entry`'s. */
export const missingMention = defineRule({
  id: 'missing-mention',
  severity: 'warning',
  check({ plan, report }) {
    const indexes = new Set(auditIndexes(plan).map(({ file }) => file))
    const suggest = suggestionsOf(plan)
    for (const mention of plan.mentions) {
      if (mention.outcome !== 'missing' || indexes.has(mention.file)) continue
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

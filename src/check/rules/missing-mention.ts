import { baseName } from '../../model/paths.ts'
import { didYouMean, suggestionsOf } from '../did-you-mean.ts'
import { filesToCome } from '../files-to-come.ts'
import { defineRule } from '../rule.ts'

/** File names in plain text and code spans name files that exist; those of an index are `index-dead-entry`'s. */
export const missingMention = defineRule({
  id: 'missing-mention',
  severity: 'warning',
  check({ plan, indexes, report, cannotVerify }) {
    const audited = new Set(indexes.map((index) => index.document))
    const suggest = suggestionsOf(plan)
    const missing = plan.mentions.filter(({ outcome, file }) => outcome === 'missing' && !audited.has(file))
    const toCome = new Map(
      [...new Set(missing.map(({ file }) => file))].flatMap((file) => {
        const document = plan.documents.get(file)
        return document === undefined ? [] : [[file, filesToCome(document)] as const]
      }),
    )
    for (const mention of missing) {
      const { file, place } = mention
      const reason = toCome.get(file)?.(mention)
      if (reason !== undefined) {
        cannotVerify({ file, place, reason })
        continue
      }
      const suggestion = suggest(mention.file, baseName(mention.name))
      report({
        file,
        place,
        reason: `Cannot find \`${mention.name}\`, which the text names${didYouMean(suggestion)}`,
        actual: mention.name,
        ...(suggestion !== undefined && { expected: [suggestion] }),
      })
    }
  },
})

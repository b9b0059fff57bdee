import { findNearDuplicates, type NearDuplicate } from '../../graph/near-duplicates.ts'
import type { DocumentPath } from '../../model/paths.ts'
import { isDatedRecord } from '../dated-records.ts'
import { documentTypes } from '../document-types.ts'
import { defineRule, type RuleContext } from '../rule.ts'

/** One subject has one document; told at the later one, once for all it doubles. */
export const nearDuplicate = defineRule({
  id: 'near-duplicate',
  severity: 'warning',
  check(context) {
    const typeOf = documentTypes(context.plan)
    const pairs = findNearDuplicates(context.plan.documents.values()).filter((pair) => {
      const [family, other] = [familyOf(typeOf(pair.first)), familyOf(typeOf(pair.second))]
      return pair.isCopy || (family === other && (family !== records || pair.title >= leastTitleOfRecords))
    })
    for (const [file, doubles] of Map.groupBy(pairs, ({ second }) => second))
      reportOne(context, file, doubles)
  },
})

const families = [
  ['index', 'readme', 'stub'],
  ['task-list', 'checklist', 'test-plan'],
  ['proposal', 'specification'],
  ['template'],
]

const records = -2
/** Reports of one piece of work share its words, and are one report only when they share the name as well. */
const leastTitleOfRecords = 0.6

/** A guide and the report of how it was written talk about the same and do not take each other's place. */
function familyOf(type: string | undefined): number {
  if (isDatedRecord(type)) return records
  return families.findIndex((types) => types.includes(type ?? ''))
}

function reportOne({ report }: RuleContext, file: DocumentPath, doubles: readonly NearDuplicate[]): void {
  const [copy] = doubles.filter(({ isCopy }) => isCopy)
  if (copy !== undefined) {
    report({
      file,
      reason: `Unexpected copy of \`${copy.first}\`, expected one document of the same text`,
      related: [{ reason: 'The same text', file: copy.first }],
      note: 'Delete one of them and link the other.',
    })
    return
  }
  const names = doubles.map(({ first }) => `\`${first}\``)
  const [last, ...others] = names.toReversed()
  const list = others.length === 0 ? (last ?? '') : `${others.toReversed().join(', ')} and ${last ?? ''}`
  report({
    severity: 'info',
    file,
    reason: `This document has nearly the name and the subject of ${list}, so readers do not know which one counts`,
    related: doubles.map(({ first, title, text }) => ({
      reason: `${percent(title)} of the words of both names and titles, ${percent(text)} likeness of the texts`,
      file: first,
    })),
    note: 'Join them, or say in the first lines of each what the other is for; `supersedes` in the frontmatter says that one took the place of the other.',
  })
}

function percent(share: number): string {
  return `${Math.round(share * 100)} %`
}

import { findClosest } from '../../model/closest.ts'
import { toSlug } from '../../graph/author-text.ts'
import { frontmatterValues } from '../../graph/document-fields.ts'
import { documentId } from '../../graph/missing-documents.ts'
import { findEntityOf, outgoing } from '../../graph/plan-graph.ts'
import type { ParsedDocument } from '../../parse/parsed-document.ts'
import { didYouMean, suggestionsOf } from '../did-you-mean.ts'
import { defineRule, type RuleContext } from '../rule.ts'

/** Frontmatter names documents and categories that there are; building says the same of projects, releases, phases and roles. */
export const unknownReference = defineRule({
  id: 'unknown-reference',
  severity: 'error',
  check(context) {
    reportDocuments(context)
    for (const document of context.plan.documents.values()) reportCategory(context, document)
  },
})

const verbs = { 'depends-on': 'this document depends on', supersedes: 'this document supersedes' } as const

function reportDocuments({ plan, report }: RuleContext): void {
  const suggest = suggestionsOf(plan)
  for (const { path, frontmatter } of plan.documents.values()) {
    if (frontmatter === undefined) continue
    for (const type of ['depends-on', 'supersedes'] as const) {
      for (const { to, source } of outgoing(plan, documentId(path), type)) {
        const missing = findEntityOf(plan, 'missing-document', to)
        if (missing === undefined) continue
        const suggestion = suggest(path, missing.path)
        report({
          file: path,
          reason: `Cannot find \`${missing.path}\`, which ${verbs[type]}${didYouMean(suggestion)}`,
          actual: missing.path,
          ...(source.place && { place: source.place }),
          ...(suggestion !== undefined && { expected: [suggestion] }),
        })
      }
    }
  }
}

function reportCategory({ plan, report }: RuleContext, document: ParsedDocument): void {
  const declared = plan.configuration.categories ?? []
  if (declared.length === 0) return
  const ids = declared.map((category) => (typeof category === 'string' ? category : category.id))
  const titles = declared.flatMap((category) => (typeof category === 'string' ? [] : (category.title ?? [])))
  const known = new Set([...ids, ...titles].map(toSlug))
  for (const { value, source } of frontmatterValues(document, 'category')) {
    if (known.has(toSlug(value))) continue
    const suggestion = findClosest(value, ids)
    report({
      file: document.path,
      reason: `Cannot find category \`${value}\` in \`roadbook.yml\`${didYouMean(suggestion)}`,
      actual: value,
      expected: suggestion === undefined ? ids : [suggestion],
      ...(source.place && { place: source.place }),
    })
  }
}

import { findClosest } from '../../model/closest.ts'
import type { Phase } from '../../model/entities.ts'
import { toSlug } from '../../graph/author-text.ts'
import { frontmatterValues } from '../../graph/document-fields.ts'
import { documentId } from '../../graph/missing-documents.ts'
import { findEntity, findEntityOf, outgoing, type PlanGraph } from '../../graph/plan-graph.ts'
import type { ParsedDocument } from '../../parse/parsed-document.ts'
import { didYouMean, suggestionsOf } from '../did-you-mean.ts'
import { defineRule, type RuleContext } from '../rule.ts'

/** Frontmatter names documents, phases and categories that there are; building says the same of projects, releases and roles. */
export const unknownReference = defineRule({
  id: 'unknown-reference',
  severity: 'error',
  check(context) {
    reportDocuments(context)
    for (const document of context.plan.documents.values()) {
      if (document.frontmatter === undefined) continue
      reportPhases(context, document)
      reportCategory(context, document)
    }
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

function reportPhases({ plan, report }: RuleContext, document: ParsedDocument): void {
  const phases = phasesAround(plan, document)
  if (phases.length === 0) return
  const names = new Map(phases.flatMap((phase) => namesOf(phase).map((name) => [toSlug(name), name])))
  for (const { value, source } of frontmatterValues(document, 'phase')) {
    if (names.has(toSlug(value))) continue
    const ids = phases.map((phase) => namesOf(phase)[0] ?? phase.title)
    const suggestion = findClosest(value, ids)
    report({
      file: document.path,
      reason: `Cannot find phase \`${value}\` in the release of this document${didYouMean(suggestion)}`,
      actual: value,
      expected: suggestion === undefined ? ids : [suggestion],
      ...(source.place && { place: source.place }),
    })
  }
}

/** The phases of the releases a document is part of; of a release it declares, those it declares. */
function phasesAround(plan: PlanGraph, { path }: ParsedDocument): Phase[] {
  return outgoing(plan, documentId(path), 'part-of')
    .filter(({ to }) => findEntity(plan, to)?.kind === 'release')
    .flatMap(({ to }) => outgoing(plan, to, 'contains'))
    .flatMap(({ to }) => findEntityOf(plan, 'phase', to) ?? [])
}

/** `phase:caro/v1.0.0/launch-day` is `launch-day` for authors. */
function namesOf({ id, title }: Phase): string[] {
  return [id.slice(id.lastIndexOf('/') + 1), title]
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

import type { DocumentPath } from '../../model/paths.ts'
import type { IndexAudit } from '../../graph/index-audit.ts'
import type { PlanGraph } from '../../graph/plan-graph.ts'
import { claimsTheWhole } from '../claims-the-whole.ts'
import { defineRule } from '../rule.ts'

/** The fullest hand-written index names all documents, where it names most of them or says that it does. */
export const indexUnlistedDocument = defineRule({
  id: 'index-unlisted-document',
  severity: 'warning',
  check({ plan, indexes, report }) {
    const master = indexes.reduce<(typeof indexes)[number] | undefined>(
      (best, next) => (best === undefined || next.existing.length > best.existing.length ? next : best),
      undefined,
    )
    if (master === undefined || master.unlisted.length === 0 || !isOfTheWhole(plan, master)) return
    const { unlisted, document } = master
    report({
      file: document,
      reason: `This index leaves out ${unlisted.length} of ${plan.documents.size} documents: ${nameSome(unlisted)}`,
      actual: String(master.existing.length),
      note: 'List them, or say what the index covers. `roadbook list documents` prints every document.',
    })
  },
})

/** A readme that names a few documents, and an audit of some, leave the others out on purpose. */
function isOfTheWhole(plan: PlanGraph, { document, existing, unlisted }: IndexAudit): boolean {
  if (existing.length >= unlisted.length) return true
  const counts = plan.documents.get(document)?.claims ?? []
  return counts.some((claim) => claim.kind === 'count' && claim.noun === 'documents' && claimsTheWhole(claim))
}

const mostNames = 5

function nameSome(paths: readonly DocumentPath[]): string {
  const names = paths.slice(0, mostNames).map((path) => `\`${path}\``)
  const more = paths.length - names.length
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')
}

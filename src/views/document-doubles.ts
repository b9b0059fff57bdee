import { findEntityOf } from '../graph/plan-graph.ts'
import { type DocumentPath, type EntityId, toEntityId } from '../model/paths.ts'
import type { Health } from './health.ts'
import type { PageLink, ViewContext } from './page.ts'

/** A document of nearly the same name and subject, with how alike they are. */
export interface DocumentDouble extends PageLink {
  id: EntityId
  why: string
}

/** The doubles that the check found, at both ends of each pair. */
export function listDoubles(context: ViewContext, { byRule }: Health): Map<DocumentPath, DocumentDouble[]> {
  const doubles = new Map<DocumentPath, DocumentDouble[]>()
  const add = (at: DocumentPath, other: DocumentPath, why: string) => {
    const id = toEntityId('document', other)
    const title = findEntityOf(context.plan, 'document', id)?.title
    const href = context.addresses.hrefOf(id)
    if (title === undefined || href === undefined) return
    doubles.set(at, [...(doubles.get(at) ?? []), { id, title, href, why }])
  }
  for (const { file, related = [] } of byRule.get('near-duplicate') ?? []) {
    for (const { file: other, reason } of related) {
      add(file, other, reason)
      add(other, file, reason)
    }
  }
  return doubles
}

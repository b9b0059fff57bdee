import { entitiesOf, findEntity, incoming } from '../graph/plan-graph.ts'
import type { Document, MissingDocument, Role } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import type { Source } from '../model/provenance.ts'
import { entityLink } from './document-row.ts'
import type { EntityLink, ViewContext } from './page.ts'

/** The place of a document on the reading path of a role. */
export interface RoleStep {
  role: EntityLink
  /** From 1. */
  step: number
  total: number
  previous?: EntityLink
  next?: EntityLink
}

/** A document of a reading path, which may be missing. */
export interface PathEntry {
  document: Document | MissingDocument
  /** Why to read it, as the index says. */
  note?: string
  /** What puts it on the path. */
  source: Source
}

/** The reading path of a role in order; a document named twice stands where it is named first. */
export function readingPath({ plan }: ViewContext, role: Role): PathEntry[] {
  const steps = incoming(plan, role.id, 'for-role')
    .filter((edge) => edge.step !== undefined)
    .toSorted((a, b) => (a.step ?? 0) - (b.step ?? 0))
  const entries = new Map<EntityId, PathEntry>()
  for (const { from, note, source } of steps) {
    const document = findEntity(plan, from)
    if (document?.kind !== 'document' && document?.kind !== 'missing-document') continue
    if (!entries.has(from)) entries.set(from, { document, source, ...(note !== undefined && { note }) })
  }
  return [...entries.values()]
}

/** For every document the reading paths it lies on; missing documents are passed over by previous and next. */
export function listSteps(context: ViewContext): Map<EntityId, RoleStep[]> {
  const places = new Map<EntityId, RoleStep[]>()
  for (const role of entitiesOf(context.plan, 'role')) {
    const path = readingPath(context, role)
    path.forEach(({ document }, index) => {
      const previous = path.slice(0, index).findLast((entry) => entry.document.kind === 'document')
      const next = path.slice(index + 1).find((entry) => entry.document.kind === 'document')
      const place: RoleStep = {
        role: entityLink(context, role),
        step: index + 1,
        total: path.length,
        ...(previous && { previous: entityLink(context, previous.document) }),
        ...(next && { next: entityLink(context, next.document) }),
      }
      places.set(document.id, [...(places.get(document.id) ?? []), place])
    })
  }
  return places
}

import { findEntity, findEntityOf, incoming, outgoing, type PlanGraph } from '../graph/plan-graph.ts'
import type { Document, EdgeType } from '../model/entities.ts'
import type { DocumentPath, EntityId } from '../model/paths.ts'
import { formatDate } from './fact.ts'
import type { BadgeProps, EntityLink, ViewContext } from './page.ts'
import { statusToBadge } from './status-badge.ts'
import { typeLabel } from './wording.ts'

/** A document as one line of a table; laid out by `src/components/document-table.astro`. */
export interface DocumentRow {
  title: string
  href: string
  path: DocumentPath
  type?: string
  badge?: BadgeProps
  releases: readonly EntityLink[]
  owners: readonly EntityLink[]
  updated?: string
  minutes: number
}

/** What a list tells of a document. */
export function documentRow(context: ViewContext, document: Document): DocumentRow {
  return {
    title: document.title,
    href: context.addresses.hrefOf(document.id) ?? '',
    path: document.path,
    ...(document.type && { type: typeLabel(document.type.value, context.strings) }),
    ...(document.status && { badge: statusToBadge(document.status.value, context.strings) }),
    releases: releasesOf(context, document),
    owners: ownersOf(context, document),
    ...(document.updated && { updated: formatDate(document.updated.value, context.strings) }),
    minutes: document.readingMinutes,
  }
}

/** The releases a document is part of, each once. */
export function releasesOf(context: ViewContext, document: Document): EntityLink[] {
  const links = new Map<string, EntityLink>()
  for (const { to } of outgoing(context.plan, document.id, 'part-of')) {
    const entity = findEntity(context.plan, to)
    if (entity?.kind === 'release') links.set(to, entityLink(context, entity))
  }
  return [...links.values()]
}

/** Who answers for a document: persons and roles, else the author's words. */
export function ownersOf(context: ViewContext, document: Document): EntityLink[] {
  const owners = outgoing(context.plan, document.id, 'owned-by')
    .map(({ to }) => findEntity(context.plan, to))
    .filter((owner) => owner !== undefined)
  if (owners.length > 0) return owners.map((owner) => entityLink(context, owner))
  return document.owner === undefined ? [] : [{ id: document.id, title: document.owner.value }]
}

/** The documents that lead to an entity, each once, in the order of their paths. */
export function documentsInto(plan: PlanGraph, id: EntityId, type: EdgeType): Document[] {
  const ids = new Set(incoming(plan, id, type).map(({ from }) => from))
  return [...ids]
    .map((from) => findEntityOf(plan, 'document', from))
    .filter((document) => document !== undefined)
    .toSorted((a, b) => (a.path < b.path ? -1 : 1))
}

/** An entity as a link to its page. */
export function entityLink({ addresses }: ViewContext, entity: Pick<Document, 'id' | 'title'>): EntityLink {
  const href = addresses.hrefOf(entity.id)
  return { id: entity.id, title: entity.title, ...(href !== undefined && { href }) }
}

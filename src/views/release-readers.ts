import { entitiesOf, findEntityOf, incoming, outgoing } from '../graph/plan-graph.ts'
import type { Document, Release } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import { entityLink } from './document-row.ts'
import type { BadgeProps, EntityLink, PageLink, ViewContext } from './page.ts'
import { badgeOf } from './timeline-entry.ts'

/** Documents of a release under one heading: those of a role or of a phase. */
export interface ReaderGroup extends EntityLink {
  documents: readonly (EntityLink & { minutes: number; badge?: BadgeProps })[]
  omitted: number
}

/** The documents of a release, by who reads them and by when. */
export interface ReleaseReaders {
  total: number
  roles: readonly ReaderGroup[]
  phases: readonly ReaderGroup[]
  /** Documents that name neither a role nor a phase. */
  rest?: ReaderGroup
  all: PageLink
}

const mostDocuments = 4
const mostGroups = 12

/** Group the documents of a release by role and by phase. */
export function releaseReaders(context: ViewContext, release: Release): ReleaseReaders {
  const { plan } = context
  const ids = new Set(incoming(plan, release.id, 'part-of').map(({ from }) => from))
  const documents = [...ids].flatMap((id) => findEntityOf(plan, 'document', id) ?? [])
  const targets = new Map(documents.map((document) => [document, targetsOf(context, document, release)]))
  const group = (entity: EntityLink): ReaderGroup =>
    toGroup(
      context,
      entity,
      documents.filter((document) => targets.get(document)?.has(entity.id)),
    )
  const present = new Set([...targets.values()].flatMap((own) => [...own]))
  const list = (kind: 'role' | 'phase') =>
    entitiesOf(plan, kind)
      .filter(({ id }) => present.has(id))
      .slice(0, mostGroups)
      .map((entity) => group(entityLink(context, entity)))
  const rest = documents.filter((document) => targets.get(document)?.size === 0)
  const name = { id: release.id, title: context.strings.releases.documents.noReader }
  return {
    total: documents.length,
    roles: list('role'),
    phases: list('phase'),
    ...(rest.length > 0 && { rest: toGroup(context, name, rest) }),
    all: { title: context.strings.releases.documents.all, href: context.addresses.href('documents/') },
  }
}

/** The roles that read a document and the phases of the release that it is part of. */
function targetsOf({ plan }: ViewContext, { id }: Document, release: Release): Set<EntityId> {
  const phases = outgoing(plan, id, 'part-of').filter(
    ({ to }) => findEntityOf(plan, 'phase', to)?.release === release.id,
  )
  return new Set([...outgoing(plan, id, 'for-role'), ...phases].map(({ to }) => to))
}

function toGroup(context: ViewContext, entity: EntityLink, documents: readonly Document[]): ReaderGroup {
  const shown = documents.slice(0, mostDocuments).map((document) => {
    const badge = badgeOf(document.status, context.strings)
    return { ...entityLink(context, document), minutes: document.readingMinutes, ...(badge && { badge }) }
  })
  return { ...entity, documents: shown, omitted: documents.length - shown.length }
}

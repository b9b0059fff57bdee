import { findEntity, findEntityOf, outgoing } from '../graph/plan-graph.ts'
import type { Document, EntityKind } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import { ownersOf } from './document-row.ts'
import type { IndexFacet, IndexRow } from './index-filter.ts'
import type { ViewContext } from './page.ts'
import { nameReleases } from './release-names.ts'
import { statusToBadge, statusToWord } from './status-badge.ts'
import { typeLabel } from './wording.ts'

/** The documents of the index as the file that its choices are made from, in the order of its groups. */
export function indexRows(
  context: ViewContext,
  groups: readonly { title: string; rows: readonly Document[] }[],
): IndexRow[] {
  const releases = nameReleases(context)
  return groups.flatMap(({ title, rows }) =>
    rows.map((document) => toRow(context, document, { group: title, releases })),
  )
}

function toRow(
  context: ViewContext,
  document: Document,
  { group, releases }: { group: string; releases: ReadonlyMap<EntityId, string> },
): IndexRow {
  const { status, updated } = document
  return {
    title: document.title,
    href: context.addresses.hrefOf(document.id) ?? '',
    path: document.path,
    group,
    ...(status && { badge: badgeWithoutRaw(status.value, context.strings) }),
    minutes: document.readingMinutes,
    ...(updated?.value.kind === 'interval' && { updated: updated.value.start }),
    facets: withoutEmpty({
      type: document.type === undefined ? [] : [typeLabel(document.type.value, context.strings)],
      status: status === undefined ? [] : [statusToWord(status.value, context.strings)],
      release: partsOf(context, document, 'release').map(({ id, title }) => releases.get(id) ?? title),
      phase: partsOf(context, document, 'phase').map(({ title }) => title),
      role: rolesOf(context, document),
      owner: ownersOf(context, document).map(({ title }) => title),
      category: partsOf(context, document, 'category').map(({ title }) => title),
      topic: partsOf(context, document, 'topic').map(({ title }) => title),
    }),
  }
}

function badgeWithoutRaw(
  ...[status, strings]: Parameters<typeof statusToBadge>
): NonNullable<IndexRow['badge']> {
  const { shape, tone, word } = statusToBadge(status, strings)
  return { shape, tone, word }
}

function partsOf({ plan }: ViewContext, document: Document, kind: EntityKind) {
  return outgoing(plan, document.id, 'part-of')
    .map(({ to }) => findEntity(plan, to))
    .filter((entity) => entity?.kind === kind)
    .filter((entity) => entity !== undefined)
}

function rolesOf({ plan }: ViewContext, document: Document): string[] {
  return outgoing(plan, document.id, 'for-role').flatMap(
    ({ to }) => findEntityOf(plan, 'role', to)?.title ?? [],
  )
}

function withoutEmpty(facets: Record<IndexFacet, readonly string[]>): IndexRow['facets'] {
  const filled = Object.entries(facets).filter(([, values]) => values.length > 0)
  return Object.fromEntries(filled.map(([name, values]) => [name, [...new Set(values)]]))
}

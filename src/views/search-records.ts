import { entitiesOf, findEntityOf, outgoing } from '../graph/plan-graph.ts'
import type { Document, Entity, EntityKind } from '../model/entities.ts'
import type { DocumentPath, EntityId } from '../model/paths.ts'
import { plainText } from '../model/plain-text.ts'
import { releasesOf } from './document-row.ts'
import { documentLineHref } from './line-address.ts'
import { listMissing } from './missing-documents.ts'
import type { ViewContext } from './page.ts'
import { documentLink } from './release-links.ts'
import { entityText } from './search-entity-text.ts'
import { statusToWord } from './status-badge.ts'
import { readableId } from './wording.ts'

/** One thing that a search can find. */
export interface SearchRecord {
  href: string
  title: string
  /** Where it stands: the path of a document, the title of the document that names an entity. */
  where?: string
  facets: SearchFacets
  /** What is known of it, one fact after another. */
  text: string
  /** The document whose text belongs to it. */
  path?: DocumentPath
}

/** By what results can be narrowed; every value is a word that readers know from the pages. */
export interface SearchFacets {
  kind: string
  type: readonly string[]
  release: readonly string[]
  role: readonly string[]
  status: readonly string[]
}

/**
 * What the search of a site finds: every document, and every entity that has a name of its own.
 *
 * Tasks, metrics and activities are not among them: they are many, and the texts that hold them are found.
 */
export function searchRecords(context: ViewContext): SearchRecord[] {
  const documents = entitiesOf(context.plan, 'document').map((document) => documentRecord(context, document))
  const records = kinds.flatMap((kind) =>
    entitiesOf(context.plan, kind).flatMap((entity) => entityRecord(context, entity) ?? []),
  )
  return [...documents, ...oncePerPlace([...records, ...missingRecords(context)])]
}

const kinds = [
  'release',
  'phase',
  'milestone',
  'gate',
  'risk',
  'decision',
  'feature',
  'role',
  'person',
  'category',
] as const satisfies readonly EntityKind[]

function documentRecord(context: ViewContext, document: Document): SearchRecord {
  return {
    href: context.addresses.hrefOf(document.id) ?? '',
    title: document.title,
    where: document.path,
    facets: {
      kind: 'Document',
      type: document.type === undefined ? [] : [readableId(document.type.value)],
      release: releasesOf(context, document).map(({ title }) => title),
      role: titlesOf(context, document.id, 'role'),
      status: document.status === undefined ? [] : [statusToWord(document.status.value)],
    },
    text: plainText(document.description?.value ?? ''),
    path: document.path,
  }
}

function entityRecord(
  context: ViewContext,
  entity: Extract<Entity, { kind: (typeof kinds)[number] }>,
): SearchRecord | undefined {
  const [source] = entity.sources
  const href = context.addresses.hrefOf(entity.id) ?? documentLineHref(context, source)
  if (href === undefined) return undefined
  const home = 'document' in entity ? documentLink(context, entity.document).title : undefined
  return {
    href,
    title: plainText(entity.title),
    ...(home !== undefined && { where: home }),
    facets: {
      kind: readableId(entity.kind),
      type: [],
      release: releaseTitles(context, entity),
      role: entity.kind === 'role' ? [entity.title] : [],
      status: 'status' in entity ? [statusToWord(entity.status.value)] : [],
    },
    text: plainText(entityText(entity)),
  }
}

/** A name that leads nowhere leads to the first line that names it. */
function missingRecords(context: ViewContext): SearchRecord[] {
  return listMissing(context).flatMap(({ name, namedBy }) => {
    const [first] = namedBy
    if (first === undefined) return []
    return {
      href: first.href,
      title: name,
      where: first.title,
      facets: { kind: 'Missing document', type: [], release: [], role: [], status: [] },
      text: `Named in ${namedBy.map(({ title }) => title).join(', ')}`,
    }
  })
}

function releaseTitles({ plan }: ViewContext, entity: Entity): string[] {
  if (entity.kind === 'release') return [entity.title]
  const release = 'release' in entity ? findEntityOf(plan, 'release', entity.release) : undefined
  return release === undefined ? [] : [release.title]
}

function titlesOf({ plan }: ViewContext, id: EntityId, kind: 'role'): string[] {
  const titles = outgoing(plan, id, 'for-role').flatMap(({ to }) => findEntityOf(plan, kind, to)?.title ?? [])
  return [...new Set(titles)]
}

/** What one section names several times is found once. */
function oncePerPlace(records: readonly SearchRecord[]): SearchRecord[] {
  const byPlace = new Map<string, SearchRecord>()
  for (const record of records) {
    const key = [record.facets.kind, record.href, record.title.toLowerCase()].join('\n')
    if (!byPlace.has(key)) byPlace.set(key, record)
  }
  return [...byPlace.values()]
}

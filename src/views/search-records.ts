import { entitiesOf, findEntityOf, outgoing } from '../graph/plan-graph.ts'
import type { Document, Entity, EntityKind } from '../model/entities.ts'
import type { DocumentPath, EntityId } from '../model/paths.ts'
import { plainText } from '../model/plain-text.ts'
import { documentLineHref } from './line-address.ts'
import { listMissing } from './missing-documents.ts'
import type { ViewContext } from './page.ts'
import { documentLink } from './release-links.ts'
import { nameReleases } from './release-names.ts'
import { entityText } from './search-entity-text.ts'
import { statusToWord } from './status-badge.ts'
import { typeLabel } from './wording.ts'

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
  const names = nameReleases(context)
  const documents = entitiesOf(context.plan, 'document').map((document) =>
    documentRecord(context, document, names),
  )
  const records = kinds.flatMap((kind) =>
    entitiesOf(context.plan, kind).flatMap((entity) => entityRecord(context, entity, names) ?? []),
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

function documentRecord(context: ViewContext, document: Document, names: ReleaseNames): SearchRecord {
  return {
    href: context.addresses.hrefOf(document.id) ?? '',
    title: document.title,
    where: document.path,
    facets: {
      kind: context.strings.states.kind.document,
      type: document.type === undefined ? [] : [typeLabel(document.type.value, context.strings)],
      release: releasesOf(context, document.id, names),
      role: rolesOf(context, document.id),
      status: document.status === undefined ? [] : [statusToWord(document.status.value, context.strings)],
    },
    text: plainText(document.description?.value ?? ''),
    path: document.path,
  }
}

function entityRecord(
  context: ViewContext,
  entity: Extract<Entity, { kind: (typeof kinds)[number] }>,
  names: ReleaseNames,
): SearchRecord | undefined {
  const [source] = entity.sources
  const page = context.addresses.hrefOf(entity.id)
  const href = page ?? documentLineHref(context, source)
  if (href === undefined) return undefined
  // What has a page of its own is not looked for in the document that names it.
  const home = page === undefined ? documentLink(context, source.file).title : undefined
  return {
    href,
    title: plainText(entity.title),
    ...(home !== undefined && { where: home }),
    facets: {
      kind: context.strings.states.kind[entity.kind],
      type: [],
      release: releaseOf(entity, names),
      role: entity.kind === 'role' ? [entity.title] : [],
      status: 'status' in entity ? [statusToWord(entity.status.value, context.strings)] : [],
    },
    text: plainText(entityText(entity, context.strings)),
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
      facets: {
        kind: context.strings.states.kind['missing-document'],
        type: [],
        release: [],
        role: [],
        status: [],
      },
      text: context.strings.documents.missing.namedIn(namedBy.map(({ title }) => title).join(', ')),
    }
  })
}

type ReleaseNames = ReadonlyMap<EntityId, string>

function releasesOf({ plan }: ViewContext, id: EntityId, names: ReleaseNames): string[] {
  const releases = outgoing(plan, id, 'part-of').flatMap(({ to }) => names.get(to) ?? [])
  return [...new Set(releases)]
}

function releaseOf(entity: Entity, names: ReleaseNames): string[] {
  const id = entity.kind === 'release' ? entity.id : 'release' in entity ? entity.release : undefined
  const name = id === undefined ? undefined : names.get(id)
  return name === undefined ? [] : [name]
}

function rolesOf({ plan }: ViewContext, id: EntityId): string[] {
  const titles = outgoing(plan, id, 'for-role').flatMap(
    ({ to }) => findEntityOf(plan, 'role', to)?.title ?? [],
  )
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

import { createHash } from 'node:crypto'
import { entitiesOf, type PlanGraph } from '../graph/plan-graph.ts'
import type { EntityKind } from '../model/entities.ts'
import { type DocumentPath, type EntityId, toEntityId } from '../model/paths.ts'
import { placeOnPage } from './line-address.ts'
import { phasesWithPages } from './phases-with-pages.ts'

/**
 * Where everything of the plan stands on the site.
 *
 * An address is a path below the base, with a slash at its end, derived from the
 * path of the file or the id of the entity alone, so that it survives every
 * change of the text. Two that would be equal are both published: the one
 * spelled exactly like its address keeps it, else the first in the order of the
 * paths; the others get the first figures of a hash of their name, which does
 * not depend on how many they are.
 */
export interface Addresses {
  /** With a slash at both ends. */
  base: string
  /** Address below the base, for instance `documents/caro/plan/`; `undefined` when the entity has no page. */
  find(id: EntityId): string | undefined
  /**
   * The same with the base before it and encoded, as a link wants it; for a phase without a page the
   * place in its document.
   */
  hrefOf(id: EntityId): string | undefined
  /** A link to an address below the base. */
  href(address: string): string
  collisions: readonly AddressCollision[]
}

export interface AddressCollision {
  id: EntityId
  path: DocumentPath
  /** Where it stands now. */
  address: string
  /** Where it would stand, had another document not been there. */
  taken: string
}

/** Folder of addresses per kind of entity; other kinds have no page. */
const folders: Partial<Record<EntityKind, string>> = {
  document: 'documents',
  release: 'releases',
  phase: 'phases',
  role: 'roles',
  category: 'categories',
  person: 'people',
}

/** Give every document and every entity with a page its address. */
export function buildAddresses(plan: PlanGraph, base: string): Addresses {
  const root = normaliseBase(base)
  const byId = new Map<EntityId, string>()
  const collisions: AddressCollision[] = []
  for (const kind of Object.keys(folders) as EntityKind[]) {
    const names = namesOf(plan, kind)
    const slugs = assignSlugs([...names.values()])
    for (const [id, name] of names) {
      const slug = slugs.get(name) ?? slugify(name)
      const address = `${folders[kind]}/${slug}/`
      byId.set(id, address)
      if (kind !== 'document' || slug === slugify(name)) continue
      collisions.push({
        id,
        path: nameToPath(plan, id),
        address,
        taken: `${folders[kind]}/${slugify(name)}/`,
      })
    }
  }
  const href = (address: string) => root + encodeAddress(address)
  const pageOf = (id: EntityId) => (byId.has(id) ? href(byId.get(id) ?? '') : undefined)
  const places = placesOf(plan, (phase) => !byId.has(phase), pageOf)
  return {
    base: root,
    find: (id) => byId.get(id),
    hrefOf: (id) => pageOf(id) ?? places.get(id),
    href,
    collisions,
  }
}

/** Where the phases that `wanted` names stand in their documents. */
function placesOf(
  plan: PlanGraph,
  wanted: (phase: EntityId) => boolean,
  pageOf: (id: EntityId) => string | undefined,
): Map<EntityId, string> {
  const places = new Map<EntityId, string>()
  for (const { id, sources } of entitiesOf(plan, 'phase')) {
    if (!wanted(id)) continue
    const page = pageOf(toEntityId('document', sources[0].file))
    if (page !== undefined) places.set(id, placeOnPage(plan, page, sources[0]))
  }
  return places
}

/**
 * Make a path or a name fit for an address.
 *
 * Lower case, because a server or a disk may not tell cases apart; letters of
 * every script stay.
 *
 * @example
 * slugify('Plans/Go No-Go (v1.1.0).md') // => 'plans/go-no-go-v1.1.0'
 */
export function slugify(path: string): string {
  const parts = path
    .replace(/\.mdx?$/i, '')
    .normalize('NFC')
    .toLowerCase()
    .split('/')
    .map((part) => part.replace(/[^\p{L}\p{N}\p{M}._~-]+/gu, '-').replace(/^[-.]+|[-.]+$/g, ''))
    .map((part) => (part === '' ? '-' : part))
  return parts.join('/')
}

/** Give `base` a slash at both ends. */
export function normaliseBase(base: string): string {
  const inner = base.replace(/^\/+|\/+$/g, '')
  return inner === '' ? '/' : `/${inner}/`
}

/** Encode what a path may hold and an address may not; slashes stay. */
export function encodeAddress(address: string): string {
  return address.split('/').map(encodeURIComponent).join('/')
}

function assignSlugs(names: readonly string[]): Map<string, string> {
  const groups = Map.groupBy([...names].sort(), slugify)
  const taken = new Set(groups.keys())
  const slugs = new Map<string, string>()
  for (const [slug, group] of groups) {
    const keeper = group.find((name) => name.replace(/\.mdx?$/, '') === slug) ?? group[0]
    for (const name of group) {
      const own = name === keeper ? slug : freeSlug(slug, name, taken)
      taken.add(own)
      slugs.set(name, own)
    }
  }
  return slugs
}

function freeSlug(slug: string, name: string, taken: ReadonlySet<string>): string {
  const digest = createHash('sha256').update(name).digest('hex')
  for (let length = 6; length < digest.length; length++) {
    const candidate = `${slug}-${digest.slice(0, length)}`
    if (!taken.has(candidate)) return candidate
  }
  return `${slug}-${digest}`
}

function namesOf(plan: PlanGraph, kind: EntityKind): Map<EntityId, string> {
  const withPages = kind === 'phase' ? phasesWithPages(plan) : undefined
  const entities = entitiesOf(plan, kind).filter(({ id }) => withPages?.has(id) !== false)
  return new Map(
    entities.map((entity) => [
      entity.id,
      entity.kind === 'document' ? entity.path : entity.id.slice(kind.length + 1),
    ]),
  )
}

function nameToPath(plan: PlanGraph, id: EntityId): DocumentPath {
  const entity = plan.graph.getNodeAttributes(id)
  if (entity.kind !== 'document') throw new TypeError(`Unexpected entity \`${id}\`, expected a document`)
  return entity.path
}

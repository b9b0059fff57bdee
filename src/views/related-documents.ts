import { entitiesOf, findEntity, findEntityOf, incoming, outgoing } from '../graph/plan-graph.ts'
import type { Document, EdgeType, Entity } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import type { Strings } from '../model/strings/en.ts'
import type { ViewContext } from './page.ts'
import { typeLabel } from './wording.ts'

/** A document about the same things as another one, with what both have in common. */
export interface RelatedDocument {
  title: string
  href: string
  why: readonly string[]
}

/** Answers which documents have most to do with a given one. */
export type FindRelated = (document: Document, leaveOut: ReadonlySet<EntityId>) => RelatedDocument[]

/** What several documents share: a release, a phase, a topic, a category, a reader, a type of document. */
interface Group {
  why: string
  members: readonly EntityId[]
}

const mostShown = 5
/** Larger groups add to what is found otherwise; alone they say nothing, and trying all their pairs is slow. */
const largestToSearch = 60
/** Of the weight of the rarest thing that two documents can share. */
const linkWeight = 0.6
const leastWeight = 0.75

/**
 * Compare documents by what they share: links, releases, phases, topics, categories, readers and types.
 *
 * What few documents share weighs most. Everything is weighed once, for all documents.
 */
export function relateDocuments(context: ViewContext): FindRelated {
  const { plan } = context
  const groups = sharedGroups(context)
  const documents = entitiesOf(plan, 'document').length
  const most = Math.log(Math.max(2, documents))
  const weightOf = ({ members }: Group) => Math.log(documents / members.length) / most

  return (document, leaveOut) => {
    const own = groups.get(document.id) ?? []
    const linked = linkedTo(context, document.id)
    const near = own.filter(({ members }) => members.length <= largestToSearch)
    const candidates = new Set([...linked.keys(), ...near.flatMap(({ members }) => members)])
    const weighed = [...candidates].flatMap((id) => {
      if (id === document.id || leaveOut.has(id)) return []
      const shared = own
        .filter((group) => groups.get(id)?.includes(group))
        .sort((a, b) => a.members.length - b.members.length)
      const link = linked.get(id)
      const weight = shared.reduce((sum, group) => sum + weightOf(group), link === undefined ? 0 : linkWeight)
      const why = [...(link === undefined ? [] : [link]), ...shared.map((group) => group.why)]
      return why.length < 2 || weight < leastWeight ? [] : [{ id, weight, why }]
    })
    return weighed
      .sort((a, b) => b.weight - a.weight || (a.id < b.id ? -1 : 1))
      .slice(0, mostShown)
      .map(({ id, why }) => ({
        title: findEntity(plan, id)?.title ?? '',
        href: context.addresses.hrefOf(id) ?? '',
        why,
      }))
  }
}

function sharedGroups({ plan, strings }: ViewContext): Map<EntityId, Group[]> {
  const words = strings.documents.why
  const found = new Map<string, { why: string; members: EntityId[] }>()
  const add = (key: string, why: string, id: EntityId) => {
    const group = found.get(key)
    if (group === undefined) found.set(key, { why, members: [id] })
    else if (group.members.at(-1) !== id) group.members.push(id)
  }
  for (const { id, type } of entitiesOf(plan, 'document')) {
    for (const edge of outgoing(plan, id)) {
      const shared = isShared(edge.type) ? findEntity(plan, edge.to) : undefined
      if (shared !== undefined) add(shared.id, whyShared(shared, words), id)
    }
    if (type !== undefined) add(`type ${type.value}`, words.type(typeLabel(type.value, strings)), id)
  }
  const groups = new Map<EntityId, Group[]>()
  for (const group of found.values()) {
    if (group.members.length < 2) continue
    for (const id of group.members) groups.set(id, [...(groups.get(id) ?? []), group])
  }
  return groups
}

function isShared(type: EdgeType): boolean {
  return type === 'part-of' || type === 'for-role'
}

function whyShared({ kind, title }: Entity, words: Strings['documents']['why']): string {
  switch (kind) {
    case 'role':
    case 'release':
    case 'phase':
    case 'topic':
    case 'category':
      return words[kind](title)
    default:
      return title
  }
}

const namings: readonly EdgeType[] = ['links-to', 'mentions', 'depends-on']

/** Documents that this one names or is named by, with how. */
function linkedTo({ plan, strings }: ViewContext, id: EntityId): Map<EntityId, string> {
  const words = strings.documents.why
  const isNaming = ({ type }: { type: EdgeType }) => namings.includes(type)
  const isDocument = (other: EntityId) => findEntityOf(plan, 'document', other) !== undefined
  const to = new Set(
    outgoing(plan, id)
      .filter(isNaming)
      .map((edge) => edge.to)
      .filter(isDocument),
  )
  const from = new Set(
    incoming(plan, id)
      .filter(isNaming)
      .map((edge) => edge.from)
      .filter(isDocument),
  )
  return new Map([
    ...[...to].map((other) => [other, from.has(other) ? words.both : words.here] as const),
    ...[...from.difference(to)].map((other) => [other, words.there] as const),
  ])
}

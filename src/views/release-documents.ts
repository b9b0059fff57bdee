import type { Document, Phase, Release } from '../model/entities.ts'
import { findEntityOf, incoming, outgoing } from '../graph/plan-graph.ts'
import type { BadgeProps, EntityLink, PageLink, ViewContext } from './page.ts'
import { badgeOf } from './timeline-entry.ts'
import { typeLabel } from './wording.ts'

/** Documents that belong together, and how many more there are. */
export interface DocumentGroup {
  title: string
  documents: readonly (EntityLink & { minutes: number; badge?: BadgeProps })[]
  omitted: number
}

export interface DocumentGroups {
  total: number
  groups: readonly DocumentGroup[]
  /** The index of all documents. */
  all: PageLink
}

const MOST = 5
/** Orders of the groups after all categories. */
const BY_TYPE = 1e6
const REST = 1e7
/** Smaller groups without a category become one. */
const FEW = 4

/** The documents of a release or a phase by category, in the order of the categories; the rest by type. */
export function groupDocuments(context: ViewContext, owner: Release | Phase): DocumentGroups {
  const { plan } = context
  const ids = new Set(incoming(plan, owner.id, 'part-of').map(({ from }) => from))
  const documents = [...ids]
    .map((id) => findEntityOf(plan, 'document', id))
    .filter((document) => document !== undefined)
  const types = Map.groupBy(documents, ({ type }) => type?.value)
  const isCommon = ({ type }: Document) => type !== undefined && (types.get(type.value)?.length ?? 0) >= FEW
  const groups = Map.groupBy(documents, (document) => groupOf(context, document, isCommon(document)))
  const sorted = [...groups].toSorted(([a], [b]) => orderOf(a) - orderOf(b) || (a < b ? -1 : 1))
  return {
    total: documents.length,
    groups: sorted.map(([key, own]) => toGroup(context, key.slice(key.indexOf(' ') + 1), own)),
    all: { title: context.strings.frame.titles.documents, href: context.addresses.href('documents/') },
  }
}

/** `3 Quality`: the order of a category and its title; what has none comes last. */
function groupOf({ plan, strings }: ViewContext, document: Document, isCommon: boolean): string {
  const category = outgoing(plan, document.id, 'part-of')
    .map(({ to }) => findEntityOf(plan, 'category', to))
    .find((entity) => entity !== undefined)
  if (category !== undefined) return `${category.order} ${category.title}`
  const type = document.type?.value
  return type !== undefined && isCommon
    ? `${BY_TYPE} ${typeLabel(type, strings)}`
    : `${REST} ${strings.documents.otherDocuments}`
}

function orderOf(key: string): number {
  return Number(key.slice(0, key.indexOf(' ')))
}

function toGroup(context: ViewContext, title: string, documents: readonly Document[]): DocumentGroup {
  const shown = documents.slice(0, MOST).map((document) => {
    const href = context.addresses.hrefOf(document.id)
    const badge = badgeOf(document.status, context.strings)
    const { id, readingMinutes } = document
    return {
      id,
      title: document.title,
      minutes: readingMinutes,
      ...(href && { href }),
      ...(badge && { badge }),
    }
  })
  return { title, documents: shown, omitted: documents.length - shown.length }
}

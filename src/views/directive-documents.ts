import { queryDocuments } from '../graph/query-plan.ts'
import type { ResolvedDirective } from '../graph/resolve-directives.ts'
import { attributeOf, type documentOrders, limitOf } from '../model/directives.ts'
import type { Document } from '../model/entities.ts'
import { queryHref } from './directive-count.ts'
import { type DocumentRow, documentRow } from './document-row.ts'
import type { PageLink, ViewContext } from './page.ts'

/** The documents that a query finds. */
export interface DirectiveDocuments {
  rows: readonly DocumentRow[]
  total: number
  /** Names those that are left out and leads to the list that has them. */
  more?: PageLink
}

const MOST_ROWS = 25

/** List the documents that a query finds, in the order that is asked for. */
export function listQueried(
  context: ViewContext,
  { directive, query }: ResolvedDirective,
): DirectiveDocuments {
  const order = attributeOf(directive, 'sort') as (typeof documentOrders)[number] | undefined
  const found = sortDocuments(queryDocuments(context.plan, query), order ?? 'path')
  const shown = found.slice(0, limitOf(directive) ?? MOST_ROWS)
  const omitted = found.length - shown.length
  return {
    rows: shown.map((document) => documentRow(context, document)),
    total: found.length,
    ...(omitted > 0 && {
      more: { title: context.strings.directives.moreDocuments(omitted), href: queryHref(context, query) },
    }),
  }
}

type Order = (typeof documentOrders)[number]

const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

const comparers: Record<Order, (a: Document, b: Document) => number> = {
  path: (a, b) => collator.compare(a.path, b.path),
  title: (a, b) => collator.compare(a.title, b.title),
  newest: (a, b) => compareDays(dayOf(b) ?? '', dayOf(a) ?? ''),
  // What has no day stands last in both orders: nobody knows when it was changed.
  oldest: (a, b) => compareDays(dayOf(a) ?? '~', dayOf(b) ?? '~'),
  shortest: (a, b) => a.words - b.words,
  longest: (a, b) => b.words - a.words,
}

function sortDocuments(documents: readonly Document[], order: Order): Document[] {
  return documents.toSorted(comparers[order])
}

function dayOf({ updated }: Document): string | undefined {
  return updated?.value.kind === 'interval' ? updated.value.start : undefined
}

function compareDays(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

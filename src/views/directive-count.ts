import { findEntity } from '../graph/plan-graph.ts'
import { queryDocuments } from '../graph/query-plan.ts'
import type { DirectiveQuery } from '../graph/resolve-directives.ts'
import type { EntityId } from '../model/paths.ts'
import type { StatusState } from '../model/status.ts'
import { formatChoice, type IndexFacet, indexFacets } from './index-filter.ts'
import type { ViewContext } from './page.ts'
import { nameReleases } from './release-names.ts'
import { statusToWord } from './status-badge.ts'
import { typeLabel } from './wording.ts'

/** How many documents a query finds. */
export interface DirectiveCount {
  count: string
  /** The list of all documents, narrowed to those where it can be. */
  href: string
}

/** Count the documents that a query finds. */
export function countQueried(context: ViewContext, query: DirectiveQuery): DirectiveCount {
  return {
    count: context.strings.common.number(queryDocuments(context.plan, query).length),
    href: queryHref(context, query),
  }
}

/** The list of all documents with the same choice; the whole list where it has no such choice. */
export function queryHref(context: ViewContext, query: DirectiveQuery): string {
  const all = context.addresses.href('documents/')
  const facets: Partial<Record<IndexFacet, string>> = {}
  for (const [name, ids = new Set<string>()] of Object.entries(query)) {
    const facet = indexFacets.find((one) => one === name)
    const [id] = ids
    // The list lets readers choose one value of each.
    if (facet === undefined || id === undefined || ids.size > 1) return all
    facets[facet] = facetValue(context, facet, id)
  }
  return all + formatChoice({ text: '', order: 'group', facets })
}

function facetValue(context: ViewContext, facet: IndexFacet, id: string): string {
  if (facet === 'type') return typeLabel(id, context.strings)
  if (facet === 'status') return statusToWord({ state: id as StatusState, raw: id }, context.strings)
  const title = findEntity(context.plan, id as EntityId)?.title ?? id
  return facet === 'release' ? (nameReleases(context).get(id as EntityId) ?? title) : title
}

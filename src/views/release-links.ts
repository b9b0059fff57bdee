import type { Edge } from '../model/entities.ts'
import { toEntityId, type DocumentPath } from '../model/paths.ts'
import { findEntityOf } from '../graph/plan-graph.ts'
import type { EntityLink, ViewContext } from './page.ts'

/** What stands at one end of edges, each once. */
export function linkEdges(context: ViewContext, edges: readonly Edge[], end: 'from' | 'to'): EntityLink[] {
  const links = edges.map((edge): EntityLink => {
    const id = edge[end]
    const href = context.addresses.hrefOf(id)
    const title = context.plan.graph.getNodeAttribute(id, 'title')
    return { id, title, ...(href === undefined ? {} : { href }) }
  })
  return [...new Map(links.map((link) => [link.id, link])).values()]
}

/** A document as a link. */
export function documentLink(context: ViewContext, path: DocumentPath): EntityLink {
  const id = toEntityId('document', path)
  const href = context.addresses.hrefOf(id)
  const title = findEntityOf(context.plan, 'document', id)?.title ?? path
  return { id, title, ...(href === undefined ? {} : { href }) }
}

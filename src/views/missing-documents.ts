import { entitiesOf, findEntityOf, incoming } from '../graph/plan-graph.ts'
import { type DocumentPath, toEntityId } from '../model/paths.ts'
import type { PageLink, ViewContext } from './page.ts'

/** A file that is named but does not exist, and who names it. */
export interface MissingRow {
  name: string
  /** How often it is named in all. */
  times: number
  namedBy: readonly (PageLink & { line?: number })[]
}

/** Missing documents, the most often named first. */
export function listMissing(context: ViewContext): MissingRow[] {
  const rows = entitiesOf(context.plan, 'missing-document').map((missing): MissingRow => {
    const edges = incoming(context.plan, missing.id).filter(
      ({ type }) => type === 'links-to' || type === 'mentions',
    )
    const byFile = Map.groupBy(edges, ({ source }) => source.file)
    return {
      name: missing.path,
      times: edges.length,
      namedBy: [...byFile]
        .toSorted(([a], [b]) => (a < b ? -1 : 1))
        .map(([file, own]) => namedBy(context, file, own[0]?.source.place?.line)),
    }
  })
  return rows.toSorted((a, b) => b.times - a.times || (a.name < b.name ? -1 : 1))
}

function namedBy(
  { plan, addresses }: ViewContext,
  file: DocumentPath,
  line: number | undefined,
): PageLink & { line?: number } {
  const id = toEntityId('document', file)
  return {
    title: findEntityOf(plan, 'document', id)?.title ?? file,
    href: addresses.hrefOf(id) ?? '',
    ...(line !== undefined && { line }),
  }
}

import type { PlanGraph } from '../graph/plan-graph.ts'
import type { Source } from '../model/provenance.ts'
import { toEntityId } from '../model/paths.ts'
import type { ViewContext } from './page.ts'

/**
 * Where a line stands on the page of its document: at the nearest heading above it.
 *
 * The page itself where no heading is above; `undefined` when the document has no page.
 */
export function documentLineHref(
  { plan, addresses }: ViewContext,
  source: Pick<Source, 'file' | 'place'>,
): string | undefined {
  const page = addresses.hrefOf(toEntityId('document', source.file))
  return page === undefined ? undefined : placeOnPage(plan, page, source)
}

/** The same for a page whose address is known: with the anchor of the nearest heading above the line. */
export function placeOnPage(
  plan: PlanGraph,
  page: string,
  { file, place }: Pick<Source, 'file' | 'place'>,
): string {
  if (place === undefined) return page
  const headings = plan.documents.get(file)?.headings ?? []
  const above = headings.findLast((heading) => heading.place.start.line <= place.line)
  return above === undefined || above === headings[0] ? page : `${page}#${encodeURIComponent(above.anchor)}`
}

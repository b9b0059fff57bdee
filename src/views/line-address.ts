import type { PlanGraph } from '../graph/plan-graph.ts'
import type { Source } from '../model/provenance.ts'
import { lineAnchor } from '../model/line-anchor.ts'
import { toEntityId } from '../model/paths.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import type { ViewContext } from './page.ts'

/**
 * Where a line stands on the page of its document: at its row, list item or label line, else at the nearest
 * heading above it.
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

/** The same for a page whose address is known. */
export function placeOnPage(
  plan: PlanGraph,
  page: string,
  { file, place }: Pick<Source, 'file' | 'place'>,
): string {
  const document = plan.documents.get(file)
  if (place === undefined || document === undefined) return page
  const { headings } = document
  const above = headings.findLast((heading) => heading.place.start.line <= place.line)
  if (above?.place.start.line !== place.line && linesOf(document).has(place.line))
    return `${page}#${lineAnchor(place.line)}`
  return above === undefined || above === headings[0] ? page : `${page}#${encodeURIComponent(above.anchor)}`
}

const knownLines = new WeakMap<ParsedDocument, ReadonlySet<number>>()

/** The lines that have an anchor of their own; what runs code is rendered by others, who give none. */
function linesOf(document: ParsedDocument): ReadonlySet<number> {
  const known = knownLines.get(document)
  if (known !== undefined) return known
  const lines = new Set<number>()
  if (document.format === 'md') {
    for (const { rows } of document.tables) for (const { line } of rows) lines.add(line)
    for (const { place } of document.listItems) lines.add(place.start.line)
    for (const { place } of document.labels) lines.add(place.start.line)
  }
  knownLines.set(document, lines)
  return lines
}

import type { PlanGraph } from '../graph/plan-graph.ts'
import type { Source } from '../model/provenance.ts'
import { lineAnchor } from '../model/line-anchor.ts'
import { toEntityId } from '../model/paths.ts'
import { createSectionLookup } from '../model/section-lookup.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import type { ViewContext } from './page.ts'
import { oncePer } from '../model/once-per.ts'

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
  const { sectionAt, anchored } = linesOf(document)
  const section = sectionAt(place.line) ?? -1
  const above = document.headings[section]
  if (above?.place.start.line !== place.line && anchored.has(place.line))
    return `${page}#${lineAnchor(place.line)}`
  return above === undefined || section === 0 ? page : `${page}#${encodeURIComponent(above.anchor)}`
}

interface Lines {
  /** Index of the heading above a line. */
  sectionAt: (line: number) => number | undefined
  /** Those that have an anchor of their own. */
  anchored: ReadonlySet<number>
}

const linesOf = oncePer((document: ParsedDocument): Lines => ({
  sectionAt: createSectionLookup(document.headings),
  anchored: anchoredLines(document),
}))

/** What runs code is rendered by others, who give lines no anchors. */
function anchoredLines({ format, tables, listItems, labels }: ParsedDocument): Set<number> {
  const lines = new Set<number>()
  if (format !== 'md') return lines
  for (const { rows } of tables) for (const { line } of rows) lines.add(line)
  for (const { place } of listItems) lines.add(place.line)
  for (const { place } of labels) lines.add(place.line)
  return lines
}

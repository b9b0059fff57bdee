import type { Source } from '../model/provenance.ts'
import { toEntityId } from '../model/paths.ts'
import type { ViewContext } from './page.ts'

/**
 * A link to where a value was read: the document, at the last heading before the line.
 *
 * The title of a document is no place within it. `undefined` when the document has no page.
 */
export function placeHref({ plan, addresses }: ViewContext, { file, place }: Source): string | undefined {
  const document = addresses.hrefOf(toEntityId('document', file))
  if (document === undefined || place === undefined) return document
  const heading = plan.documents
    .get(file)
    ?.headings.findLast(({ depth, place: { start } }) => depth > 1 && start.line <= place.line)
  return heading === undefined ? document : `${document}#${encodeURIComponent(heading.anchor)}`
}

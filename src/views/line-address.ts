import { type DocumentPath, toEntityId } from '../model/paths.ts'
import type { ViewContext } from './page.ts'

/** A document's page at the heading above a line, where there is one. */
export function hrefOfLine(context: ViewContext, file: DocumentPath, line = 0): string | undefined {
  const page = context.addresses.hrefOf(toEntityId('document', file))
  if (page === undefined) return undefined
  const heading = context.plan.documents
    .get(file)
    ?.headings.findLast(({ place, anchor }) => place.start.line <= line && anchor !== '')
  return heading === undefined ? page : `${page}#${encodeURIComponent(heading.anchor)}`
}

import type { DocumentPath } from '../model/paths.ts'
import { toEntityId } from '../model/paths.ts'
import { findEntityOf } from '../graph/plan-graph.ts'
import type { PageLink, ViewContext } from './page.ts'

/** A document that names another one, with the lines where it does. */
export interface Backlink extends PageLink {
  path: DocumentPath
  lines: readonly { line: number; how: 'link' | 'mention' }[]
}

/** Who names each document, in the order of the paths; a document that names itself does not count. */
export function listBacklinks(context: ViewContext): Map<string, Backlink[]> {
  const named = new Map<string, Map<DocumentPath, { line: number; how: 'link' | 'mention' }[]>>()
  const add = (
    to: string | undefined,
    from: DocumentPath,
    entry: { line: number; how: 'link' | 'mention' },
  ) => {
    if (to === undefined || to === from) return
    const sources = named.get(to) ?? new Map<DocumentPath, { line: number; how: 'link' | 'mention' }[]>()
    sources.set(from, [...(sources.get(from) ?? []), entry])
    named.set(to, sources)
  }
  for (const link of context.plan.links) {
    if (link.outcome === 'document') add(link.path, link.file, { line: link.place.start.line, how: 'link' })
  }
  for (const { path, file, place } of context.plan.mentions)
    add(path, file, { line: place.start.line, how: 'mention' })

  return new Map([...named].map(([to, sources]) => [to, toBacklinks(context, sources)]))
}

function toBacklinks(
  context: ViewContext,
  sources: ReadonlyMap<DocumentPath, readonly { line: number; how: 'link' | 'mention' }[]>,
): Backlink[] {
  return [...sources]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, lines]) => {
      const id = toEntityId('document', path)
      return {
        title: findEntityOf(context.plan, 'document', id)?.title ?? path,
        href: context.addresses.hrefOf(id) ?? '',
        path,
        lines: lines.toSorted((a, b) => a.line - b.line),
      }
    })
}

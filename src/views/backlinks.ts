import { findEntityOf, type PlanGraph } from '../graph/plan-graph.ts'
import { type DocumentPath, toEntityId } from '../model/paths.ts'
import type { Position } from '../model/provenance.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { PageLink, ViewContext } from './page.ts'
import { quoteAt } from './quotation.ts'

/** A document that names another one, with the lines where it does. */
export interface Backlink extends PageLink {
  path: DocumentPath
  lines: readonly { line: number; how: 'link' | 'mention' }[]
  /** The first sentence that says more than the name. */
  quote?: string
}

/** A place that names a document, with the words it uses for it. */
interface Naming {
  place: Position
  how: 'link' | 'mention'
  name: string
}

type Sources = ReadonlyMap<DocumentPath, SourceFile>

/**
 * Who names each document, in the order of the paths; a document that names itself does not count.
 *
 * Sentences are quoted from those `sources` that are given.
 */
export function listBacklinks(context: ViewContext, sources: Sources): Map<string, Backlink[]> {
  const { plan, addresses } = context
  const backlinks = new Map<string, Backlink[]>()
  for (const [path, named] of namingsByDocument(plan)) {
    const id = toEntityId('document', path)
    const title = findEntityOf(plan, 'document', id)?.title ?? path
    const lines = sources.get(path)?.text.split(/\r?\n/)
    for (const [to, namings] of named) {
      const sorted = namings.toSorted((a, b) => a.place.start.line - b.place.start.line)
      const quote = lines && quoteFirst(lines, sorted)
      const backlink: Backlink = {
        title,
        href: addresses.hrefOf(id) ?? '',
        path,
        lines: sorted.map(({ place, how }) => ({ line: place.start.line, how })),
        ...(quote !== undefined && { quote }),
      }
      const known = backlinks.get(to)
      if (known === undefined) backlinks.set(to, [backlink])
      else known.push(backlink)
    }
  }
  return backlinks
}

/** By the document they stand in, in the order of the paths, then by the one they name. */
function namingsByDocument({
  documents,
  links,
  mentions,
}: PlanGraph): Map<DocumentPath, Map<string, Naming[]>> {
  const all = new Map([...documents.keys()].map((path) => [path, new Map<string, Naming[]>()]))
  const add = (to: string | undefined, from: DocumentPath, naming: Naming) => {
    const named = all.get(from)
    if (to === undefined || to === from || named === undefined) return
    const known = named.get(to)
    if (known === undefined) named.set(to, [naming])
    else known.push(naming)
  }
  for (const { outcome, path, file, place, text } of links)
    if (outcome === 'document') add(path, file, { place, how: 'link', name: text })
  for (const { path, file, place, name } of mentions) add(path, file, { place, how: 'mention', name })
  return all
}

function quoteFirst(lines: readonly string[], namings: readonly Naming[]): string | undefined {
  for (const { place, name } of namings) {
    const quote = quoteAt(lines, place, name)
    if (quote !== undefined) return quote
  }
  return undefined
}

import type { EdgeType, MissingDocument } from '../model/entities.ts'
import { baseName, folderOf, joinPath, toEntityId, type DocumentPath, type EntityId } from '../model/paths.ts'
import type { Source } from '../model/provenance.ts'
import { addEntity, connect, type Draft } from './draft.ts'
import { groupBy, type FileIndex } from './file-index.ts'
import type { ResolvedLink, ResolvedMention } from './references.ts'

/** Id of the document with this path. */
export function documentId(path: string): EntityId {
  return toEntityId('document', path)
}

/** Gives the entity of a name that leads nowhere, or `undefined` when nothing names it. */
export type FindMissing = (from: DocumentPath, name: string) => EntityId | undefined

/**
 * Add an entity for every Markdown file that is named but does not exist, and the edges of
 * all links and mentions.
 *
 * Names with the same last part are one missing file, unless a file of that name exists
 * elsewhere or it is a name every folder may have (`README.md`): then the path decides.
 */
export function addFileReferences(
  draft: Draft,
  files: FileIndex,
  { links, mentions }: { links: readonly ResolvedLink[]; mentions: readonly ResolvedMention[] },
): FindMissing {
  const named = [...links.flatMap(fromLink), ...mentions.flatMap(fromMention)]
  const missing = named.filter((reference) => !reference.exists)
  for (const [key, references] of groupBy(missing, (reference) => missingKey(files, reference.path))) {
    addMissing(draft, key, references)
  }
  for (const reference of named) {
    const to = reference.exists ? documentId(reference.path) : missingId(missingKey(files, reference.path))
    const from = documentId(reference.source.file)
    if (from !== to) connect(draft, { type: reference.type, from, to, source: reference.source })
  }
  return (from, name) => {
    const path = pathOfMissing(from, name)
    const id = missingId(missingKey(files, path))
    return draft.graph.hasNode(id) ? id : undefined
  }
}

interface NamedFile {
  path: string
  exists: boolean
  type: EdgeType
  source: Source
}

const markdown = /\.mdx?$/i

function fromLink(link: ResolvedLink): NamedFile[] {
  if (link.path === undefined) return []
  const source: Source = { file: link.file, place: link.place.start, how: 'link' }
  if (link.outcome === 'document') return [{ path: link.path, exists: true, type: 'links-to', source }]
  if (link.outcome !== 'missing' || !markdown.test(link.path)) return []
  return [{ path: link.path, exists: false, type: 'links-to', source }]
}

function fromMention(mention: ResolvedMention): NamedFile[] {
  const source: Source = { file: mention.file, place: mention.place.start, how: 'text' }
  if (mention.outcome === 'missing') {
    return [{ path: pathOfMissing(mention.file, mention.name), exists: false, type: 'mentions', source }]
  }
  const resolved = mention.outcome === 'resolved' || mention.outcome === 'case-mismatch'
  if (!resolved || mention.path === undefined) return []
  return [{ path: mention.path, exists: true, type: 'mentions', source }]
}

/** A bare name or a path from the root stays as written; `../` leads from the file's folder when it can. */
function pathOfMissing(from: DocumentPath, name: string): string {
  if (!/^\.\.?\//.test(name)) return name.replace(/^\/+/, '')
  return joinPath(folderOf(from), name) ?? name
}

const everywhere = /^(?:readme|index|changelog|contributing|license)\.mdx?$/i

function missingKey(files: FileIndex, path: string): string {
  const name = baseName(path)
  const generic = everywhere.test(name) || files.byLowerBaseName.has(name.toLowerCase())
  return (generic ? path : name).toLowerCase()
}

function missingId(key: string): EntityId {
  return toEntityId('missing-document', key)
}

function addMissing(draft: Draft, key: string, references: readonly NamedFile[]): void {
  const path = mostFrequent(references.map((reference) => reference.path))
  const [first, ...rest] = references.map((reference) => reference.source)
  if (first === undefined) return
  const entity: MissingDocument = {
    kind: 'missing-document',
    id: missingId(key),
    title: baseName(path),
    path,
    sources: [first, ...rest],
  }
  addEntity(draft, entity)
}

/** The value that occurs most often; the first of several. */
function mostFrequent(values: readonly string[]): string {
  const groups = [...groupBy(values, (value) => value)]
  return groups.reduce(
    (best, group) => (group[1].length > best[1].length ? group : best),
    groups[0] ?? ['', []],
  )[0]
}

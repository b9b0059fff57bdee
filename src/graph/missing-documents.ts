import type { EdgeType, MissingDocument } from '../model/entities.ts'
import { baseName, folderOf, joinPath, toEntityId, type DocumentPath, type EntityId } from '../model/paths.ts'
import type { Point, Source } from '../model/provenance.ts'
import { addEntity, connect, type Draft } from './draft.ts'
import { groupBy, type FileIndex } from './file-index.ts'
import type { ResolvedLink, ResolvedMention } from './references.ts'

/** Id of the document with this path. */
export function documentId(path: string): EntityId {
  return toEntityId('document', path)
}

/** A file that a document names, with where it does. */
export interface FileReference {
  to: EntityId
  place: Point
}

/**
 * Add an entity for every Markdown file that is named but does not exist, and the edges of
 * all links and mentions.
 *
 * Names with the same last part are one missing file, unless a file of that name exists
 * elsewhere or it is a name every folder may have (`README.md`): then the path decides.
 * Comes back with the files that each document names, in the order of its text.
 */
export function addFileReferences(
  draft: Draft,
  files: FileIndex,
  { links, mentions }: { links: readonly ResolvedLink[]; mentions: readonly ResolvedMention[] },
): Map<DocumentPath, FileReference[]> {
  const named = [
    ...links.flatMap((link) => fromLink(files, link)),
    ...mentions.flatMap((mention) => fromMention(files, mention)),
  ]
  const missing = named.filter((reference) => !reference.exists)
  for (const [key, references] of groupBy(missing, (reference) => missingKey(files, reference.path))) {
    addMissing(draft, key, references)
  }
  const byFile = new Map<DocumentPath, FileReference[]>()
  for (const { path, exists, type, source, place } of named) {
    const to = exists ? documentId(path) : missingId(missingKey(files, path))
    const from = documentId(source.file)
    if (from === to) continue
    connect(draft, { type, from, to, source })
    const references = byFile.get(source.file)
    if (references === undefined) byFile.set(source.file, [{ to, place }])
    else references.push({ to, place })
  }
  for (const references of byFile.values()) references.sort((a, b) => comparePoints(a.place, b.place))
  return byFile
}

/** Find the entity that stands for a missing file, or add one for a path that only the configuration names. */
export function missingDocument(
  draft: Draft,
  files: FileIndex,
  { path, source }: { path: string; source: Source },
): EntityId {
  const key = missingKey(files, path)
  if (!draft.graph.hasNode(missingId(key))) {
    addEntity(draft, {
      kind: 'missing-document',
      id: missingId(key),
      title: baseName(path),
      path,
      sources: [source],
    })
  }
  return missingId(key)
}

function comparePoints(a: Point, b: Point): number {
  return a.line - b.line || a.column - b.column
}

interface NamedFile {
  path: string
  exists: boolean
  type: EdgeType
  source: Source
  place: Point
}

const markdown = /\.mdx?$/i

/** A link that is only written wrong still names a file that is there. */
function fromLink(files: FileIndex, link: ResolvedLink): NamedFile[] {
  if (link.path === undefined) return []
  const place = link.place.start
  const source: Source = { file: link.file, place, how: 'link' }
  if (link.outcome === 'document') return [{ path: link.path, exists: true, type: 'links-to', source, place }]
  const meant = link.fromRoot ?? link.caseMismatch
  if (meant !== undefined && files.documents.has(meant as DocumentPath))
    return [{ path: meant, exists: true, type: 'links-to', source, place }]
  if (link.outcome !== 'missing' || !markdown.test(link.path)) return []
  return [{ path: link.path, exists: false, type: 'links-to', source, place }]
}

/** A Markdown file below a dot-folder can be named but is no document. */
function fromMention(files: FileIndex, mention: ResolvedMention): NamedFile[] {
  const place = mention.place.start
  const source: Source = { file: mention.file, place, how: 'text' }
  if (mention.outcome === 'missing') {
    return [
      { path: pathOfMissing(mention.file, mention.name), exists: false, type: 'mentions', source, place },
    ]
  }
  const resolved = mention.outcome === 'resolved' || mention.outcome === 'case-mismatch'
  if (!resolved || mention.path === undefined || !files.documents.has(mention.path)) return []
  return [{ path: mention.path, exists: true, type: 'mentions', source, place }]
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

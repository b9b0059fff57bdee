import { folderOf, joinPath, type DocumentPath } from '../model/paths.ts'
import type { Link, ParsedDocument } from '../parse/parsed-document.ts'
import { findFolderDocument, type FileIndex } from './file-index.ts'
import type { ResolvedLink } from './references.ts'

/** Targets that authors leave to be filled in; a file of that name wins over this. */
const placeholder =
  /^(?:#|link|url|path|file|here|todo|tbd|tba|n\/?a|placeholder|example|\.{2,3}|…|x{2,}|_+|insert[- ].*|your[- ].*|.*[[\]{}<>].*|.*\b(?:YYYY|XXXX?)\b.*)$/i

/** Resolve every link of every document, in document order; `folderName` is that of the content. */
export function resolveLinks(files: FileIndex, folderName: string): ResolvedLink[] {
  const anchorsOf = createAnchorIndex(files)
  const findFromRoot = createRootLookup(files, folderName)
  return [...files.documents.values()].flatMap((document) =>
    document.links.map((link) => ({
      ...link,
      file: document.path,
      ...resolveLink(files, { anchorsOf, findFromRoot, document }, link),
    })),
  )
}

type Target = Pick<ResolvedLink, 'outcome'> &
  Partial<
    Pick<ResolvedLink, 'path' | 'anchor' | 'anchorExists' | 'caseMismatch' | 'fromRoot' | 'existsOutside'>
  >
type AnchorIndex = (path: string) => ReadonlySet<string> | undefined

interface Resolving {
  anchorsOf: AnchorIndex
  findFromRoot: (path: string) => string | undefined
  document: ParsedDocument
}

function resolveLink(files: FileIndex, { anchorsOf, findFromRoot, document }: Resolving, link: Link): Target {
  const target = link.target.trim()
  if (link.type === 'wiki') return resolveWikiLink(files, anchorsOf, document, target)
  if (link.type === 'url' || isExternal(target)) return { outcome: 'external' }
  if (target === '' || target === '#') return { outcome: 'placeholder' }

  const { path, anchor } = splitTarget(target)
  if (path === '') return withAnchor({ outcome: 'document', path: document.path }, anchor, anchorsOf)

  const found = resolvePath(files, document.path, path)
  if (found.outcome === 'missing') {
    const fromRoot = findFromRoot(path)
    if (fromRoot !== undefined) return withAnchor({ ...found, fromRoot }, anchor, anchorsOf)
    if (placeholder.test(target)) return { outcome: 'placeholder' }
  }
  return withAnchor(found, anchor, anchorsOf)
}

function resolvePath(files: FileIndex, from: DocumentPath, path: string): Target {
  const joined = path.startsWith('/') ? joinPath('', path) : joinPath(folderOf(from), path)
  if (joined === undefined) return resolveOutside(files, from, path)
  if (files.documents.has(joined as DocumentPath)) return { outcome: 'document', path: joined }
  if (files.assets.has(joined)) return { outcome: 'asset', path: joined }
  if (files.folders.has(joined)) return resolveFolder(files, joined)
  const otherCase = files.byLowerCase.get(joined.toLowerCase())?.[0]
  if (path.startsWith('/') && files.around?.existsFromRoot(path))
    return { outcome: 'outside', existsOutside: true }
  return { outcome: 'missing', path: joined, ...(otherCase === undefined ? {} : { caseMismatch: otherCase }) }
}

function resolveOutside({ around }: FileIndex, from: DocumentPath, path: string): Target {
  const existsOutside = around?.exists(from, path)
  return { outcome: 'outside', ...(existsOutside !== undefined && { existsOutside }) }
}

/** Authors write paths from the root they see in their editor: that of the content, or of the repository around it. */
function createRootLookup(files: FileIndex, folderName: string): (path: string) => string | undefined {
  const exists = (path: string) =>
    files.documents.has(path as DocumentPath) || files.assets.has(path) || files.folders.has(path)
  return (path) => {
    const rooted = joinPath('', path)
    const below = path.replace(/^\/+/, '').split('/')
    const content = below.indexOf(folderName)
    const inside = content < 0 ? '' : below.slice(content + 1).join('/')
    return [rooted, inside].find((found) => found !== undefined && found !== '' && exists(found))
  }
}

function resolveFolder(files: FileIndex, folder: string): Target {
  const document = findFolderDocument(files, folder)
  return document === undefined
    ? { outcome: 'folder', path: folder }
    : { outcome: 'document', path: document }
}

/** `[[name]]` is a link only when a document has that name: elsewhere it is shell or a citation. */
function resolveWikiLink(
  files: FileIndex,
  anchorsOf: AnchorIndex,
  document: ParsedDocument,
  target: string,
): Target {
  const { path, anchor } = splitTarget(target.replace(/\|.*$/s, '').trim())
  if (path === '') return { outcome: 'placeholder' }
  for (const name of [path, `${path}.md`, `${path}.mdx`]) {
    const found = resolvePath(files, document.path, name)
    if (found.outcome === 'document' || found.outcome === 'asset') return withAnchor(found, anchor, anchorsOf)
    const named = files.byBaseName.get(name) ?? []
    if (named.length === 1)
      return withAnchor({ outcome: 'document', path: named[0] as string }, anchor, anchorsOf)
  }
  return { outcome: 'placeholder' }
}

function withAnchor(target: Target, anchor: string | undefined, anchorsOf: AnchorIndex): Target {
  if (anchor === undefined || anchor === '') return target
  const anchors =
    target.outcome === 'document' && target.path !== undefined ? anchorsOf(target.path) : undefined
  if (anchors === undefined) return { ...target, anchor }
  // Browsers go to the top of the page for `#top` when no element has that id.
  return { ...target, anchor, anchorExists: anchors.has(anchor) || anchor === 'top' }
}

function createAnchorIndex(files: FileIndex): AnchorIndex {
  const anchors = new Map<string, ReadonlySet<string>>()
  for (const [path, document] of files.documents) {
    anchors.set(path, new Set(document.headings.map((heading) => heading.anchor)))
  }
  return (path) => anchors.get(path)
}

function isExternal(target: string): boolean {
  return target.startsWith('//') || /^[a-z][a-z\d+.-]*:/i.test(target)
}

function splitTarget(target: string): { path: string; anchor: string | undefined } {
  const hash = target.indexOf('#')
  const beforeHash = hash < 0 ? target : target.slice(0, hash)
  const path = beforeHash.replace(/\?.*$/s, '')
  return { path: decode(path), anchor: hash < 0 ? undefined : decode(target.slice(hash + 1)) }
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // A lone `%` is not an escape: the author meant the character.
    return text
  }
}

import { baseName, folderOf, joinPath, type DocumentPath } from '../model/paths.ts'
import type { FileIndex } from './file-index.ts'
import type { ResolvedMention } from './references.ts'

/** Names that stand for many files, not for one: `[name].md`, `*.md`, `.md`, `path/to/x.md`, `vX.Y.md`, `plan-YYYY-MM-DD.md`. */
const placeholder =
  /^\.mdx?$|(?:^|\/)path\/to\/|[[\]{}<>*$…]|YYYY|\bXX+\b|(?:^|[-_.v])X(?:\.[XYZ])+|[-_]N[-_.]|\bX\.Y|-XX+[-.]/

/** An address without its scheme, or a path in somebody's home that does not lead to the content, is no file of it. */
const elsewhere = /^(?:~\/|(?:[\w-]+\.)+(?:com|org|net|io|dev|app|ai)\/)/i

/**
 * Resolve every plain mention of a Markdown file.
 *
 * Order: the folder of the file, the content root, below the repository path that leads to the
 * content (`.claude/releases/x.md`), then a name or path ending that only one document has, then
 * the repository around the content.
 */
export function resolveMentions(files: FileIndex, folderName: string): ResolvedMention[] {
  const prefixes = findContentPrefixes(files, folderName)
  const bySuffix = createSuffixIndex(files)
  return [...files.documents.values()].flatMap((document) =>
    document.mentions.map((mention) => ({
      ...mention,
      file: document.path,
      ...resolveName(files, { prefixes, bySuffix, from: document.path, name: mention.name }),
    })),
  )
}

type Target = Pick<ResolvedMention, 'outcome'> &
  Partial<Pick<ResolvedMention, 'path' | 'candidates' | 'outside'>>

interface Naming {
  prefixes: readonly string[]
  bySuffix: SuffixIndex
  from: DocumentPath
  name: string
}

function resolveName(files: FileIndex, { prefixes, bySuffix, from, name: written }: Naming): Target {
  if (placeholder.test(written)) return { outcome: 'placeholder' }

  const name = written.replace(/^(?:\.\/)+|^@(?=\/)/, '')
  const joined = name.startsWith('/') ? undefined : joinPath(folderOf(from), name)
  const rooted = name.includes('..') ? undefined : name.replace(/^\/+/, '')
  const prefix = prefixes.find((candidate) => name.startsWith(candidate))
  const stripped = prefix === undefined ? undefined : name.slice(prefix.length)
  for (const path of [joined, rooted, stripped]) {
    if (path !== undefined && files.documents.has(path as DocumentPath))
      return { outcome: 'resolved', path: path as DocumentPath }
  }

  const candidates = rooted === undefined ? [] : bySuffix(rooted)
  if (candidates.length === 1) return { outcome: 'resolved', path: candidates[0] as DocumentPath }
  if (candidates.length > 1) return { outcome: 'ambiguous', candidates }
  const otherCase = resolveOtherCase(files, [joined, rooted, stripped])
  const outside = otherCase.outcome === 'missing' ? files.around?.find(from, name) : undefined
  if (outside !== undefined) return { outcome: 'outside', outside }
  return otherCase.outcome === 'missing' && elsewhere.test(written) ? { outcome: 'placeholder' } : otherCase
}

/** A file that only differs by case is not the one on a case-sensitive disk, but surely the one meant. */
function resolveOtherCase(files: FileIndex, paths: readonly (string | undefined)[]): Target {
  for (const path of paths) {
    if (path === undefined) continue
    const exact = files.byLowerCase.get(path.toLowerCase())?.[0]
    if (exact !== undefined) return { outcome: 'case-mismatch', path: exact as DocumentPath }
    const named = path.includes('/') ? [] : (files.byLowerBaseName.get(path.toLowerCase()) ?? [])
    if (named.length === 1) return { outcome: 'case-mismatch', path: named[0] as DocumentPath }
  }
  return { outcome: 'missing' }
}

type SuffixIndex = (name: string) => readonly DocumentPath[]

function createSuffixIndex(files: FileIndex): SuffixIndex {
  return (name) => {
    const named = files.byBaseName.get(baseName(name)) ?? []
    return name.includes('/') ? named.filter((path) => path.endsWith(`/${name}`)) : named
  }
}

/**
 * Find how documents write the way from the repository to the content folder.
 *
 * A prefix counts when it ends with the folder's name, or when most of what stands below
 * it, and at least three different documents, are files of the content.
 */
function findContentPrefixes(files: FileIndex, folderName: string): string[] {
  const seen = new Map<string, { found: Set<string>; missed: Set<string> }>()
  for (const document of files.documents.values()) {
    for (const { name } of document.mentions) {
      if (!name.includes('/') || name.startsWith('..') || placeholder.test(name)) continue
      for (const prefix of prefixesOf(name)) {
        const counts = seen.get(prefix) ?? { found: new Set(), missed: new Set() }
        seen.set(prefix, counts)
        const rest = name.slice(prefix.length)
        if (files.documents.has(rest as DocumentPath)) counts.found.add(rest)
        else counts.missed.add(rest)
      }
    }
  }
  return [...seen]
    .filter(([prefix, { found, missed }]) => {
      const folder = prefix.slice(0, -1)
      if (files.folders.has(folder) || found.size === 0) return false
      return baseName(folder) === folderName || (found.size >= 3 && found.size > missed.size)
    })
    .map(([prefix]) => prefix)
    .sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
}

/** `a/b/c.md` → `a/`, `a/b/`. */
function prefixesOf(name: string): string[] {
  const parts = name.split('/').slice(0, -1)
  return parts.map((_, index) => `${parts.slice(0, index + 1).join('/')}/`)
}

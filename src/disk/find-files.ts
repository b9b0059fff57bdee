import { type Dirent, readdirSync, realpathSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { globSync } from 'tinyglobby'
import type { Diagnostic } from '../model/diagnostics.ts'
import { type DocumentPath, isDocumentPath } from '../model/paths.ts'
import { diskErrorReason } from './disk-error.ts'
import { outputMarker } from './output-folder.ts'

/** What lies in a content folder, as posix paths relative to it, in path order. */
export interface FoundFiles {
  documents: readonly DocumentPath[]
  /** Every other file that a link may lead to, those of dot-folders included. */
  assets: readonly string[]
  diagnostics: readonly Diagnostic[]
}

/**
 * Find the documents of a folder and the files beside them.
 *
 * Documents below dot-folders count as assets: copies and tools keep theirs
 * there, but links to them are not broken. The folder itself may be one or lie
 * below one. Links of the file system are followed to files inside the folder
 * only; those that leave it, lead nowhere or to a folder are reported. A site
 * that Roadbook wrote is no content.
 */
export function findFiles(root: string, { ignore = [] }: { ignore?: readonly string[] } = {}): FoundFiles {
  const diagnostics: Diagnostic[] = []
  const links = new Set<string>()
  const paths = globSync('**', {
    cwd: root,
    dot: true,
    followSymbolicLinks: false,
    ignore: ['**/.git/**', '**/node_modules/**', ...ignore],
    fs: { readdirSync: createFolderReader(root, { links, diagnostics }) },
  }).sort(comparePaths)

  const documents: DocumentPath[] = []
  const assets: string[] = []
  for (const path of paths) {
    const problem = problemOf(path) ?? (links.has(path) ? problemOfLink(root, path) : undefined)
    if (problem !== undefined) diagnostics.push(problem)
    else if (isDocument(path)) documents.push(path as DocumentPath)
    else assets.push(path)
  }
  return { documents, assets, diagnostics: [...diagnostics, ...caseCollisions(documents)] }
}

/**
 * tinyglobby is silent about folders it cannot read, and leaves links out or follows them all:
 * here they pass as files, and are looked at when they match.
 */
function createFolderReader(
  root: string,
  { links, diagnostics }: { links: Set<string>; diagnostics: Diagnostic[] },
): typeof readdirSync {
  const read = (folder: string): Dirent[] => {
    const path = toPosix(relative(root, folder))
    try {
      const entries = readdirSync(folder, { withFileTypes: true })
      if (path !== '' && entries.some(({ name }) => name === outputMarker)) return []
      return entries.map((entry) => {
        if (!entry.isSymbolicLink()) return entry
        links.add(path === '' ? entry.name : `${path}/${entry.name}`)
        return Object.assign(entry, { isSymbolicLink: () => false, isFile: () => true })
      })
    } catch (error) {
      const reason = `Cannot read this folder, so its files are missing from the plan: ${diskErrorReason(error)}`
      diagnostics.push({ ruleId: 'unreadable-file', severity: 'error', reason, file: path as DocumentPath })
      return []
    }
  }
  return read as unknown as typeof readdirSync
}

function problemOf(path: string): Diagnostic | undefined {
  if (isDocumentPath(path)) return undefined
  return {
    ruleId: 'file-name',
    severity: 'error',
    reason: `Unexpected file name \`${path}\`, expected one without a backslash; the file is left out`,
    file: path as DocumentPath,
  }
}

function problemOfLink(root: string, path: string): Diagnostic | undefined {
  const reason = reasonToSkip(root, path)
  if (reason === undefined) return undefined
  return { ruleId: 'symbolic-link', severity: 'warning', reason, file: path as DocumentPath }
}

function reasonToSkip(root: string, path: string): string | undefined {
  try {
    const target = realpathSync(join(root, path))
    const inside = relative(realpathSync(root), target)
    if (inside === '..' || inside.startsWith(`..${sep}`)) {
      return `The symbolic link \`${path}\` leaves the folder, so it is not followed`
    }
    if (statSync(target).isFile()) return undefined
    return `The symbolic link \`${path}\` leads to the folder \`${toPosix(inside) || '.'}\`, whose files are read where they are`
  } catch (error) {
    return `The symbolic link \`${path}\` leads nowhere: ${diskErrorReason(error)}`
  }
}

function isDocument(path: string): boolean {
  return /\.mdx?$/i.test(path) && !path.split('/').some((part) => part.startsWith('.'))
}

function caseCollisions(documents: readonly DocumentPath[]): Diagnostic[] {
  const first = new Map<string, DocumentPath>()
  return documents.flatMap((file) => {
    const key = file.normalize('NFC').toLowerCase()
    const other = first.get(key)
    if (other === undefined) {
      first.set(key, file)
      return []
    }
    const reason = `The names \`${other}\` and \`${file}\` differ only by case, so one of them is lost where case does not count, as on Windows and macOS`
    return [
      {
        ruleId: 'case-collision',
        severity: 'error',
        reason,
        file,
        related: [{ reason: 'The other one', file: other }],
      },
    ]
  })
}

function toPosix(path: string): string {
  return path.replaceAll(sep, '/')
}

/** By code units, so that the order is the same on every machine. */
function comparePaths(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

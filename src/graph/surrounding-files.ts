import { baseName, folderOf, joinPath, type DocumentPath } from '../model/paths.ts'
import type { Surroundings } from '../model/surroundings.ts'
import { groupBy } from './file-index.ts'

/** Looks beyond the content, into the repository around it. */
export interface SurroundingFiles {
  /** Whether a relative target is a file or a folder; `undefined` when it leaves the repository. */
  exists(from: DocumentPath, target: string): boolean | undefined
  /** Whether a target that starts at the root of the repository is a file or a folder. */
  existsFromRoot(target: string): boolean
  /**
   * The file that a name in a text means: beside the document, from the root of the repository, or by
   * the end of its path. As a path from the content, `../CHANGELOG.md`.
   */
  find(from: DocumentPath, name: string): string | undefined
}

/** Make the look-ups; what they need is put in order when the first one is asked. */
export function lookAround({ contentPath, files }: Surroundings): SurroundingFiles {
  let folders: Set<string> | undefined
  let byName: Map<string, string[]> | undefined
  const has = (path: string) => files.has(path) || (folders ??= foldersOf(files)).has(path)
  const join = (from: DocumentPath, target: string) =>
    joinPath(folderOf(contentPath === '' ? from : `${contentPath}/${from}`), target)
  return {
    exists(from, target) {
      const path = join(from, target)
      return path === undefined ? undefined : has(path)
    },
    existsFromRoot: (target) => has(target.replace(/^\/+/, '')),
    find(from, name) {
      const beside = name.startsWith('/') ? undefined : join(from, name)
      const rooted = name.replace(/^\/+/, '')
      const exact = [beside, rooted].find((path) => path !== undefined && files.has(path))
      if (exact !== undefined) return fromContent(contentPath, exact)
      if (name.includes('..')) return undefined
      byName ??= groupBy(files, baseName)
      const found = byName.get(baseName(rooted))?.find((path) => path.endsWith(`/${rooted}`))
      return found && fromContent(contentPath, found)
    },
  }
}

function fromContent(contentPath: string, path: string): string {
  const folders = contentPath === '' ? [] : contentPath.split('/')
  const parts = path.split('/')
  const apart = folders.findIndex((folder, index) => folder !== parts[index])
  const shared = apart < 0 ? folders.length : apart
  return [...folders.slice(shared).map(() => '..'), ...parts.slice(shared)].join('/')
}

function foldersOf(files: ReadonlySet<string>): Set<string> {
  const folders = new Set<string>([''])
  for (const path of files) {
    for (let folder = folderOf(path); !folders.has(folder); folder = folderOf(folder)) folders.add(folder)
  }
  return folders
}

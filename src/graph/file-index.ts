import { baseName, folderOf, type DocumentPath } from '../model/paths.ts'
import type { Surroundings } from '../model/surroundings.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import { lookAround, type SurroundingFiles } from './surrounding-files.ts'

/** The files below the content, findable by every way authors name them. */
export interface FileIndex {
  documents: ReadonlyMap<DocumentPath, ParsedDocument>
  assets: ReadonlySet<string>
  folders: ReadonlySet<string>
  /** Real paths by their lower-case spelling. */
  byLowerCase: ReadonlyMap<string, readonly string[]>
  /** Documents by their last path part, as written. */
  byBaseName: ReadonlyMap<string, readonly DocumentPath[]>
  /** Documents by their last path part in lower case. */
  byLowerBaseName: ReadonlyMap<string, readonly DocumentPath[]>
  /** What lies around the content; absent where nobody could look. */
  around?: SurroundingFiles
}

export interface Files {
  documents: readonly ParsedDocument[]
  assets: ReadonlySet<string>
  folders?: ReadonlySet<string> | undefined
  surroundings?: Surroundings | undefined
}

/** Index documents, assets and folders; folders that hold a file need not be named. */
export function buildFileIndex({ documents, assets, folders, surroundings }: Files): FileIndex {
  const byPath = new Map(documents.map((document) => [document.path, document]))
  const allFolders = new Set<string>(['', ...(folders ?? [])])
  for (const path of [...byPath.keys(), ...assets]) addFolders(allFolders, path)

  return {
    documents: byPath,
    assets,
    folders: allFolders,
    byLowerCase: groupBy([...byPath.keys(), ...assets], (path) => path.toLowerCase()),
    byBaseName: groupBy([...byPath.keys()], baseName),
    byLowerBaseName: groupBy([...byPath.keys()], (path) => baseName(path).toLowerCase()),
    ...(surroundings && { around: lookAround(surroundings) }),
  }
}

/** The `README.md` or `index.md` of a folder, if it has one. */
export function findFolderDocument(files: FileIndex, folder: string): DocumentPath | undefined {
  const prefix = folder === '' ? '' : `${folder}/`
  for (const name of ['readme.md', 'index.md', 'readme.mdx', 'index.mdx']) {
    const paths = files.byLowerCase.get(`${prefix}${name}`.toLowerCase()) ?? []
    const path = paths.find((candidate) => folderOf(candidate) === folder)
    if (path !== undefined && files.documents.has(path as DocumentPath)) return path as DocumentPath
  }
  return undefined
}

/** Group values by a key, in order. */
export function groupBy<T, K>(values: Iterable<T>, keyOf: (value: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>()
  for (const value of values) {
    const key = keyOf(value)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [value])
    else group.push(value)
  }
  return groups
}

function addFolders(folders: Set<string>, path: string): void {
  let folder = folderOf(path)
  while (folder !== '' && !folders.has(folder)) {
    folders.add(folder)
    folder = folderOf(folder)
  }
}

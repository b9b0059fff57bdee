/**
 * Kinds of path as branded strings, so that a path relative to the content
 * cannot be passed where one relative to the site is wanted.
 */

/** Posix path of a file relative to the content folder, for instance `caro/plan.md`. */
export type DocumentPath = string & { readonly __brand: 'DocumentPath' }

/** Id of an entity, `kind:local-name`, for instance `release:caro/v1.1.0-beta`. */
export type EntityId = string & { readonly __brand: 'EntityId' }

/**
 * Mark a string as a path relative to the content folder.
 *
 * @throws when the path is absolute, holds a backslash, or leaves the folder.
 *
 * @example
 * toDocumentPath('caro/plan.md') // => 'caro/plan.md'
 */
export function toDocumentPath(path: string): DocumentPath {
  if (!isDocumentPath(path))
    throw new TypeError(`Unexpected path \`${path}\`, expected one below the content folder`)
  return path
}

/** Tell whether a string is a posix path that stays below the content folder. */
export function isDocumentPath(path: string): path is DocumentPath {
  return path !== '' && !path.startsWith('/') && !path.includes('\\') && !path.split('/').includes('..')
}

/** Build the id of an entity from its kind and its name within that kind. */
export function toEntityId(kind: string, name: string): EntityId {
  return `${kind}:${name}` as EntityId
}

/** The folder of a path, without the trailing slash; `''` for a file at the root. */
export function folderOf(path: string): string {
  const slash = path.lastIndexOf('/')
  return slash < 0 ? '' : path.slice(0, slash)
}

/** The last part of a path. */
export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1)
}

/** The last part of a path without its Markdown extension. */
export function stem(path: string): string {
  return baseName(path).replace(/\.mdx?$/i, '')
}

/**
 * Resolve a relative posix path against a folder.
 *
 * Gives `undefined` when the result leaves the content folder.
 *
 * @example
 * joinPath('plans/caro', '../risks.md') // => 'plans/risks.md'
 * joinPath('', '../risks.md') // => undefined
 */
export function joinPath(folder: string, relative: string): string | undefined {
  const parts = folder === '' || relative.startsWith('/') ? [] : folder.split('/')
  for (const part of relative.split('/')) {
    if (part === '' || part === '.') continue
    if (part !== '..') parts.push(part)
    else if (parts.pop() === undefined) return undefined
  }
  return parts.join('/')
}

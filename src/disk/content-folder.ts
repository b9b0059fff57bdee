import { existsSync, statSync } from 'node:fs'
import { resolve } from 'node:path'

/** What a path names; `content` where none is given and there is one, else the current folder. */
export function findContentFolder(folder: string | undefined): {
  root: string
  state: 'folder' | 'file' | 'missing'
} {
  const root = resolve(folder ?? (isFolder('content') ? 'content' : '.'))
  if (!existsSync(root)) return { root, state: 'missing' }
  return { root, state: isFolder(root) ? 'folder' : 'file' }
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
}

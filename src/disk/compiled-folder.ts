import {
  accessSync,
  constants,
  existsSync,
  globSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pagesState } from './program-state.ts'

/** Where a clone keeps what was compiled from its sources, as they are now; `undefined` where it cannot keep anything. */
export function compiledFolderOf(packageRoot: string): string | undefined {
  const modules = join(packageRoot, 'node_modules')
  try {
    accessSync(modules, constants.W_OK)
  } catch {
    return undefined
  }
  return join(modules, '.cache/roadbook/pages', pagesState(packageRoot))
}

/**
 * Make a folder once, for this run and later ones; what is half made is never seen.
 *
 * Folders beside it that were made more than a day ago go.
 */
export async function makeFolderOnce(folder: string, make: (draft: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return
  const parent = dirname(folder)
  const draft = makeFolderBelow(parent, 'draft-')
  try {
    await make(draft)
    renameSync(draft, folder)
  } catch (error) {
    // Another run may have been faster.
    if (!existsSync(folder)) throw error
  } finally {
    removeFolder(draft)
  }
  for (const name of readdirSync(parent)) {
    const { mtimeMs = Infinity } = statSync(join(parent, name), { throwIfNoEntry: false }) ?? {}
    if (Date.now() - mtimeMs > day) removeFolder(join(parent, name))
  }
}

const day = 24 * 60 * 60 * 1000

/** Make a folder of its own below another, which is made when missing. */
export function makeFolderBelow(parent: string, prefix: string): string {
  mkdirSync(parent, { recursive: true })
  return mkdtempSync(join(parent, prefix))
}

/** Take a folder away with all that lies in it. */
export function removeFolder(folder: string): void {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
}

/** Replace a text in all files of a folder whose names match a pattern like `server/*.mjs`. */
export function replaceInFiles(
  folder: string,
  pattern: string,
  { text, by }: { text: string; by: string },
): void {
  for (const name of globSync(pattern, { cwd: folder })) {
    const file = join(folder, name)
    const before = readFileSync(file, 'utf8')
    if (before.includes(text)) writeFileSync(file, before.replaceAll(text, by))
  }
}

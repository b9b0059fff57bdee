import { createHash } from 'node:crypto'
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
import { join } from 'node:path'

/** Where a clone keeps what was compiled from its sources, as they are now; `undefined` where it cannot keep anything. */
export function compiledFolderOf(packageRoot: string): string | undefined {
  const modules = join(packageRoot, 'node_modules')
  try {
    accessSync(modules, constants.W_OK)
  } catch {
    return undefined
  }
  const hash = createHash('sha256').update(process.version)
  const files = globSync(['src/**/*', 'public/**/*', '*.{mjs,json}'], { cwd: packageRoot }).sort()
  for (const name of files) {
    const { size, mtimeMs } = statSync(join(packageRoot, name))
    if (!name.includes('.test.')) hash.update(`${name}:${size}:${mtimeMs}\n`)
  }
  return join(modules, '.cache/roadbook/pages', hash.digest('hex').slice(0, 16))
}

/**
 * Make a folder once, for this run and later ones; what is half made is never seen.
 *
 * Folders beside it that no run has made for a day go.
 */
export async function makeFolderOnce(folder: string, make: (draft: string) => Promise<void>): Promise<void> {
  if (existsSync(folder)) return
  const parent = join(folder, '..')
  const draft = makeFolderBelow(parent, 'draft-')
  try {
    await make(draft)
    // Another run may have been faster.
    if (!existsSync(folder)) renameSync(draft, folder)
  } finally {
    removeFolder(draft)
  }
  for (const name of readdirSync(parent)) {
    const other = join(parent, name)
    if (Date.now() - (statSync(other, { throwIfNoEntry: false })?.mtimeMs ?? Infinity) > day)
      removeFolder(other)
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

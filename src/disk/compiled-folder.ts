import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

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

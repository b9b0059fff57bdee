import { existsSync, mkdirSync, readdirSync, realpathSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'

/** Tells a folder that Roadbook wrote, so that it is never read as content and may be replaced. */
export const outputMarker = '.roadbook-site'

/**
 * Tell why a site must not be written into a folder; `undefined` when it may.
 *
 * A site replaces its folder as a whole, so it takes only one that is empty, new,
 * or was written by Roadbook.
 */
export function claimOutputFolder(outDir: string, root: string): string | undefined {
  if (holds(realPath(outDir), realPath(root)))
    return `Unexpected \`--out ${outDir}\`: the site would replace the documents it is made from`
  if (!existsSync(outDir)) return undefined
  if (!statSync(outDir).isDirectory()) return `Unexpected file \`${outDir}\`, expected a folder for the site`
  if (readdirSync(outDir).length === 0 || existsSync(join(outDir, outputMarker))) return undefined
  return `The folder \`${outDir}\` holds files that Roadbook did not write, and a site replaces its folder; empty it or choose another with --out`
}

/** Take everything out of a folder but its version control; it is made when missing. */
export function emptyFolder(folder: string): void {
  mkdirSync(folder, { recursive: true })
  for (const name of readdirSync(folder)) {
    if (name !== '.git') rmSync(join(folder, name), { recursive: true, force: true, maxRetries: 3 })
  }
}

/** Remember that Roadbook wrote a folder. */
export function markOutputFolder(outDir: string): void {
  if (existsSync(outDir)) writeFileSync(join(outDir, outputMarker), '')
}

/** Run something with a folder, made when missing, as the current one. */
export async function insideFolder<T>(folder: string, run: () => Promise<T>): Promise<T> {
  const before = process.cwd()
  mkdirSync(folder, { recursive: true })
  process.chdir(folder)
  try {
    return await run()
  } finally {
    process.chdir(before)
  }
}

function realPath(path: string): string {
  return existsSync(path) ? realpathSync(path) : path
}

/** Whether `inner` is `outer` or lies below it. */
function holds(outer: string, inner: string): boolean {
  const way = relative(outer, inner)
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`))
}

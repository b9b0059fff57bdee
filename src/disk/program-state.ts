import { createHash } from 'node:crypto'
import { globSync, readdirSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { readPackageVersion } from './package-version.ts'

/**
 * Name the program as it is now, so that nothing an older one kept is taken for its own.
 *
 * The version alone would not do: whoever works on Roadbook changes it many times a day.
 */
export function programState(): string {
  const hash = createHash('sha256').update(readPackageVersion()).update(process.version)
  for (const name of listCode(codeFolder())) hash.update(name)
  return hash.digest('hex').slice(0, 16)
}

/** Name all that pages are compiled from, as it is now. */
export function pagesState(packageRoot: string): string {
  const hash = createHash('sha256').update(process.version)
  const names = globSync(['{src,public}/**/*.*', '*.{mjs,json}'], { cwd: packageRoot })
  for (const line of describeFiles(packageRoot, names)) hash.update(line)
  return hash.digest('hex').slice(0, 16)
}

/** The sources, or the folder of the bundle that this runs from. */
function codeFolder(): string {
  const here = dirname(fileURLToPath(import.meta.url))
  return here.endsWith('disk') ? dirname(here) : here
}

function listCode(folder: string): string[] {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  return describeFiles(
    folder,
    names.filter((name) => /\.(?:m?[jt]s|yml)$/.test(name)),
  )
}

function describeFiles(folder: string, names: readonly string[]): string[] {
  return names
    .filter((name) => !name.includes('.test.'))
    .sort()
    .map((name) => {
      const { size, mtimeMs } = statSync(join(folder, name))
      return `${name}:${size}:${mtimeMs}\n`
    })
}

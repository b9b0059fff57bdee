import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of Roadbook's own package, from the sources as well as from the built package. */
export function findPackageRoot(): string {
  let folder = dirname(fileURLToPath(import.meta.url))
  while (!existsSync(join(folder, 'astro.config.mjs'))) {
    const parent = dirname(folder)
    if (parent === folder) throw new Error('Cannot find the package of Roadbook; install it again')
    folder = parent
  }
  return folder
}

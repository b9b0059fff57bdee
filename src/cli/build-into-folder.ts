import { resolve } from 'node:path'
import { openCacheFolder } from '../disk/cache-folder.ts'
import { claimOutputFolder } from '../disk/output-folder.ts'
import { buildSite, type SiteResult } from './build-site.ts'
import type { SiteOptions } from './options.ts'
import { progress } from './progress.ts'
import { resolveFolder } from './resolve-folder.ts'
import { shownFolder } from './shown-folder.ts'
import { UserError } from './user-error.ts'

/** Build the site of a folder into `out`, telling on stderr what is done. */
export async function buildIntoFolder(
  folder: string | undefined,
  { out, ...options }: SiteOptions & { out: string },
): Promise<void> {
  const root = resolveFolder(folder)
  const outDir = resolve(out)
  const problem = claimOutputFolder(outDir, root)
  if (problem !== undefined) throw new UserError(problem)

  progress(`Reading ${shownFolder(root)}`)
  const result = await build(root, outDir, options)
  for (const { path, address, taken } of result.collisions) {
    progress(`The address ${taken} is taken, so ${path} stands at ${address}`)
  }
  const { errors, pages, seconds } = result
  if (errors > 0) progress(`Some of what was read is wrong (${errors}); \`roadbook check\` names it`)
  progress(`Built ${count(pages, 'page')} into ${shownFolder(outDir)} in ${seconds.toFixed(1)} s`)
}

async function build(root: string, outDir: string, options: SiteOptions): Promise<SiteResult> {
  const cacheFolder = openCacheFolder(root, options.cache)
  const cacheDir = cacheFolder.path
  try {
    return await buildSite({ ...options, root, outDir, cacheDir, progress })
  } finally {
    cacheFolder.dispose()
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

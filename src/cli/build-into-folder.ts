import { relative, resolve } from 'node:path'
import { openCacheFolder } from '../disk/cache-folder.ts'
import { claimOutputFolder, markOutputFolder } from '../disk/output-folder.ts'
import { buildSite, type SiteResult } from './build-site.ts'
import { loadPlan } from './load-plan.ts'
import type { SiteOptions } from './options.ts'
import { progress } from './progress.ts'
import { UserError } from './user-error.ts'

/** Load a plan and build its site into `out`, telling on stderr what is done. */
export async function buildIntoFolder(
  folder: string | undefined,
  { out, today, base, site, cache }: SiteOptions & { out: string },
): Promise<SiteResult> {
  const { plan, sources, root } = await loadPlan(folder, { today })
  progress(`Read ${count(plan.documents.size, 'document')} of ${shown(root)}`)

  const outDir = resolve(out)
  const problem = claimOutputFolder(outDir, root)
  if (problem !== undefined) throw new UserError(problem)

  const cacheFolder = openCacheFolder(root, cache)
  try {
    const noCache = cache === false
    const address = site ?? plan.configuration.url
    const result = await buildSite({
      plan,
      sources,
      root,
      outDir,
      cacheDir: cacheFolder.path,
      base,
      site: address,
      noCache,
      progress,
    })
    for (const { path, address, taken } of result.collisions) {
      progress(`The address ${taken} is taken, so ${path} stands at ${address}`)
    }
    progress(
      `Built ${count(result.pages, 'page')} into ${shown(outDir)} in ${result.seconds.total.toFixed(1)} s`,
    )
    const { errors } = countErrors(plan.diagnostics)
    if (errors > 0) progress(`Some of what was read is wrong (${errors}); \`roadbook check\` names it`)
    return result
  } finally {
    markOutputFolder(outDir)
    cacheFolder.dispose()
  }
}

function countErrors(diagnostics: readonly { severity: string }[]): { errors: number } {
  return { errors: diagnostics.filter(({ severity }) => severity === 'error').length }
}

function shown(path: string): string {
  const short = relative('.', path)
  if (short === '') return '.'
  return short.startsWith('..') ? path : short
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

import { resolve } from 'node:path'
import { knownRuleIds } from '../check/known-rules.ts'
import { openCacheFolder } from '../disk/cache-folder.ts'
import { claimOutputFolder, insideFolder, markOutputFolder } from '../disk/output-folder.ts'
import { buildSite, type SiteResult } from './build-site.ts'
import { type LoadedPlan, loadPlan } from './load-plan.ts'
import type { SiteOptions } from './options.ts'
import { progress } from './progress.ts'
import { shownFolder } from './shown-folder.ts'
import { UserError } from './user-error.ts'

/** Load a plan and build its site into `out`, telling on stderr what is done. */
export async function buildIntoFolder(
  folder: string | undefined,
  { out, ...options }: SiteOptions & { out: string },
): Promise<void> {
  const loaded = await loadPlan(folder, { ...options, ruleIds: knownRuleIds() })
  progress(`Read ${count(loaded.plan.documents.size, 'document')} of ${shownFolder(loaded.root)}`)

  const outDir = resolve(out)
  const problem = claimOutputFolder(outDir, loaded.root)
  if (problem !== undefined) throw new UserError(problem)

  const result = await build(loaded, outDir, options)
  for (const { path, address, taken } of result.collisions) {
    progress(`The address ${taken} is taken, so ${path} stands at ${address}`)
  }
  const errors = loaded.plan.diagnostics.filter(({ severity }) => severity === 'error').length
  if (errors > 0) progress(`Some of what was read is wrong (${errors}); \`roadbook check\` names it`)
  progress(
    `Built ${count(result.pages, 'page')} into ${shownFolder(outDir)} in ${result.seconds.total.toFixed(1)} s`,
  )
}

async function build(
  { plan, sources, root }: LoadedPlan,
  outDir: string,
  { base, site = plan.configuration.url, cache }: SiteOptions,
): Promise<SiteResult> {
  const cacheFolder = openCacheFolder(root, cache)
  const cacheDir = cacheFolder.path
  try {
    // Astro leaves a folder of its own where it is run, unless the site is built there.
    return await insideFolder(outDir, () =>
      buildSite({ plan, sources, root, outDir, cacheDir, base, site, noCache: cache === false, progress }),
    )
  } finally {
    markOutputFolder(outDir)
    cacheFolder.dispose()
  }
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

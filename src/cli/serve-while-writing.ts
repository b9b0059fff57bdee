import { knownRuleIds } from '../check/known-rules.ts'
import { openCacheFolder } from '../disk/cache-folder.ts'
import { watchFolder } from '../disk/watch-folder.ts'
import { type DevSite, devSite } from './dev-site.ts'
import { loadPlan } from './load-plan.ts'
import type { SiteOptions } from './options.ts'
import { progress } from './progress.ts'
import { serveUntilStopped } from './serve-until-stopped.ts'
import { UserError } from './user-error.ts'

/** Serve the site of a folder, and bring it up to date when a file changes. */
export async function serveWhileWriting(
  folder: string | undefined,
  { today, base, site, cache, port, host }: SiteOptions & { port: number; host: string },
): Promise<void> {
  const ruleIds = knownRuleIds()
  const { plan, sources, root } = await loadPlan(folder, { today, ruleIds })
  const cacheFolder = openCacheFolder(root, cache)
  try {
    const cacheDir = cacheFolder.path
    const address = site ?? plan.configuration.url
    progress(`Rendering ${plan.documents.size} documents`)
    const running = await devSite({
      plan,
      sources,
      root,
      cacheDir,
      base,
      site: address,
      port,
      host,
    })
    const stopWatching = watchFolder(root, () => update(running, () => loadPlan(root, { today, ruleIds })))
    await serveUntilStopped(running)
    stopWatching()
  } finally {
    cacheFolder.dispose()
  }
}

/** A folder emptied for a moment, as when a branch is changed, ends no server. */
async function update(site: DevSite, load: () => ReturnType<typeof loadPlan>): Promise<void> {
  const start = performance.now()
  try {
    const { plan, sources } = await load()
    await site.update({ plan, sources })
    progress(`Updated in ${Math.round(performance.now() - start)} ms`)
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    progress(error.message)
  }
}

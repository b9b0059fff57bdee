import { knownRuleIds } from '../check/known-rules.ts'
import { addBesidePages } from './add-beside-pages.ts'
import { describeSite } from './describe-site.ts'
import { giveMemoryBack } from './give-memory-back.ts'
import { indexSearch } from './index-search.ts'
import { buildLoadedPlan } from './load-plan.ts'
import { makeSiteData, openSite } from './make-site-data.ts'
import { readContent } from './read-content.ts'
import type { SiteDataMessage, SiteDataOrder } from './site-data-thread.ts'

/**
 * Make everything of a site but its pages, telling along the way what others wait for.
 *
 * @throws {UserError} when there is no document in the folder
 */
export async function makeSite(
  { root, outDir, cacheDir, base, today, cache, ...order }: SiteDataOrder,
  say: (message: SiteDataMessage) => void,
): Promise<void> {
  const content = await readContent(root, { ruleIds: knownRuleIds() })
  const { configuration } = content
  const place = { cacheDir, base, site: order.site ?? configuration.url }
  // Which documents run as code is known when they are parsed.
  const runsCode = configuration.mdx === true
  if (!runsCode) say({ kind: 'opened', astro: describeSite(configuration, place) })

  const { plan, sources } = await buildLoadedPlan(content, { today, cache })
  giveMemoryBack()
  const progress = (text: string) => {
    say({ kind: 'progress', text })
  }
  const site = await openSite({ plan, sources, root, ...place, noCache: cache === false, progress })
  if (runsCode) say({ kind: 'opened', astro: site.astro })
  // Most of it happens in a process of its own, while documents are rendered here.
  const search = indexSearch(site.search)
  const made = await makeSiteData(site)
  giveMemoryBack()
  const { pages, rendered, collisions } = made
  const errors = plan.diagnostics.filter(({ severity }) => severity === 'error').length
  say({ kind: 'made', result: { documents: plan.documents.size, pages, rendered, errors, collisions } })
  say({ kind: 'done', problems: await addBesidePages(made, { search, root, outDir, keep: cache !== false }) })
}

import { knownRuleIds } from '../check/known-rules.ts'
import { addBesidePages } from './add-beside-pages.ts'
import { describeSite } from './describe-site.ts'
import { giveMemoryBack } from './memory.ts'
import { indexSearch } from './index-search.ts'
import { buildLoadedPlan } from './load-plan.ts'
import { makeSiteData, openSite } from './make-site-data.ts'
import { readContent } from './read-content.ts'
import type { SiteDataMessage, SiteDataOrder } from './site-data-thread.ts'
import { listSiteTexts } from './site-texts.ts'

const largePlan = 1000

/** Few enough that the other thread begins soon. */
const jobsOfMessage = 20

/**
 * Make everything of a site but its rendered texts and its pages, telling along the way what others wait for.
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
  // Of a small plan little is left behind, and looking for it takes a tenth of the build.
  if (plan.documents.size >= largePlan) giveMemoryBack()
  say({ kind: 'progress', text: `Rendering ${plan.documents.size} documents` })
  const site = await openSite({ plan, sources, root, ...place, noCache: cache === false })
  if (runsCode) say({ kind: 'opened', astro: site.astro })
  const texts = listSiteTexts(site)
  const { dataFolder } = site.astro
  for (let at = 0; at < texts.missing.length; at += jobsOfMessage)
    say({ kind: 'render', jobs: texts.missing.slice(at, at + jobsOfMessage), dataFolder })
  // Most of it happens in a process of its own.
  const search = indexSearch(site.search)
  const made = await makeSiteData(site, texts)
  if (plan.documents.size >= largePlan) giveMemoryBack()
  const { pages, rendered, collisions } = made
  const errors = plan.diagnostics.filter(({ severity }) => severity === 'error').length
  say({ kind: 'made', result: { documents: plan.documents.size, pages, rendered, errors, collisions } })
  say({ kind: 'done', problems: await addBesidePages(made, { search, root, outDir, keep: cache !== false }) })
}

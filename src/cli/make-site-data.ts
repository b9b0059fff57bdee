import { join, resolve } from 'node:path'
import { buildReport, type Report } from '../check/report.ts'
import { checkPlan } from '../check/run-rules.ts'
import { findPackageRoot } from '../disk/package-root.ts'
import { readPictureSizes } from '../disk/picture-sizes.ts'
import { pruneHtml, writeSiteData } from '../disk/site-data.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'
import { createDocumentRenderer } from '../parse/render-document.ts'
import { type AddressCollision, buildAddresses } from '../views/addresses.ts'
import { buildSiteFrame } from '../views/outline.ts'
import { buildPages } from '../views/site-pages.ts'
import type { SiteInput } from './build-site.ts'
import { findRunnableMdx } from './runnable-mdx.ts'
import { renderDocuments } from './render-documents.ts'
import { renderRulePages } from './render-rule-pages.ts'
import type { AstroSite } from './site-astro.ts'

/** Everything Astro needs to lay a site out, and what became of the plan on the way. */
export interface MadeSiteData {
  astro: AstroSite
  pages: number
  rendered: number
  collisions: readonly AddressCollision[]
  /** Paths of files of the content that documents show or link to. */
  assets: ReadonlySet<string>
  seconds: { views: number; documents: number }
}

/** Write the data folder of a site: rendered documents, then the props of every page. */
export async function makeSiteData(input: Omit<SiteInput, 'outDir'>): Promise<MadeSiteData> {
  const start = performance.now()
  const cacheDir = resolve(input.cacheDir)
  const dataFolder = join(cacheDir, 'site')
  const site = input.site ?? input.plan.configuration.url
  const context = { plan: input.plan, addresses: buildAddresses(input.plan, input.base) }

  input.progress(`Rendering ${input.plan.documents.size} documents`)
  const { sources, noCache } = input
  const assets = assetsOf(input)
  const sizes = readPictureSizes(assets, input.root)
  const renderer = createDocumentRenderer()
  const { keys, rendered } = await renderDocuments({ context, renderer, sources, sizes, dataFolder, noCache })
  const texts = await renderRulePages({ context, renderer, dataFolder, noCache })
  await renderer.dispose()
  pruneHtml(dataFolder, new Set([...keys.values(), ...texts.map(({ html }) => html)]))
  const documentsDone = performance.now()
  const { pages } = writeSiteData(dataFolder, {
    frame: buildSiteFrame(context, site),
    pages: buildPages(context, {
      htmlKeys: keys,
      sources,
      report: checked(input.plan),
      texts,
      url: site,
    }),
  })
  const end = performance.now()
  return {
    astro: {
      packageRoot: findPackageRoot(),
      dataFolder,
      cacheDir,
      base: context.addresses.base,
      site,
      mdx: findRunnableMdx(input),
    },
    pages,
    rendered,
    collisions: context.addresses.collisions,
    assets,
    seconds: {
      views: Math.round(end - documentsDone) / 1000,
      documents: Math.round(documentsDone - start) / 1000,
    },
  }
}

/** What the check says, once for all pages. */
function checked(plan: PlanGraph): Report {
  const { diagnostics, ...checked } = checkPlan(plan)
  return buildReport(plan, diagnostics, checked)
}

function assetsOf({ plan }: Pick<SiteInput, 'plan'>): Set<string> {
  const paths = plan.links.flatMap(({ outcome, path }) =>
    outcome === 'asset' && path !== undefined ? [path] : [],
  )
  return new Set(paths.sort())
}

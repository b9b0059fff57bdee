import { join, resolve } from 'node:path'
import { findPackageRoot } from '../disk/package-root.ts'
import { writeSiteData } from '../disk/site-data.ts'
import { type AddressCollision, buildAddresses } from '../views/addresses.ts'
import { buildSiteFrame } from '../views/outline.ts'
import { buildPages } from '../views/site-pages.ts'
import type { SiteInput } from './build-site.ts'
import { renderDocuments } from './render-documents.ts'
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
  const { keys, rendered } = await renderDocuments({ context, sources, dataFolder, noCache })
  const documentsDone = performance.now()
  const { pages } = writeSiteData(dataFolder, {
    frame: buildSiteFrame(context, site),
    pages: buildPages(context, keys),
  })
  const end = performance.now()
  return {
    astro: { packageRoot: findPackageRoot(), dataFolder, cacheDir, base: context.addresses.base, site },
    pages,
    rendered,
    collisions: context.addresses.collisions,
    assets: assetsOf(input),
    seconds: {
      views: Math.round(end - documentsDone) / 1000,
      documents: Math.round(documentsDone - start) / 1000,
    },
  }
}

function assetsOf({ plan }: Pick<SiteInput, 'plan'>): Set<string> {
  const paths = plan.links.flatMap(({ outcome, path }) =>
    outcome === 'asset' && path !== undefined ? [path] : [],
  )
  return new Set(paths.sort())
}

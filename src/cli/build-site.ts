import { join, resolve } from 'node:path'
import type { PlanGraph } from '../graph/plan-graph.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'
import { findPackageRoot } from '../disk/package-root.ts'
import { writeSiteData } from '../disk/site-data.ts'
import { type AddressCollision, buildAddresses } from '../views/addresses.ts'
import { buildSiteFrame } from '../views/outline.ts'
import { buildPages } from '../views/site-pages.ts'
import { astroConfig } from './site-astro.ts'

/** What a site is made of and where it goes. */
export interface SiteInput {
  plan: PlanGraph
  sources: ReadonlyMap<DocumentPath, SourceFile>
  /** The content folder on disk. */
  root: string
  outDir: string
  cacheDir: string
  /** `/` or `/plan/`; slashes at its ends may be missing. */
  base: string
  /** Address the site will have, for canonical links. */
  site?: string | undefined
  noCache?: boolean | undefined
  progress(message: string): void
}

export interface SiteResult {
  pages: number
  /** Documents whose text was rendered afresh, not taken from the cache. */
  rendered: number
  /** Documents whose address was changed because another one has it. */
  collisions: readonly AddressCollision[]
  seconds: { views: number; documents: number; pages: number; total: number }
}

/** Build the site of a plan into `outDir`. */
export async function buildSite(input: SiteInput): Promise<SiteResult> {
  const start = performance.now()
  const dataFolder = join(resolve(input.cacheDir), 'site')
  const addresses = buildAddresses(input.plan, input.base)
  const context = { plan: input.plan, addresses }
  const { pages } = writeSiteData(dataFolder, {
    frame: buildSiteFrame(context, input.site),
    pages: buildPages(context),
  })
  const viewsDone = performance.now()

  input.progress(`Laying out ${pages} pages`)
  // Astro asks on every run whether it may report on itself; a build talks to nobody.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  const { build } = await import('astro')
  const packageRoot = findPackageRoot()
  const { base } = addresses
  await build({
    ...astroConfig({ packageRoot, dataFolder, cacheDir: resolve(input.cacheDir), base, site: input.site }),
    outDir: resolve(input.outDir),
  })
  const end = performance.now()
  const seconds = (from: number, to: number) => (to - from) / 1000
  return {
    pages,
    rendered: 0,
    collisions: addresses.collisions,
    seconds: {
      views: seconds(start, viewsDone),
      documents: 0,
      pages: seconds(viewsDone, end),
      total: seconds(start, end),
    },
  }
}

import { resolve } from 'node:path'
import { emptyFolder, insideFolder, markOutputFolder } from '../disk/output-folder.ts'
import type { IsoDay } from '../model/dates.ts'
import { astroConfig } from './site-astro.ts'
import { type SiteDataResult, startSiteData } from './site-data-thread.ts'

/** What a site is made of and where it goes. */
export interface SiteInput {
  /** The content folder. */
  root: string
  outDir: string
  cacheDir: string
  /** `/` or `/plan/`; slashes at its ends may be missing. */
  base: string
  /** Address the site will have, for canonical links; else what `roadbook.yml` says. */
  site?: string | undefined
  today?: IsoDay | undefined
  /** Where parsed documents are kept between runs; `false` for doing everything afresh. */
  cache?: string | boolean | undefined
  progress(message: string): void
}

export interface SiteResult extends SiteDataResult {
  seconds: number
}

/** A running server; `stop` ends it. */
export interface RunningSite {
  url: string
  stop(): Promise<void>
}

/**
 * Build the site of a folder into `outDir`, which is emptied before.
 *
 * Two threads share the work: one makes of the documents what pages are laid out from, this
 * one compiles the pages meanwhile and lays them out when everything is there.
 *
 * @throws {UserError} when there is no document in the folder
 */
export async function buildSite(input: SiteInput): Promise<SiteResult> {
  const start = performance.now()
  const { base, site, today, progress } = input
  const [root, outDir, cacheDir] = [resolve(input.root), resolve(input.outDir), resolve(input.cacheDir)]
  const cache = typeof input.cache === 'string' ? resolve(input.cache) : (input.cache ?? false)
  const data = startSiteData({ root, outDir, cacheDir, base, site, today, cache }, progress)

  // Astro asks on every run whether it may report on itself; a build talks to nobody.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  const { build } = await import('astro')
  const astro = await data.opened
  emptyFolder(outDir)
  // Marked before it is complete, so that what a build left half done may be replaced.
  markOutputFolder(outDir)
  const whenMade = data.made.then(({ pages }) => {
    progress(`Laying out ${pages} pages`)
  })
  // Told below, also where the pages never came to wait for it.
  whenMade.catch(() => undefined)
  // Astro leaves a folder of its own where it is run, unless the site is built there.
  const built = insideFolder(outDir, async () => {
    await build({ ...(await astroConfig(astro, { whenMade })), outDir })
  })
  // What the documents made impossible is the reason, whatever became of the pages.
  const [pages, made] = await Promise.allSettled([built, data.made])
  if (made.status === 'rejected') throw made.reason
  if (pages.status === 'rejected') throw pages.reason
  for (const problem of await data.done) progress(problem)
  return { ...made.value, seconds: Math.round(performance.now() - start) / 1000 }
}

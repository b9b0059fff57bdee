import { resolve } from 'node:path'
import { emptyFolder, markOutputFolder } from '../disk/output-folder.ts'
import type { IsoDay } from '../model/dates.ts'
import { layOutPages } from './lay-out-pages.ts'
import { openCompiledPages } from './open-compiled-pages.ts'
import { createRenderQueue } from './render-queue.ts'
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
 * one renders their texts meanwhile and lays the pages out when everything is there.
 *
 * @throws {UserError} when there is no document in the folder
 */
export async function buildSite(input: SiteInput): Promise<SiteResult> {
  const start = performance.now()
  const { base, site, today, progress } = input
  const [root, outDir, cacheDir] = [resolve(input.root), resolve(input.outDir), resolve(input.cacheDir)]
  const cache = typeof input.cache === 'string' ? resolve(input.cache) : (input.cache ?? false)
  const order = { root, outDir, cacheDir, base, site, today, cache }
  const texts = createRenderQueue()
  const data = startSiteData(order, { progress, render: texts.add })

  const astro = await data.opened
  emptyFolder(outDir)
  // Marked before it is complete, so that what a build left half done may be replaced.
  markOutputFolder(outDir)
  const [pages, made] = await Promise.allSettled([openCompiledPages(astro), data.made])
  try {
    // What the documents made impossible is the reason, whatever became of the pages.
    if (made.status === 'rejected') throw made.reason
    if (pages.status === 'rejected') throw pages.reason
    await texts.rendered()
    progress(`Laying out ${made.value.pages} pages`)
    await layOutPages(pages.value, { ...astro, outDir })
    for (const problem of await data.done) progress(problem)
    return { ...made.value, seconds: Math.round(performance.now() - start) / 1000 }
  } finally {
    if (pages.status === 'fulfilled') pages.value.dispose()
  }
}

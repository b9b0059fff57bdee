import { join, resolve } from 'node:path'
import { copyAssets } from '../disk/copy-assets.ts'
import { writeTextFiles } from '../disk/write-text-files.ts'
import { emptyFolder } from '../disk/output-folder.ts'
import { copySearchIndex } from '../disk/search-index.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'
import type { AddressCollision } from '../views/addresses.ts'
import { assetFolder } from '../views/document-references.ts'
import { giveMemoryBack } from './give-memory-back.ts'
import { indexSearch, searchFolder, type SearchInput } from './index-search.ts'
import { makeSiteData } from './make-site-data.ts'
import { paintPictures } from './paint-pictures.ts'
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

/** Build the site of a plan into `outDir`, which is emptied before. */
export async function buildSite(input: SiteInput): Promise<SiteResult> {
  const start = performance.now()
  const made = await makeSiteData(input)
  const dataDone = performance.now()

  input.progress(`Laying out ${made.pages} pages`)
  // Astro asks on every run whether it may report on itself; a build talks to nobody.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  giveMemoryBack()
  const outDir = resolve(input.outDir)
  emptyFolder(outDir)
  const search = addSearch(made.search, outDir)
  const addPictures = paintPictures(made.pictures, made.astro.cacheDir)
  const { build } = await import('astro')
  await build({ ...(await astroConfig(made.astro)), outDir })
  copyAssets(made.assets, { root: input.root, outDir: join(outDir, assetFolder) })
  writeTextFiles(made.files, outDir)
  const [{ problem }, pictures] = await Promise.all([search, addPictures(outDir)])
  if (problem !== undefined) input.progress(`The site has no search: ${problem}`)
  if (pictures.problem !== undefined)
    input.progress(`Some pages have no picture where they are shared: ${pictures.problem}`)
  const end = performance.now()
  const seconds = (from: number, to: number) => Math.round(to - from) / 1000
  return {
    pages: made.pages,
    rendered: made.rendered,
    collisions: made.collisions,
    seconds: { ...made.seconds, pages: seconds(dataDone, end), total: seconds(start, end) },
  }
}

/** Index and copy beside the pages; a site without search is better than none. */
async function addSearch(input: SearchInput, outDir: string): Promise<{ problem?: string }> {
  const index = await indexSearch(input)
  if ('problem' in index) return index
  try {
    await copySearchIndex(index.folder, join(outDir, searchFolder))
    return {}
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

/** A running server; `stop` ends it. */
export interface RunningSite {
  url: string
  stop(): Promise<void>
}

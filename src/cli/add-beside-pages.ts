import { join } from 'node:path'
import { copyAssets } from '../disk/copy-assets.ts'
import { placeSearchIndex } from '../disk/search-index.ts'
import { writeTextFiles } from '../disk/write-text-files.ts'
import { assetFolder } from '../views/document-references.ts'
import { type SearchIndex, searchFolder } from './index-search.ts'
import type { MadeSiteData } from './make-site-data.ts'
import { paintPictures } from './paint-pictures.ts'

/**
 * Put into a site what is no page: its search, pictures, texts and the files of the content.
 *
 * @param keep Whether the folder of the cache outlasts this run.
 * @returns What went wrong, in sentences; a site without some of it is better than none.
 */
export async function addBesidePages(
  made: MadeSiteData,
  {
    search,
    root,
    outDir,
    keep,
  }: { search: Promise<SearchIndex>; root: string; outDir: string; keep: boolean },
): Promise<string[]> {
  const addedSearch = addSearch(search, { outDir, keep })
  const addPictures = paintPictures(made.pictures, made.astro.cacheDir)
  copyAssets(made.assets, { root, outDir: join(outDir, assetFolder) })
  writeTextFiles(made.files, outDir)
  const [{ problem }, pictures] = await Promise.all([addedSearch, addPictures(outDir)])
  return [
    ...(problem === undefined ? [] : [`The site has no search: ${problem}`]),
    ...(pictures.problem === undefined
      ? []
      : [`Some pages have no picture where they are shared: ${pictures.problem}`]),
  ]
}

async function addSearch(
  search: Promise<SearchIndex>,
  { outDir, keep }: { outDir: string; keep: boolean },
): Promise<{ problem?: string }> {
  const index = await search
  if ('problem' in index) return index
  try {
    await placeSearchIndex(index.folder, join(outDir, searchFolder), { keep })
    return {}
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

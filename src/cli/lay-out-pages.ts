import { pathToFileURL } from 'node:url'
import pLimit from 'p-limit'
import { openSiteFolder } from '../disk/site-folder.ts'
import type * as Program from './compiled-pages.ts'
import type { CompiledPages } from './compile-pages.ts'

/** Half the time of a small page is waiting for its file to be written. */
const concurrency = 4

/**
 * Write all pages of a site, and what they load, into its folder.
 *
 * @throws {Error} for the first page that cannot be laid out
 */
export async function layOutPages(
  { program, assets }: CompiledPages,
  { dataFolder, base, outDir }: { dataFolder: string; base: string; outDir: string },
): Promise<void> {
  const { openPages } = (await import(pathToFileURL(program).href)) as typeof Program
  const folder = openSiteFolder(outDir)
  folder.copyFrom(assets)
  const limit = pLimit(concurrency)
  await limit.map(await openPages(dataFolder, base), async ({ file, render }) => {
    await folder.write(file, await render())
  })
}

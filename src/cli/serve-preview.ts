import { resolve } from 'node:path'
import { buildIntoFolder } from './build-into-folder.ts'
import { previewSite } from './preview-site.ts'
import type { SiteOptions } from './options.ts'
import { serveUntilStopped } from './serve-until-stopped.ts'

/** Build the site of a folder and serve what was built. */
export async function servePreview(
  folder: string | undefined,
  options: SiteOptions & { out: string; port: number; host: string },
): Promise<void> {
  await buildIntoFolder(folder, options)
  const { out, base, port, host } = options
  await serveUntilStopped(await previewSite({ outDir: resolve(out), base, port, host }))
}

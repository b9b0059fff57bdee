import type { AstroAdapter } from 'astro'
import { join } from 'node:path'
import { replaceInFiles } from '../disk/compiled-folder.ts'
import { insideFolder } from '../disk/output-folder.ts'
import { astroConfig, type PagesSource } from './site-astro.ts'

/** Pages that were compiled: a program that lays them out, and the scripts and styles they load. */
export interface CompiledPages {
  /** Module with `openPages`, of `compiled-pages.ts`. */
  program: string
  /** Folder of the files that go into a site as they are, whatever it says. */
  assets: string
}

/**
 * Compile the pages into a folder, for every site of one language.
 *
 * Documents that are code are compiled with them, so those pages are for one site.
 */
export async function compilePages(source: PagesSource, folder: string): Promise<void> {
  // Astro asks on every run whether it may report on itself; a build talks to nobody.
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  const { build } = await import('astro')
  const data = join(source.packageRoot, 'src/disk/site-being-laid-out.ts')
  const config = await astroConfig(source, `export { site } from ${JSON.stringify(data)}`)
  // Astro leaves a folder of its own where it is run, unless that is where it builds.
  await insideFolder(folder, () =>
    build({
      ...config,
      vite: {
        ...config.vite,
        // What is compiled lies where no package can be found.
        environments: { ssr: { resolve: { noExternal: true } } },
        // Scripts find each other below any base.
        experimental: { renderBuiltUrl: () => ({ relative: true }) },
      },
      // It warns that paths are not asked for, which `compiled-pages.ts` does.
      logLevel: 'error',
      output: 'server',
      outDir: folder,
      adapter: { name, hooks: { 'astro:config:done': ({ setAdapter }) => setAdapter(adapterOf(source)) } },
    }),
  )
  // Pages are named by their files, with `/` everywhere, and nobody who has the package needs to know where those lay.
  replaceInFiles(folder, 'server/**/*.mjs', {
    text: source.packageRoot.replaceAll('\\', '/'),
    by: '/roadbook',
  })
}

/** What `compilePages` left in a folder. */
export function compiledPages(folder: string): CompiledPages {
  return { program: join(folder, 'server/entry.mjs'), assets: join(folder, 'client') }
}

const name = 'roadbook:pages'

function adapterOf({ packageRoot }: PagesSource): AstroAdapter {
  return {
    name,
    // eslint-disable-next-line @typescript-eslint/no-deprecated -- what is deprecated is leaving it out
    entrypointResolution: 'auto',
    serverEntrypoint: join(packageRoot, 'src/cli/compiled-pages.ts'),
    supportedAstroFeatures: { serverOutput: 'stable', sharpImageService: 'stable' },
  }
}

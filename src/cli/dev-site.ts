import { join } from 'node:path'
import sirv from 'sirv'
import { assetFile } from '../disk/copy-assets.ts'
import { assetFolder } from '../views/document-references.ts'
import type { AstroIntegration } from 'astro'
import type { ViteDevServer } from 'vite'
import type { RunningSite } from './build-site.ts'
import { searchServer } from './dev-search.ts'
import { type MadeSiteData, makeSiteData, openSite, type PlanOfSite } from './make-site-data.ts'
import { createTextRenderer } from './render-texts.ts'
import { listSiteTexts } from './site-texts.ts'
import { astroConfig, type AstroSite, changingModules } from './site-astro.ts'

export interface DevSite extends RunningSite {
  /** Take a changed plan; open browsers reload. */
  update(input: Pick<PlanOfSite, 'plan' | 'sources'>): Promise<void>
}

/** Serve the site of a plan while its documents change; the caller watches files and calls `update`. */
export async function devSite(input: PlanOfSite & { port?: number; host?: string }): Promise<DevSite> {
  const { host = 'localhost' } = input
  let made = await make(input)
  let vite: ViteDevServer | undefined
  process.env['ASTRO_TELEMETRY_DISABLED'] = '1'
  const { dev } = await import('astro')
  const shown = made.astro
  const config = await astroConfig(shown, siteModule(shown))
  const assets = assetServer(input.root, {
    made: () => made,
    opened: (server) => (vite = server),
  })
  const search = searchServer(() => made.search)
  const server = await dev({
    ...config,
    base: shown.base,
    integrations: [...(config.integrations ?? []), assets, search],
    server: { port: input.port ?? 4321, host },
  })
  const { port } = server.address
  return {
    url: `http://${host === '0.0.0.0' ? 'localhost' : host}:${port}${made.astro.base}`,
    stop: () => server.stop(),
    async update(changed) {
      made = await make({ ...input, ...changed })
      shown.language = made.astro.language
      reload(vite)
    },
  }
}

async function make(input: PlanOfSite): Promise<MadeSiteData> {
  const site = await openSite(input)
  const texts = listSiteTexts(site)
  await createTextRenderer(site.astro.dataFolder)(texts.missing)
  return makeSiteData(site, texts)
}

/** Reads the data folder for every page anew. */
function siteModule({ packageRoot, dataFolder }: AstroSite): string {
  const reader = join(packageRoot, 'src/disk/site-data.ts')
  return [
    `import { openSiteData } from ${JSON.stringify(reader)}`,
    `export const site = openSiteData(${JSON.stringify(dataFolder)})`,
  ].join('\n')
}

/** Files that are no pages, those of the content that documents show among them, and the way to the server that reloads browsers. */
function assetServer(
  root: string,
  { made, opened }: { made: () => MadeSiteData; opened: (server: ViteDevServer) => void },
): AstroIntegration {
  const files = sirv(root, { dev: true, dotfiles: true })
  // Vite takes the base off before.
  const folder = `/${assetFolder}/`
  return {
    name: 'roadbook:assets',
    hooks: {
      'astro:server:setup': ({ server }) => {
        opened(server)
        server.middlewares.use((request, response, next) => {
          const path = decodeURIComponent((request.url ?? '').split('?')[0] ?? '')
          const text = made().files.get(path.slice(1))
          if (text !== undefined) {
            response.setHeader('content-type', 'text/plain; charset=utf-8')
            return response.end(text)
          }
          const asset = path.startsWith(folder) ? path.slice(folder.length) : undefined
          if (asset === undefined || !made().assets.has(asset) || assetFile(root, asset) === undefined)
            return next()
          request.url = `/${asset.split('/').map(encodeURIComponent).join('/')}`
          files(request, response, next)
        })
      },
    },
  }
}

/** Pages read their data afresh; only the list of pages is kept until a module changes. */
function reload(vite: ViteDevServer | undefined): void {
  if (vite === undefined) return
  for (const environment of Object.values(vite.environments)) {
    for (const id of changingModules) {
      const module = environment.moduleGraph.getModuleById(`\0${id}`)
      if (module !== undefined) environment.moduleGraph.invalidateModule(module)
    }
  }
  vite.environments.client.hot.send({ type: 'full-reload' })
}

/** The program that pages are compiled into: Astro's server, asked for every page of a site once. */
import { App } from 'astro/app'
import { createApp } from 'astro/app/entrypoint'
import { openSiteData } from '../disk/site-data.ts'
import { layOut } from '../disk/site-being-laid-out.ts'

/** A page, or a file made like one, as yet only known by its place. */
export interface CompiledPage {
  /** Below the folder of the site, with `/` between folders. */
  file: string
  /** @throws {Error} when the page cannot be laid out; Astro has told why by then */
  render(): Promise<Uint8Array>
}

type Route = App['manifest']['routes'][number]['routeData']

const { manifest } = createApp()

/** List all pages of the site whose data lies in a folder; where two have one address, the first has it. */
export function openPages(dataFolder: string, base: string): Promise<CompiledPage[]> {
  // A site of its own, as Astro remembers what it once knew of a manifest.
  const app = new App({ ...manifest, base }, false)
  const data = openSiteData(dataFolder)
  return layOut(data, async () => {
    const pages = new Map<string, CompiledPage>()
    for (const { routeData } of app.manifest.routes) {
      if (routeData.origin !== 'project') continue
      // The paths of a page and their props are known, as of one that is laid out ahead of time.
      const route = { ...routeData, prerender: true }
      for (const path of await listPaths(app, route)) {
        const file = fileOf(route, path)
        if (pages.has(file)) continue
        pages.set(file, { file, render: () => layOut(data, () => render(app, { route, path })) })
      }
    }
    return [...pages.values()]
  })
}

async function listPaths(app: App, route: Route): Promise<string[]> {
  if (route.pathname !== undefined) return [route.pathname]
  const open = app.manifest.pageMap?.get(route.component)
  const module: unknown = await (await open?.())?.page()
  const { getStaticPaths } = module as { getStaticPaths?: () => { params: Params }[] }
  return getStaticPaths?.().map(({ params }) => pathOf(route, params)) ?? []
}

type Params = Readonly<Record<string, string | undefined>>

/** A route like `/documents/[...slug]` with its blanks filled in; an empty one leaves out its part. */
function pathOf({ segments }: Route, params: Params): string {
  const parts = segments.map((segment) =>
    segment
      .map(({ content, dynamic }) => (dynamic ? (params[content.replace('...', '')] ?? '') : content))
      .join(''),
  )
  return `/${parts.filter((part) => part !== '').join('/')}`
}

function fileOf({ type }: Route, path: string): string {
  if (type === 'endpoint') return path.slice(1)
  return path === '/404' ? '404.html' : `${path}/index.html`.replace(/^\/+/, '')
}

async function render(app: App, { route, path }: { route: Route; path: string }): Promise<Uint8Array> {
  const folder = app.manifest.base.replace(/\/$/, '')
  const address = route.type === 'endpoint' || path === '/' ? path : `${path}/`
  // Only the path of it is read.
  const url = new URL(encodeURI(folder + address), 'http://localhost')
  const response = await app.render(new Request(url), { routeData: route })
  const expected = path === '/404' ? 404 : 200
  if (response.status !== expected)
    throw new Error(`Cannot lay out the page \`${path}\` (${response.status})`)
  return new Uint8Array(await response.arrayBuffer())
}

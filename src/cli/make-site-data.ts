import { join, resolve } from 'node:path'
import { buildReport, type Report } from '../check/report.ts'
import { checkPlan } from '../check/run-rules.ts'
import { findPackageRoot } from '../disk/package-root.ts'
import { readPictureSizes } from '../disk/picture-sizes.ts'
import { pruneHtml, writeSiteData } from '../disk/site-data.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'
import { chooseInterfaceLanguage, loadStrings } from '../model/strings/languages.ts'
import { createDocumentRenderer } from '../parse/render-document.ts'
import { type AddressCollision, buildAddresses } from '../views/addresses.ts'
import { buildSiteFrame } from '../views/outline.ts'
import type { Page, PageFrame } from '../views/page.ts'
import { addHeads } from '../views/page-heads.ts'
import { buildPictures, type Pictures } from '../views/pictures.ts'
import { buildPages } from '../views/site-pages.ts'
import { buildTextFiles } from '../views/text-files.ts'
import type { SiteInput } from './build-site.ts'
import type { SearchInput } from './index-search.ts'
import { findRunnableMdx } from './runnable-mdx.ts'
import { loadPainter } from './painter.ts'
import { renderDocuments } from './render-documents.ts'
import { renderRulePages } from './render-rule-pages.ts'
import type { AstroSite } from './site-astro.ts'

/** Everything Astro needs to lay a site out, and what became of the plan on the way. */
export interface MadeSiteData {
  astro: AstroSite
  pages: number
  rendered: number
  collisions: readonly AddressCollision[]
  /** Paths of files of the content that documents show or link to. */
  assets: ReadonlySet<string>
  /** Texts that are no pages, by their address below the base. */
  files: ReadonlyMap<string, string>
  /** Pictures to paint, where the site has an address and there is something to paint with. */
  pictures: Pictures['all']
  /** What the search of the site is made from. */
  search: SearchInput
  seconds: { views: number; documents: number }
}

/** Write the data folder of a site: rendered documents, then the props of every page. */
export async function makeSiteData(input: Omit<SiteInput, 'outDir'>): Promise<MadeSiteData> {
  const start = performance.now()
  const cacheDir = resolve(input.cacheDir)
  const dataFolder = join(cacheDir, 'site')
  const site = input.site ?? input.plan.configuration.url
  const language = chooseInterfaceLanguage(input.plan.configuration)
  const strings = await loadStrings(language)
  const context = { plan: input.plan, addresses: buildAddresses(input.plan, input.base), strings }

  input.progress(`Rendering ${input.plan.documents.size} documents`)
  const { sources, noCache } = input
  const assets = assetsOf(input)
  const sizes = readPictureSizes(assets, input.root)
  const renderer = createDocumentRenderer()
  const { keys, rendered } = await renderDocuments({ context, renderer, sources, sizes, dataFolder, noCache })
  const texts = await renderRulePages({ context, renderer, dataFolder, noCache })
  pruneHtml(dataFolder, new Set([...keys.values(), ...texts.map(({ html }) => html)]))
  const documentsDone = performance.now()
  const frame = buildSiteFrame(context, site)
  // Who shows a picture wants its whole address.
  const painter = site === undefined ? undefined : await loadPainter()
  const pictures = painter && buildPictures(context)
  const all = buildPages(context, { htmlKeys: keys, sources, report: checked(input.plan), texts, url: site })
  const frames: PageFrame[] = []
  const { pages } = writeSiteData(dataFolder, {
    frame,
    pages: noteFrames(addHeads(context, all, pictures), frames),
  })
  const end = performance.now()
  return {
    astro: {
      packageRoot: findPackageRoot(),
      dataFolder,
      cacheDir,
      base: context.addresses.base,
      language,
      site,
      mdx: findRunnableMdx(input),
    },
    pages,
    rendered,
    collisions: context.addresses.collisions,
    assets,
    files: buildTextFiles(context, { sources, frame, frames }),
    pictures: pictures?.all ?? [],
    search: { context, sources, cacheDir },
    seconds: {
      views: Math.round(end - documentsDone) / 1000,
      documents: Math.round(documentsDone - start) / 1000,
    },
  }
}

/** Pages are written one by one and not kept; their frames are small. */
function* noteFrames(pages: Iterable<Page>, frames: PageFrame[]): Generator<Page> {
  for (const page of pages) {
    frames.push(page.props.frame)
    yield page
  }
}

/** What the check says, once for all pages. */
function checked(plan: PlanGraph): Report {
  const { diagnostics, ...checked } = checkPlan(plan)
  return buildReport(plan, diagnostics, checked)
}

function assetsOf({ plan }: Pick<SiteInput, 'plan'>): Set<string> {
  const paths = plan.links.flatMap(({ outcome, path }) =>
    outcome === 'asset' && path !== undefined ? [path] : [],
  )
  return new Set(paths.sort())
}

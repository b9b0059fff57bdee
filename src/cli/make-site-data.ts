import { buildReport, type Report } from '../check/report.ts'
import { checkPlan } from '../check/run-rules.ts'
import { writeSiteData } from '../disk/site-data.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'
import { loadStrings } from '../model/strings/languages.ts'
import { type AddressCollision, buildAddresses } from '../views/addresses.ts'
import { buildSiteFrame } from '../views/outline.ts'
import type { Page, PageFrame, ViewContext } from '../views/page.ts'
import { addHeads } from '../views/page-heads.ts'
import { buildPictures, type Pictures } from '../views/pictures.ts'
import { buildPages } from '../views/site-pages.ts'
import { buildTextFiles } from '../views/text-files.ts'
import type { TextFile } from '../views/markdown-twins.ts'
import { addTwins } from '../views/twins/page-twins.ts'
import { describeSite, type SitePlace } from './describe-site.ts'
import type { SearchInput } from './index-search.ts'
import { findRunnableMdx } from './runnable-mdx.ts'
import { loadPainter } from './painter.ts'
import type { AstroSite } from './site-astro.ts'
import type { SiteTexts } from './site-texts.ts'

/** A plan, the files it was made from, and where its site goes. */
export interface PlanOfSite extends SitePlace {
  plan: PlanGraph
  sources: ReadonlyMap<DocumentPath, SourceFile>
  /** The content folder on disk. */
  root: string
  noCache?: boolean | undefined
}

/** A plan that is about to become a site. */
export interface OpenSite extends PlanOfSite {
  astro: AstroSite
  context: ViewContext
  /** What the search of the site is made from. */
  search: SearchInput
}

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
  search: SearchInput
}

/** Give every page its address and the interface its language. */
export async function openSite(input: PlanOfSite): Promise<OpenSite> {
  const { plan, sources, base, site = plan.configuration.url } = input
  const astro = describeSite(plan.configuration, { ...input, site }, findRunnableMdx(input))
  const strings = await loadStrings(astro.language)
  const context = { plan, addresses: buildAddresses(plan, base), strings }
  return { ...input, astro, context, search: { context, sources, cacheDir: astro.cacheDir } }
}

/** Write the data folder of a site: the props of every page. Its texts are written when they are rendered. */
export async function makeSiteData(input: OpenSite, texts: SiteTexts): Promise<MadeSiteData> {
  const { plan, astro, context, search, sources } = input
  const { dataFolder, site } = astro
  const frame = buildSiteFrame(context, site)
  // Who shows a picture wants its whole address.
  const painter = site === undefined ? undefined : await loadPainter()
  const pictures = painter && buildPictures(context)
  const { keys, rules, missingDocuments, assets } = texts
  const report = checked(plan)
  const all = buildPages(context, { htmlKeys: keys, sources, report, texts: rules, url: site })
  const frames: PageFrame[] = []
  const twins: TextFile[] = []
  const withTwins = addTwins(context, addHeads(context, all, pictures), { texts: rules, into: twins })
  const { pages } = writeSiteData(dataFolder, { frame, pages: noteFrames(withTwins, frames) })
  return {
    astro,
    pages,
    rendered: missingDocuments,
    collisions: context.addresses.collisions,
    assets,
    files: buildTextFiles(context, { sources, frame, frames, twins }),
    pictures: pictures?.all ?? [],
    search,
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

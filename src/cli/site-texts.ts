import { readPictureSizes } from '../disk/picture-sizes.ts'
import { hasHtml, pruneHtml } from '../disk/site-data.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { RuleText } from '../views/rule-pages.ts'
import { listDocumentTexts } from './document-texts.ts'
import type { OpenSite } from './make-site-data.ts'
import type { RenderJob } from './render-texts.ts'
import { listRuleTexts } from './rule-texts.ts'

/** The texts of a site, of documents and of rules. */
export interface SiteTexts {
  /** Under which the data folder keeps the text of each document. */
  keys: ReadonlyMap<DocumentPath, string>
  rules: readonly RuleText[]
  /** Those that are not in the data folder yet. */
  missing: readonly RenderJob[]
  /** How many of those are documents. */
  missingDocuments: number
  /** Paths of files of the content that documents show or link to. */
  assets: ReadonlySet<string>
}

/** List the texts of a site, and throw away what the data folder has of others. */
export function listSiteTexts({ plan, sources, root, noCache, context, astro }: OpenSite): SiteTexts {
  const { dataFolder, language } = astro
  const assets = assetsOf(plan)
  const sizes = readPictureSizes(assets, root)
  const documents = listDocumentTexts(context, { sources, sizes, language })
  const rules = listRuleTexts(context)
  const jobs = [...documents.values(), ...rules.jobs]
  pruneHtml(dataFolder, new Set(jobs.map(({ key }) => key)))
  const missing = noCache ? jobs : jobs.filter(({ key }) => !hasHtml(dataFolder, key))
  return {
    keys: new Map([...documents].map(([path, { key }]) => [path, key])),
    rules: rules.texts,
    missing,
    missingDocuments: missing.filter(({ path }) => documents.has(path)).length,
    assets,
  }
}

function assetsOf(plan: PlanGraph): Set<string> {
  const paths = plan.links.flatMap(({ outcome, path }) =>
    outcome === 'asset' && path !== undefined ? [path] : [],
  )
  return new Set(paths.sort())
}

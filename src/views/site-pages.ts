import { auditIndexes } from '../graph/index-audit.ts'
import type { Report } from '../check/report.ts'
import type { DocumentPath } from '../model/paths.ts'
import { calendarPages } from './calendar-page.ts'
import { dependenciesPage } from './dependencies-page.ts'
import type { SourceFile } from '../model/source-file.ts'
import { documentPages } from './document-page.ts'
import { effortImpactPage } from './effort-impact-page.ts'
import { featureMatrixPage } from './feature-matrix-page.ts'
import { collectFeeds, feedPages, offerFeeds } from './feeds.ts'
import { gateFiles } from './gate-files.ts'
import { gatePages } from './gate-pages.ts'
import { gatesPage } from './gates-page.ts'
import { categoryPages, personPages } from './group-pages.ts'
import { buildHealth } from './health.ts'
import { healthPage } from './health-page.ts'
import { healthRulePages } from './health-rule-pages.ts'
import { homePage } from './home-page.ts'
import { indexPages } from './index-page.ts'
import { missingPages } from './missing-documents.ts'
import type { Page, ViewContext } from './page.ts'
import { phasePages } from './phase-page.ts'
import { allRegisterPages } from './registers.ts'
import { releasePages } from './release-page.ts'
import { releasesPage } from './releases-page.ts'
import { roadmapPages } from './roadmap.ts'
import { rolePages } from './role-pages.ts'
import { rulePages, type RuleText } from './rule-pages.ts'

/** What the pages show beside the plan. */
export interface PagesInput {
  /** Where the rendered texts of documents lie. */
  htmlKeys: ReadonlyMap<DocumentPath, string>
  /** The texts of the documents, where they are at hand. */
  sources: ReadonlyMap<DocumentPath, SourceFile>
  /** What the check says about the plan. */
  report: Report
  /** The pages of the rules, rendered. */
  texts: readonly RuleText[]
  /** Where the site will stand. */
  url?: string | undefined
}

/** Every page of the site, in the order in which they are written, each with the calendar it may offer. */
export function* buildPages(context: ViewContext, input: PagesInput): Generator<Page> {
  const feeds = collectFeeds(context)
  const offerFeed = offerFeeds(context, feeds)
  for (const page of pagesOf(context, input)) yield offerFeed(page)
  yield* feedPages(context, feeds, input.url)
}

function* pagesOf(context: ViewContext, { htmlKeys, sources, report, texts }: PagesInput): Generator<Page> {
  const audits = auditIndexes(context.plan)
  const health = buildHealth(report)
  yield homePage(context, { audits, report })
  yield* indexPages(context, audits)
  yield* missingPages(context)
  yield* documentPages(context, { htmlKeys, sources, health })
  yield* rolePages(context)
  yield* categoryPages(context)
  yield* personPages(context)
  yield* roadmapPages(context)
  yield featureMatrixPage(context)
  yield dependenciesPage(context)
  yield effortImpactPage(context)
  yield* calendarPages(context)
  yield releasesPage(context)
  yield* releasePages(context, health)
  yield* phasePages(context)
  yield* allRegisterPages(context)
  yield gatesPage(context)
  yield* gateFiles(context)
  yield* gatePages(context)
  yield healthPage(context, { health, audits, texts })
  yield* healthRulePages(context, { health, texts })
  yield* rulePages(context, { health, texts })
  yield notFoundPage(context)
}

function notFoundPage({ strings }: ViewContext): Page {
  const { title } = strings.frame.notFound
  return { kind: 'not-found', slug: '', props: { frame: { title, path: '404/', crumbs: [] } } }
}

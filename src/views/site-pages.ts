import { auditIndexes } from '../graph/index-audit.ts'
import type { DocumentPath } from '../model/paths.ts'
import { documentPages } from './document-page.ts'
import { categoryPages, personPages } from './group-pages.ts'
import { homePage } from './home-page.ts'
import { indexPage } from './index-page.ts'
import type { Page, ViewContext } from './page.ts'
import { phasePages } from './phase-page.ts'
import { releasePages } from './release-page.ts'
import { releasesPage } from './releases-page.ts'
import { roadmapPages } from './roadmap.ts'
import { rolePages } from './role-pages.ts'

/** Every page of the site, in the order in which they are written; `htmlKeys` tells where rendered texts lie. */
export function* buildPages(
  context: ViewContext,
  htmlKeys: ReadonlyMap<DocumentPath, string>,
): Generator<Page> {
  const audits = auditIndexes(context.plan)
  yield homePage(context, audits)
  yield indexPage(context, audits)
  yield* documentPages(context, htmlKeys)
  yield* rolePages(context)
  yield* categoryPages(context)
  yield* personPages(context)
  yield* roadmapPages(context)
  yield releasesPage(context)
  yield* releasePages(context)
  yield* phasePages(context)
  yield notFoundPage()
}

function notFoundPage(): Page {
  return { kind: 'not-found', slug: '', props: { frame: { title: 'Not found', path: '404/', crumbs: [] } } }
}

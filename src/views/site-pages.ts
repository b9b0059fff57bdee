import type { Page, ViewContext } from './page.ts'
import { homePage } from './home-page.ts'
import { phasePages } from './phase-page.ts'
import { releasePages } from './release-page.ts'
import { releasesPage } from './releases-page.ts'
import { roadmapPages } from './roadmap.ts'

/** Every page of the site, in the order in which they are written. */
export function* buildPages(context: ViewContext): Generator<Page> {
  yield homePage(context)
  yield* roadmapPages(context)
  yield releasesPage(context)
  yield* releasePages(context)
  yield* phasePages(context)
}

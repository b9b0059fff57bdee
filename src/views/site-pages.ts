import type { Page, ViewContext } from './page.ts'
import { homePage } from './home-page.ts'

/** Every page of the site, in the order in which they are written. */
export function* buildPages(context: ViewContext): Generator<Page> {
  yield homePage(context)
}

import { AsyncLocalStorage } from 'node:async_hooks'
import type { SiteData } from './site-data.ts'

const current = new AsyncLocalStorage<SiteData>()

/**
 * The data of the site that is being laid out: pages are compiled once and lay out any site.
 *
 * @throws {TypeError} outside of `layOut`
 */
export const site: SiteData = {
  readFrame: () => data().readFrame(),
  listPages: (kind) => data().listPages(kind),
  readProps: (entry) => data().readProps(entry),
  readHtml: (key) => data().readHtml(key),
}

/** Run something for which `site` is the given one; two sites may be laid out side by side. */
export function layOut<T>(of: SiteData, run: () => T): T {
  return current.run(of, run)
}

function data(): SiteData {
  const found = current.getStore()
  if (found === undefined) throw new TypeError('No site is being laid out')
  return found
}

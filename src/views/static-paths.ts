import type { PageEntry, SiteData } from '../disk/site-data.ts'

/**
 * All pages of a kind as Astro's `getStaticPaths` wants them.
 *
 * The list comes straight from the data folder: it is typed and complete already,
 * and a content collection would only keep it a second time.
 */
export function toStaticPaths(
  site: SiteData,
  kind: string,
): { params: { slug: string }; props: PageEntry }[] {
  return site.listPages(kind).map((entry) => ({ params: { slug: entry.slug }, props: entry }))
}

/** The entry of a kind that has a single page. */
export function onlyPage(site: SiteData, kind: string): PageEntry {
  const [entry] = site.listPages(kind)
  if (entry === undefined) throw new Error(`No page of kind \`${kind}\` was made`)
  return entry
}

/**
 * The files of one format that stand beside the pages of registers, as in `risks/risks.json`.
 *
 * Each format has a page file of its own: while serving, Astro answers an address without a slash at its
 * end only where the name of the page file tells that it is a file.
 */
export function registerFilePaths(
  site: SiteData,
  format: 'json' | 'csv',
): { params: { register: string; file: string }; props: PageEntry }[] {
  return site.listPages('register-file').flatMap((entry) => {
    const [register = '', name = ''] = entry.slug.split('/')
    const file = name.slice(0, -format.length - 1)
    return name.endsWith(`.${format}`) ? [{ params: { register, file }, props: entry }] : []
  })
}

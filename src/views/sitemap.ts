import { encodeAddress } from './addresses.ts'
import type { TextFile } from './markdown-twins.ts'
import type { PageFrame, SiteFrame } from './page.ts'

/** What stands in one file at most, as https://www.sitemaps.org says. */
const mostAddresses = 50_000

/** `sitemap.xml`: every page with the day its document says it was changed; none for a site nobody shall find. */
export function sitemap(
  { url, base, robots }: SiteFrame,
  frames: readonly PageFrame[],
): TextFile | undefined {
  if (url === undefined || robots !== 'index') return undefined
  const pages = frames
    // Other addresses are those of files beside the pages.
    .filter(({ path }) => path !== '404/' && (path === '' || path.endsWith('/')))
    .slice(0, mostAddresses)
    .map(({ path, head }) => {
      const modified = head?.article?.modified
      const day = modified === undefined ? '' : `<lastmod>${modified}</lastmod>`
      return `<url><loc>${escapeXml(new URL(base + encodeAddress(path), url).href)}</loc>${day}</url>\n`
    })
  const text = `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${pages.join('')}</urlset>\n`
  return { path: 'sitemap.xml', text }
}

/** Make a text safe between tags and in attributes. */
export function escapeXml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

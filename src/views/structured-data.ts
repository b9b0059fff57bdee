import { encodeAddress } from './addresses.ts'
import type { PageFrame, SiteFrame } from './page.ts'

/**
 * What search engines are told of a page in their own words (JSON-LD): the way to it, and of a
 * document that it is an article, with the days it gives for itself.
 *
 * Addresses there are absolute: a site whose address is not known tells nothing.
 */
export function structuredData(frame: PageFrame, shared: SiteFrame): readonly object[] {
  const { url, base } = shared
  if (url === undefined || shared.robots !== 'index') return []
  const address = new URL(base + encodeAddress(frame.path), url).href
  return [...breadcrumbs(frame, { address, url }), ...article(frame, { address, shared })]
}

function breadcrumbs(
  { title, crumbs }: PageFrame,
  { address, url }: { address: string; url: string },
): object[] {
  if (crumbs.length === 0) return []
  const way = [
    ...crumbs.map(({ title, href }) => ({ name: title, item: new URL(href, url).href })),
    { name: title, item: address },
  ]
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: way.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
    },
  ]
}

function article(
  { title, description, head }: PageFrame,
  { address, shared }: { address: string; shared: SiteFrame },
): object[] {
  if (head?.article === undefined) return []
  const { published, modified } = head.article
  return [
    {
      '@context': 'https://schema.org',
      '@type': 'TechArticle',
      headline: title,
      url: address,
      inLanguage: shared.language,
      ...(description !== undefined && { description }),
      ...(published !== undefined && { datePublished: published }),
      ...(modified !== undefined && { dateModified: modified }),
      isPartOf: { '@type': 'WebSite', name: shared.title, url: new URL(shared.base, shared.url).href },
    },
  ]
}

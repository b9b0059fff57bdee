import { expect, test } from 'vitest'
import type { PageFrame, SiteFrame } from './page.ts'
import { structuredData } from './structured-data.ts'

const frame: PageFrame = {
  title: 'Launch',
  path: 'documents/launch/',
  crumbs: [{ title: 'All documents', href: '/plan/documents/' }],
  head: { article: { modified: '2026-01-07' } },
}
const shared: SiteFrame = {
  title: 'Lantern',
  language: 'en',
  direction: 'ltr',
  base: '/plan/',
  url: 'https://example.org',
  robots: 'index',
  today: '2026-01-20',
  outline: [],
}

test('tells the way to a document and that it is an article', () => {
  expect(structuredData(frame, shared)).toEqual([
    {
      '@context': 'https://schema.org',
      '@type': 'BreadcrumbList',
      itemListElement: [
        {
          '@type': 'ListItem',
          position: 1,
          name: 'All documents',
          item: 'https://example.org/plan/documents/',
        },
        {
          '@type': 'ListItem',
          position: 2,
          name: 'Launch',
          item: 'https://example.org/plan/documents/launch/',
        },
      ],
    },
    {
      '@context': 'https://schema.org',
      '@type': 'TechArticle',
      headline: 'Launch',
      url: 'https://example.org/plan/documents/launch/',
      inLanguage: 'en',
      dateModified: '2026-01-07',
      isPartOf: { '@type': 'WebSite', name: 'Lantern', url: 'https://example.org/plan/' },
    },
  ])
})

test('tells nothing of a site that is not to be found', () => {
  expect(structuredData(frame, { ...shared, robots: 'noindex' })).toEqual([])
})

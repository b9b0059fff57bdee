import { expect, test } from 'vitest'
import { planOf, sourcesOf } from '../../tests/plan-of.ts'
import { strings } from '../model/strings/en.ts'
import { buildAddresses } from './addresses.ts'
import { buildSiteFrame } from './outline.ts'
import { buildTextFiles } from './text-files.ts'

const files = {
  'README.md': '---\ndescription: What we do.\n---\n# The [plan]\n\nSee [launch](guides/launch.md).\n',
  'guides/launch.md': '---\ncategory: guides\nupdated: 2026-01-07\n---\n# Launch\n',
  'roadbook.yml':
    'title: Lantern\ndescription: A lamp.\nroles:\n  - { id: qa, title: QA, path: [guides/launch.md, gone.md] }\n',
}

function textFiles(site?: string, more = ''): Map<string, string> {
  const plan = planOf({ ...files, 'roadbook.yml': files['roadbook.yml'] + more })
  const context = { plan, addresses: buildAddresses(plan, '/plan/'), strings }
  const frames = [
    { title: 'Home', path: '', crumbs: [], description: 'A lamp.', head: { twin: 'index.md' } },
    { title: 'Gates', path: 'gates/', crumbs: [], head: { twin: 'gates/index.md' } },
    { title: 'Gates in X', path: 'gates/x/', crumbs: [], head: { twin: 'gates/x/index.md' } },
    { title: 'Launch', path: 'documents/ä b/', crumbs: [], head: { article: { modified: '2026-01-07' } } },
    { title: 'Calendar', path: 'feeds/all.ics', crumbs: [] },
    { title: 'Not found', path: '404/', crumbs: [] },
  ]
  return buildTextFiles(context, {
    sources: sourcesOf(files),
    frame: buildSiteFrame(context, site),
    frames,
    twins: [{ path: 'gates/index.md', text: '# Gates\n' }],
  })
}

test('sources stand below one folder under their own paths, as they were written', () => {
  const texts = textFiles()

  expect([...texts.keys()]).toEqual([
    'documents/README.md',
    'documents/guides/launch.md',
    'roles/qa/index.md',
    'gates/index.md',
    'llms.txt',
  ])
  expect(texts.get('documents/guides/launch.md')).toBe(files['guides/launch.md'])
})

test('a reading path is a list that leads to the sources', () => {
  expect(textFiles().get('roles/qa/index.md')).toBe(
    '# QA\n\n1. [Launch](../../documents/guides/launch.md) (1 min)\n2. `gone.md` (named, but does not exist)\n',
  )
})

test('llms.txt names paths, main pages and documents, whole addresses where the site has one', () => {
  expect(textFiles('https://example.org').get('llms.txt')).toBe(
    '# Lantern\n\n> A lamp.\n\n## Reading paths\n\n- [QA](https://example.org/plan/roles/qa/index.md)\n\n' +
      '## Pages\n\n- [Home](https://example.org/plan/index.md): A lamp.\n- [Gates](https://example.org/plan/gates/index.md)\n\n' +
      '## guides\n\n- [Launch](https://example.org/plan/documents/guides/launch.md)\n\n' +
      '## Other documents\n\n- [The \\[plan\\]](https://example.org/plan/documents/README.md): What we do.\n',
  )
  expect(textFiles().get('llms.txt')).toContain('[QA](/plan/roles/qa/index.md)')
})

test('a sitemap names every page with the day its document gives, and only on a site that may be found', () => {
  expect(textFiles('https://example.org').get('sitemap.xml')).toBe(
    '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n' +
      '<url><loc>https://example.org/plan/</loc></url>\n' +
      '<url><loc>https://example.org/plan/gates/</loc></url>\n' +
      '<url><loc>https://example.org/plan/gates/x/</loc></url>\n' +
      '<url><loc>https://example.org/plan/documents/%C3%A4%20b/</loc><lastmod>2026-01-07</lastmod></url>\n' +
      '</urlset>\n',
  )
  expect(textFiles().has('sitemap.xml')).toBe(false)
  expect(textFiles('https://example.org', 'robots: noindex\n').has('sitemap.xml')).toBe(false)
})

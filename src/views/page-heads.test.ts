import { expect, test } from 'vitest'
import { planOf } from '../../tests/plan-of.ts'
import { strings } from '../model/strings/en.ts'
import { buildAddresses } from './addresses.ts'
import type { Page, PageFrame } from './page.ts'
import { addHeads } from './page-heads.ts'
import { buildPictures } from './pictures.ts'

const plan = planOf({
  'v1.md': '---\ntype: release\nversion: v1.0.0\ntheme: Brighter\ntarget: 2026-02-20\n---\n# v1.0.0\n',
  'guide.md': '---\nrelease: v1.0.0\ncreated: 2026-01-05\nupdated: January 2026\n---\n# Guide\n',
  'notes.md': '# Notes\n',
  'roadbook.yml': 'title: Lantern\n',
})
const context = { plan, addresses: buildAddresses(plan, '/'), strings }
const page = (path: string): Page => ({
  kind: 'document',
  slug: '',
  props: { frame: { title: '', path, crumbs: [] } },
})

function headOf(path: string) {
  const [first] = [...addHeads(context, [page(path)], buildPictures(context))]
  return first?.props.frame.head
}

test('a document has its source, the days it gives, and a picture', () => {
  expect(headOf('documents/guide/')).toEqual({
    twin: 'documents/guide.md',
    article: { published: '2026-01-05', modified: undefined },
    picture: { path: 'pictures/documents/guide.png', alt: 'Guide' },
  })
})

test('the picture of a document tells its status, type, release and owner', () => {
  const other = planOf({
    'a.md': '---\nstatus: in progress\ntype: runbook\nrelease: v1.0.0\nowner: QA lead\n---\n# Roll back\n',
    'v1.md': '---\ntype: release\nversion: v1.0.0\n---\n# v1.0.0\n',
    'roadbook.yml': 'title: Lantern\n',
  })
  const { all } = buildPictures({ plan: other, addresses: buildAddresses(other, '/'), strings })
  const { svg = '' } = all.find(({ path }) => path === 'pictures/documents/a.png') ?? {}

  expect([...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text)).toEqual([
    'Lantern',
    'Roll back',
    'In progress · Runbook · v1.0.0 · QA lead',
  ])
  // Half a disc, as everywhere for what is in progress.
  expect(svg).toContain('<path d="M6 1.5a4.5 4.5 0 0 1 0 9z"')
})

test('a page says in a sentence what it is about, its own words first', () => {
  const descriptionOf = (frame: PageFrame) => {
    const pages: Page[] = [{ kind: 'document', slug: '', props: { frame } }]
    return [...addHeads(context, pages, undefined)][0]?.props.frame.description
  }
  const frame = { title: 'Notes', path: 'documents/notes/', crumbs: [] }
  expect(descriptionOf({ ...frame, description: 'What was said.' })).toBe('What was said.')
  expect(descriptionOf(frame)).toBe('Notes, in the plan of Lantern.')
  expect(descriptionOf({ title: 'Lantern', path: '', crumbs: [] })).toBe(
    'Lantern: what to read, what ships when and what blocks it, computed from 3 documents.',
  )
})

test('every other page has the picture of the site', () => {
  expect(headOf('health/')).toEqual({ picture: { path: 'pictures/site.png', alt: 'Lantern' } })
})

test('nothing is drawn that the font cannot write, and what is drawn is safe', () => {
  const other = planOf({ 'a.md': '# 目次\n', 'roadbook.yml': 'title: 計画\n' })
  const safe = planOf({ 'a.md': '# A\n', 'roadbook.yml': 'title: "<b> & 🚀 co"\n' })

  expect(buildPictures({ plan: other, addresses: buildAddresses(other, '/'), strings }).all).toEqual([])
  expect(buildPictures({ plan: safe, addresses: buildAddresses(safe, '/'), strings }).all[0]?.svg).toContain(
    '>&lt;b&gt; &amp; co</text>',
  )
})

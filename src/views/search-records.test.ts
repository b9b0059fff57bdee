import { expect, test } from 'vitest'
import { planOf } from '../graph/plan-of-files.ts'
import { strings } from '../model/strings/en.ts'
import { splitSections } from '../parse/search-text.ts'
import { buildAddresses } from './addresses.ts'
import { searchRecordToHtml } from './search-record-html.ts'
import { type SearchRecord, searchRecords } from './search-records.ts'
import { searchWords } from './search-words.ts'

function contextOf(files: Record<string, string>) {
  const plan = planOf(files)
  return { plan, addresses: buildAddresses(plan, '/plan/'), strings }
}

function lineOf({ title, href, where, facets, text }: SearchRecord): string {
  const chosen = Object.entries(facets).flatMap(([name, value]) =>
    name === 'kind' ? [] : [value as string[]].flat().map((word) => `${name}=${word}`),
  )
  return [`${facets.kind}: ${title}`, href, where, chosen.join(' '), text].join(' | ')
}

const files = {
  'plan.md': [
    '---',
    'type: plan',
    'release: v1.1.0',
    'roles: [tester]',
    'status: in progress',
    '---',
    '# Café plan',
    '',
    'See lost.md.',
    '',
    '## Risks',
    '',
    '| ID | Risk | Likelihood | Impact | Mitigation |',
    '| --- | --- | --- | --- | --- |',
    '| RISK-1 | The **glass** breaks | High | Low | Wrap it |',
    '',
    '```bash',
    'rm -rf secret',
    '```',
  ].join('\n'),
}

test('finds documents, entities at the heading they stand under, and names that lead nowhere', () => {
  expect(searchRecords(contextOf(files)).map(lineOf)).toEqual([
    'Document: Café plan | /plan/documents/plan/ | plan.md | type=Plan release=v1.1.0 role=Tester status=In progress | ',
    'Release: v1.1.0 | /plan/releases/plans/v1.1.0/ |  | release=v1.1.0 | ',
    'Risk: The glass breaks | /plan/documents/plan/#L15 | Café plan | release=v1.1.0 | RISK-1 · likelihood High · impact Low · Wrap it',
    'Role: Tester | /plan/roles/tester/ |  | role=Tester | ',
    'Missing document: lost.md | /plan/documents/plan/ | Café plan |  | Named in Café plan',
  ])
})

test('releases of one title in two projects are told apart', () => {
  const context = contextOf({
    'a/a.md': '---\nproject: Lamp\nrelease: v1.0.0\n---\n# A',
    'b/b.md': '---\nproject: Oven\nrelease: v1.0.0\n---\n# B',
  })
  const [first, second] = searchRecords(context)

  expect([first?.facets.release, second?.facets.release]).toEqual([['v1.0.0 (Lamp)'], ['v1.0.0 (Oven)']])
})

test('a record is a page with its address, its facets, and headings that results can lead to', () => {
  const context = contextOf(files)
  const [record] = searchRecords(context)
  const [document] = [...context.plan.documents.values()]
  const sections = splitSections(files['plan.md'], document!.headings)

  expect(searchRecordToHtml(record!, { language: 'en', sections })).toBe(
    [
      '<html lang="en"><body>',
      '<meta data-pagefind-meta="href[content]" content="/plan/documents/plan/">',
      '<meta data-pagefind-meta="kind[content]" content="Document">',
      '<meta data-pagefind-meta="where[content]" content="plan.md">',
      '<meta data-pagefind-filter="kind[content]" content="Document">',
      '<meta data-pagefind-filter="type[content]" content="Plan">',
      '<meta data-pagefind-filter="release[content]" content="v1.1.0">',
      '<meta data-pagefind-filter="role[content]" content="Tester">',
      '<meta data-pagefind-filter="status[content]" content="In progress">',
      '<h1>Café plan</h1><p>See lost.md.</p>',
      '<h2 id="risks">Risks</h2>',
      '<p>ID Risk Likelihood Impact Mitigation RISK-1 The glass breaks High Low Wrap it</p>',
      '</body></html>',
    ].join(''),
  )
})

test('what an author writes never becomes markup of a record', () => {
  const record: SearchRecord = {
    href: '/a"b/',
    title: '<script>&',
    facets: { kind: 'Risk', type: [], release: ['"><b>'], role: [], status: [] },
    text: '',
  }

  expect(searchRecordToHtml(record, { language: 'en' })).toBe(
    '<html lang="en"><body><meta data-pagefind-meta="href[content]" content="/a&quot;b/"><meta data-pagefind-meta="kind[content]" content="Risk"><meta data-pagefind-filter="kind[content]" content="Risk"><meta data-pagefind-filter="release[content]" content="&quot;&gt;&lt;b&gt;"><h1>&lt;script&gt;&amp;</h1></body></html>',
  )
})

test('suggestions come from the words of titles and headings', () => {
  const context = contextOf(files)

  expect(searchWords(context, searchRecords(context))).toEqual([
    'breaks',
    'café',
    'glass',
    'lost',
    'plan',
    'risks',
    'tester',
  ])
})

import { expect, test } from 'vitest'
import { planOf } from '../../tests/plan-of.ts'
import { auditIndexes } from '../graph/index-audit.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'
import { strings } from '../model/strings/en.ts'
import { buildAddresses } from './addresses.ts'
import { indexPages, type IndexPageProps, type IndexPartProps } from './index-page.ts'
import type { RegisterFileProps } from './register.ts'

function pagesOf(plan: PlanGraph) {
  return [...indexPages({ plan, addresses: buildAddresses(plan, '/'), strings }, auditIndexes(plan))]
}

function indexOf(files: Readonly<Record<string, string>>): IndexPageProps {
  const plan = planOf(files)
  return pagesOf(plan)[0]?.props as IndexPageProps
}

function groupsOf(files: Readonly<Record<string, string>>): string[] {
  return indexOf(files).groups.map(
    ({ title, rows }) => `${title}: ${rows.map(({ path }) => path).join(', ')}`,
  )
}

test('groups documents by category in the configured order, the rest last', () => {
  expect(
    groupsOf({
      'a.md': '---\ncategory: guides\n---\n# A',
      'b.md': '# B',
      'c.md': '---\ncategory: plans\n---\n# C',
      'roadbook.yml': 'categories:\n  - { id: plans, title: Plans }\n  - { id: guides, title: Guides }\n',
    }),
  ).toEqual(['Plans: c.md', 'Guides: a.md', 'Uncategorised: b.md'])
})

test('without categories groups by folder, and in one folder by type', () => {
  expect(groupsOf({ 'a.md': '# A', 'docs/b.md': '# B' })).toEqual(['Top folder: a.md', 'docs: docs/b.md'])
  expect(groupsOf({ 'a.md': '---\ntype: guide\n---\n# A', 'b.md': '---\ntype: plan\n---\n# B' })).toEqual([
    'Guide: a.md',
    'Plan: b.md',
  ])
})

test('lists missing documents with who names them, the most often named first', () => {
  const { missing } = indexOf({
    'a.md': '# A\n\nonce.md\n\ntwice.md',
    'b.md': '# B\n\n[t](twice.md)',
  })

  expect(
    missing.rows.map(
      ({ name, namedBy }) =>
        `${name}: ${namedBy.map(({ title, line }) => `${title} ${line ?? ''}`).join(', ')}`,
    ),
  ).toEqual(['twice.md: A 5, B 3', 'once.md: A 3'])
})

test('holds a hand-written index against the files', () => {
  const { audits } = indexOf({
    'README.md': '---\ntype: index\n---\n# Document index\n\nTotal documents: 12\n\n- [A](a.md)\n- gone.md\n',
    'a.md': '# A',
    'b.md': '# B',
  })

  expect(
    audits.map(({ path, named, existing, missing, unlisted }) => ({
      path,
      named,
      existing,
      missing,
      unlisted,
    })),
  ).toEqual([{ path: 'README.md', named: 2, existing: 1, missing: 1, unlisted: 1 }])
})

test('a long list takes several pages, each with the heads of its groups', () => {
  const files = Object.fromEntries(
    Array.from({ length: 300 }, (_, index) => [
      `${index < 50 ? 'a' : 'b'}/document-${String(index).padStart(3, '0')}.md`,
      `# Document ${index}`,
    ]),
  )
  const parts = pagesOf(planOf(files)).flatMap(({ kind, props }) =>
    kind === 'index' || kind === 'index-part' ? [props as IndexPartProps] : [],
  )

  expect(parts.map(({ frame }) => frame.path)).toEqual([
    'documents/',
    'all/page-2/',
    'all/page-3/',
    'all/page-4/',
    'all/page-5/',
    'all/page-6/',
    'all/page-7/',
    'all/page-8/',
    'all/page-9/',
    'all/page-10/',
  ])
  expect(parts[1]?.groups.map(({ title, count, rows }) => `${title} ${rows.length} of ${count}`)).toEqual([
    'a 20 of 50',
    'b 10 of 250',
  ])
  expect(parts.flatMap(({ groups }) => groups.flatMap(({ rows }) => rows))).toHaveLength(300)
})

test('the file beside the list tells of every document what can be chosen', () => {
  const plan = planOf({
    'a.md':
      '---\ntype: plan\nrelease: v1.0.0\nroles: [qa-lead]\nstatus: ready\ntopics: [launch]\nupdated: 2026-01-05\n---\n# A',
    'b.md': '# B',
  })
  const file = pagesOf(plan).find(({ kind }) => kind === 'index-file')?.props as RegisterFileProps

  expect(JSON.parse(file.content)).toEqual([
    {
      title: 'A',
      href: '/documents/a/',
      path: 'a.md',
      group: 'Plan',
      badge: { shape: 'square', tone: 'good', word: 'Ready' },
      minutes: 1,
      updated: '2026-01-05',
      facets: {
        type: ['Plan'],
        status: ['Ready'],
        release: ['v1.0.0'],
        role: ['Qa lead'],
        topic: ['launch'],
      },
    },
    {
      title: 'B',
      href: '/documents/b/',
      path: 'b.md',
      group: 'Stub',
      minutes: 1,
      facets: { type: ['Stub'] },
    },
  ])
})

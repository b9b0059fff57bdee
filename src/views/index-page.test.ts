import { expect, test } from 'vitest'
import { planOf } from '../../tests/plan-of.ts'
import { auditIndexes } from '../graph/index-audit.ts'
import { buildAddresses } from './addresses.ts'
import { indexPage, type IndexPageProps } from './index-page.ts'

function indexOf(files: Readonly<Record<string, string>>): IndexPageProps {
  const plan = planOf(files)
  return indexPage({ plan, addresses: buildAddresses(plan, '/') }, auditIndexes(plan)).props
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
    missing.map(
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

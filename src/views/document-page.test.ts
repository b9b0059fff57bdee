import { expect, test } from 'vitest'
import { planOf } from '../../tests/plan-of.ts'
import { buildReport } from '../check/report.ts'
import { runRules } from '../check/run-rules.ts'
import { buildAddresses } from './addresses.ts'
import { documentPages, type DocumentPageProps } from './document-page.ts'
import { buildHealth } from './health.ts'

const files = {
  'README.md': '# Plan\n\nSee [launch](launch.md), launch.md and launch.md.\n',
  'launch.md':
    '---\nowner: "@mira"\n---\n# Launch\n\n**Status**: In progress\n\n## First\n\n### Below\n\n#### Deep\n',
  'risks.md': '# Risks\n\n[Launch](launch.md#first)\n',
  'roadbook.yml': 'roles:\n  - { id: qa, title: QA, path: [README.md, gone.md, launch.md, risks.md] }\n',
}

function pageOf(path: string): DocumentPageProps {
  const plan = planOf(files)
  const context = { plan, addresses: buildAddresses(plan, '/') }
  const health = buildHealth(buildReport(plan, runRules(plan)))
  const page = [...documentPages(context, { htmlKeys: new Map(), health })].find(
    ({ props }) => props.path === path,
  )
  if (page === undefined) throw new Error(`No page for ${path}`)
  return page.props
}

test('tells who names the document and in which lines', () => {
  expect(
    pageOf('launch.md').backlinks.map(
      ({ path, lines }) => `${path}: ${lines.map(({ line, how }) => `${how} ${line}`).join()}`,
    ),
  ).toEqual(['README.md: link 3,mention 3,mention 3', 'risks.md: link 3'])
})

test('says of every fact where it was read', () => {
  const facts = pageOf('launch.md').facts.map(({ label, text, badge, links, source }) =>
    [label, text ?? badge?.word ?? links?.map(({ title }) => title).join(), source?.how].join(' | '),
  )

  expect(facts).toEqual(
    expect.arrayContaining([
      'Status | In progress | read from a label line, line 6',
      expect.stringMatching(/^Owner \| @?mira \| declared in frontmatter, line 2$/),
    ]),
  )
})

test('lists second and third headings, not deeper ones', () => {
  expect(pageOf('launch.md').contents).toEqual([
    { depth: 2, title: 'First', href: '#first' },
    { depth: 3, title: 'Below', href: '#below' },
  ])
})

test('passes over a missing document on a reading path', () => {
  const [step] = pageOf('launch.md').steps

  expect([step?.role.title, step?.step, step?.total, step?.previous?.title, step?.next?.title]).toEqual([
    'QA',
    3,
    4,
    'Plan',
    'Risks',
  ])
})

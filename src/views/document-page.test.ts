import { expect, test } from 'vitest'
import { planOf, sourcesOf } from '../../tests/plan-of.ts'
import { buildReport } from '../check/report.ts'
import { runRules } from '../check/run-rules.ts'
import { strings } from '../model/strings/en.ts'
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

function pageOf(path: string, of: Readonly<Record<string, string>> = files): DocumentPageProps {
  const plan = planOf(of)
  const context = { plan, addresses: buildAddresses(plan, '/'), strings }
  const health = buildHealth(buildReport(plan, runRules(plan)))
  const input = { htmlKeys: new Map(), sources: sourcesOf(of), health }
  const page = [...documentPages(context, input)].find(({ props }) => props.path === path)
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

test('quotes the sentence in which another document names this one', () => {
  const texts = {
    'a.md':
      '# A\n\n- [Launch](launch.md)\n\nWe start small. Read [Launch](launch.md) before you begin. Then go.\n',
    'launch.md': '# Launch\n',
  }

  expect(pageOf('launch.md', texts).backlinks.map(({ quote }) => quote)).toEqual([
    'Read Launch before you begin.',
  ])
})

test('warns of a document that was replaced, of a form, and of nothing else', () => {
  const texts = {
    'new.md': '---\nsupersedes: [old.md]\n---\n# New\n',
    'old.md': '# Old\n',
    'form.md': '---\ntype: template\n---\n# Form\n',
    'gone.md': '---\nstatus: superseded\n---\n# Gone\n',
  }
  const noticesOf = (path: string) =>
    pageOf(path, texts).notices.map(({ badge, text, links = [] }) =>
      [badge.word, text, ...links.map(({ title, href }) => `${title} ${href}`)].join(' | '),
    )

  expect(noticesOf('new.md')).toEqual([])
  expect(noticesOf('old.md')).toEqual(['Superseded | Read instead: | New /documents/new/'])
  expect(noticesOf('gone.md')).toEqual(['Superseded | No document says what took its place.'])
  expect(noticesOf('form.md')).toEqual([
    'Template | A form to copy and fill in: its values and boxes say nothing about the plan.',
  ])
})

test('says above the text what other places contradict', () => {
  const texts = {
    'a.md': '# A\n\n**Status**: Draft\n\nText.\n\n## End\n\nText.\n\n---\n\n**Status**: Complete\n',
  }
  const [notice] = pageOf('a.md', texts).notices

  expect([notice?.badge.word, notice?.text, notice?.findings?.map(({ where }) => where.text)]).toEqual([
    'Contradicted',
    'Other places say something else:',
    ['line 13'],
  ])
})

test('relates documents by what few share, and says what', () => {
  const plain = Object.fromEntries(['a', 'b', 'c', 'd', 'e'].map((name) => [`${name}.md`, `# ${name}\n`]))
  const texts = {
    ...plain,
    'launch.md': '---\ntopics: [launch]\ntype: guide\n---\n# Launch\n\nSee [costs](costs.md).\n',
    'party.md': '---\ntopics: [launch]\ntype: guide\n---\n# Party\n',
    'costs.md': '---\ntopics: [money]\ntype: guide\n---\n# Costs\n',
  }

  expect(pageOf('launch.md', texts).related).toEqual([
    { title: 'Party', href: '/documents/party/', why: ['topic launch', 'type Guide'] },
    { title: 'Costs', href: '/documents/costs/', why: ['named here', 'type Guide'] },
  ])
})

test('leads to the source and to its editor where the repository is known', () => {
  const repository = (url: string) => ({ 'a.md': '# A\n', 'roadbook.yml': `repository: ${url}\n` })
  const { source, edit } = pageOf('a.md', repository('https://host/org/repo/blob/main/docs/'))

  expect([source, edit]).toEqual([
    'https://host/org/repo/blob/main/docs/a.md',
    'https://host/org/repo/edit/main/docs/a.md',
  ])
  expect(pageOf('a.md', repository('https://host/org/repo/raw/')).edit).toBeUndefined()
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

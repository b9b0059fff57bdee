import { expect, test } from 'vitest'
import { planOf } from '../../tests/plan-of.ts'
import { buildReport } from '../check/report.ts'
import { checkPlan } from '../check/run-rules.ts'
import { auditIndexes } from '../graph/index-audit.ts'
import { strings } from '../model/strings/en.ts'
import { buildAddresses } from './addresses.ts'
import { documentFindings } from './document-findings.ts'
import { buildHealth } from './health.ts'
import { healthPage } from './health-page.ts'
import { healthRulePages } from './health-rule-pages.ts'
import { rulePages } from './rule-pages.ts'
import { toDocumentPath } from '../model/paths.ts'

const text = '# missing-file\n\nA link leads to a file\nthat exists.\n\n## Why it matters\n'
const texts = [
  { id: 'missing-file', text, html: 'key', headings: [{ depth: 2, text: 'Why it matters', anchor: 'why' }] },
  { id: 'ambiguous-mention', text: '# ambiguous-mention\n\nOne file.\n', html: 'other', headings: [] },
]

function makeHealth(files: Record<string, string>) {
  const plan = planOf({ 'README.md': '# Plan\n\n[a](a.md) [b](b.md)\n', ...files })
  const context = { plan, addresses: buildAddresses(plan, '/plan/'), strings }
  const { diagnostics, ...checked } = checkPlan(plan)
  const health = buildHealth(buildReport(plan, diagnostics, checked))
  const page = healthPage(context, { health, audits: auditIndexes(plan), texts }).props
  return { context, health, page }
}

function links(count: number, name: string): string {
  return Array.from({ length: count }, (_, index) => `[x](${name}-${index + 1}.md)\n`).join('\n')
}

test('groups findings by rule, with the sentence and the way to the heading above the line', () => {
  const { page } = makeHealth({ 'a.md': '# A\n\n## Below\n\n[x](gone.md)\n', 'b.md': '# B\n' })

  expect(page.figures).toEqual({ documents: 3, errors: 1, warnings: 0, infos: 0, affected: 1 })
  expect(page.rules).toEqual([
    expect.objectContaining({
      id: 'missing-file',
      lead: 'A link leads to a file that exists.',
      count: 1,
      files: 1,
      all: '/plan/health/missing-file/',
      about: '/plan/rules/missing-file/',
      shown: [
        {
          reason: 'Cannot find file `gone.md`',
          where: { text: 'a.md:5', href: '/plan/documents/a/#below' },
        },
      ],
    }),
  ])
  expect(page.files).toEqual([
    {
      title: 'A',
      path: 'a.md',
      href: '/plan/documents/a/#page-findings',
      counts: { error: 1, warning: 0, info: 0 },
    },
  ])
})

test('shows a few findings of each file rather than many of the first', () => {
  const { page } = makeHealth({ 'a.md': `# A\n\n${links(20, 'a')}`, 'b.md': `# B\n\n${links(20, 'b')}` })

  expect(page.rules.map(({ count, shown }) => [count, shown.map(({ where }) => where.text)])).toEqual([
    [40, ['a.md:3', 'a.md:5', 'a.md:7', 'a.md:9', 'a.md:11', 'b.md:3', 'b.md:5', 'b.md:7']],
  ])
})

test('says what nobody looked at', () => {
  const { page } = makeHealth({
    'a.md': '# A\n\n[web](https://example.org) and [out](../out.md)\n',
    'b.md': '# B\n',
    'roadbook.yml': 'rules:\n  missing-file: off\n  link-outside-content: off\n',
  })

  expect([page.notChecked.externalLinks, page.notChecked.outsideLinks]).toEqual([1, 1])
  expect(page.notChecked.off).toContainEqual({ title: 'missing-file', href: '/plan/rules/missing-file/' })
  expect(page.rules).toEqual([])
})

test('says which claims nobody could compare', () => {
  const { page } = makeHealth({
    'a.md': '# A\n\nStarts on Monday, Jan 13 or Tuesday, Jan 14.\n',
    'b.md': '# B\n',
  })

  expect(page.notChecked.claims).toEqual([
    {
      rule: { title: 'weekday', href: '/plan/rules/weekday/' },
      reason: 'date without a year, in a document without a day',
      count: 2,
    },
  ])
})

test('a finding in a file without a page has no link', () => {
  const { page } = makeHealth({ 'a.md': '# A\n', 'b.md': '# B\n', 'roadbook.yml': 'titel: x\n' })

  expect(page.rules.flatMap(({ shown }) => shown.map(({ where }) => where))).toEqual([
    { text: 'roadbook.yml:1' },
  ])
  expect(page.files.map(({ path, href }) => [path, href])).toEqual([['roadbook.yml', undefined]])
})

test('lists all findings of a rule by file, cut into pages, and a document leads to its own', () => {
  const { context, health } = makeHealth({
    'a.md': `# A\n\n${links(390, 'a')}`,
    'b.md': '# B\n',
    'c d.md': `# C\n\n[a](a.md) [e](e.md)\n\n${links(20, 'c')}`,
    'e.md': `# E\n\n[c](<c d.md>)\n\n${links(20, 'e')}`,
  })
  const pages = [...healthRulePages(context, { health, texts })].filter(({ slug }) =>
    slug.startsWith('missing-file'),
  )

  expect(
    pages.map(({ slug, props }) => [
      slug,
      props.count,
      props.groups.map(({ anchor, findings }) => `${anchor} ${findings.length}`),
      props.parts.map(({ href }) => href),
    ]),
  ).toEqual([
    [
      'missing-file',
      430,
      ['in-a 390', 'in-c-d 10'],
      ['/plan/health/missing-file/', '/plan/health/missing-file/2/'],
    ],
    [
      'missing-file/2',
      430,
      ['in-c-d 10', 'in-e 20'],
      ['/plan/health/missing-file/', '/plan/health/missing-file/2/'],
    ],
  ])
  const own = documentFindings(context, health, toDocumentPath('e.md'))
  expect([own?.total, own?.shown.length, own?.shown[0]?.where.text]).toEqual([20, 6, 'line 5'])
  expect(own?.rules.map(({ href, count }) => [href, count])).toEqual([
    ['/plan/health/missing-file/2/#in-e', 20],
  ])
})

test('a document in which nothing was found says nothing, and few findings need no list', () => {
  const { context, health } = makeHealth({ 'a.md': '# A\n\n[x](gone.md)\n', 'b.md': '# B\n' })

  expect(documentFindings(context, health, toDocumentPath('b.md'))).toBeUndefined()
  expect(documentFindings(context, health, toDocumentPath('a.md'))?.rules).toEqual([])
})

test('publishes the page of every rule, with its severity here and where its findings are', () => {
  const { context, health } = makeHealth({ 'a.md': '# A\n\n[x](gone.md)\n', 'b.md': '# B\n' })
  const [all, ...single] = [...rulePages(context, { health, texts })]

  expect(all?.props).toMatchObject({
    rules: [
      {
        id: 'missing-file',
        href: '/plan/rules/missing-file/',
        badge: { word: 'Error' },
        count: 1,
        findings: '/plan/health/missing-file/',
      },
      { id: 'ambiguous-mention', badge: { word: 'Off' }, count: 0 },
    ],
  })
  expect(single.map(({ slug, props }) => [slug, props.frame.path])).toEqual([
    ['missing-file', 'rules/missing-file/'],
    ['ambiguous-mention', 'rules/ambiguous-mention/'],
  ])
  expect(single[0]?.props).toMatchObject({
    html: 'key',
    contents: [{ depth: 2, title: 'Why it matters', href: '#why' }],
  })
})

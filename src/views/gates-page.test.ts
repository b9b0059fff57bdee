import { expect, test } from 'vitest'
import type { Gate, GateCriterion } from '../model/gate.ts'
import { toEntityId } from '../model/paths.ts'
import { gateFiles } from './gate-files.ts'
import { gatePages } from './gate-pages.ts'
import { gateRows } from './gate-rows.ts'
import { gatesPage } from './gates-page.ts'
import { contextOf, date, document, project, release, source, sourced, status } from './roadmap-fixture.ts'

const beta = release('v1.1.0-beta')
const plan = document('plans/Go No-go.md')

const criterion = (text: string, more: Partial<GateCriterion> = {}): GateCriterion => ({
  text,
  verdict: 'unknown',
  evidence: [],
  source,
  ...more,
})

const gate = (name: string, more: Partial<Gate> = {}): Gate => ({
  kind: 'gate',
  id: toEntityId('gate', `${plan.path}#${name}`),
  title: name,
  document: plan.path,
  criteria: [criterion('Docs ready')],
  sources: [source],
  ...more,
})

const gates = [
  gate('silent'),
  gate('ready', { criteria: [criterion('Tests pass', { verdict: 'met' })], release: beta.id }),
  gate('late/exit', {
    release: beta.id,
    status: status('planned'),
    date: date('2026-01-12'),
    owner: sourced('QA lead'),
    criteria: [
      criterion('Bugs', {
        verdict: 'not-met',
        target: '0',
        actual: '2',
        evidence: [
          {
            kind: 'status',
            says: 'met',
            text: 'its status is Met',
            saying: { key: 'status', of: ['Met'] },
            source,
          },
          {
            kind: 'figure',
            says: 'not-met',
            text: '2 misses 0',
            saying: { key: 'misses', of: ['2', '0'] },
            source,
          },
        ],
      }),
      criterion('Site', {
        optional: true,
        waiver: { by: '@kim', until: '2026-02-01', reason: 'It moves', source },
      }),
    ],
  }),
]
const context = contextOf([project('caro'), beta, plan, ...gates], [], '/plan/')

test('a row is plain data with verdict, counts, reasons and where it is shown', () => {
  const row = gateRows(context)[2]

  expect(JSON.parse(JSON.stringify(row))).toEqual(row)
  expect(row).toMatchObject({
    id: 'gate:plans/Go No-go.md#late/exit',
    href: '/plan/gates/plans/go-no-go/#late%2Fexit',
    release: { title: 'v1.1.0-beta', href: '/plan/releases/caro/v1.1.0-beta/' },
    verdict: 'no-go',
    badge: { shape: 'cross', word: 'No-go', tone: 'bad' },
    stated: { word: 'Planned' },
    met: 0,
    notMet: 1,
    unknown: 1,
    date: '2026-01-12',
    owner: 'QA lead',
    reasons: [
      { text: '“Bugs” is not met: 2 misses 0', source: { text: 'plan.md, line 7' } },
      { text: '“Site” is unknown and waived by @kim until 2026-02-01: It moves' },
    ],
  })
})

test('the register groups by project and release, and puts first what needs somebody', () => {
  const { counts, projects, total } = gatesPage(context).props

  expect(total).toBe(3)
  expect(counts.map(({ badge, count }) => `${count} ${badge.word}`)).toEqual([
    '1 No-go',
    '0 Conditional',
    '1 Unknown',
    '1 Go',
  ])
  expect(
    projects.map(({ title, groups }) => [
      title,
      groups.map((group) => [group.id, group.title, group.rows.map((row) => row.title)]),
    ]),
  ).toEqual([
    [
      'caro',
      [
        ['caro/v1.1.0-beta', 'v1.1.0-beta', ['late/exit', 'ready']],
        ['no-release-caro', 'Of no release', ['silent']],
      ],
    ],
  ])
})

test('the gates of a document stand on one page, and evidence that disagrees says what each says', () => {
  const [page, ...others] = [...gatePages(context)]

  expect(others).toEqual([])
  expect([page?.slug, page?.props.frame.path]).toEqual(['plans/go-no-go', 'gates/plans/go-no-go/'])
  expect(page?.props.gates.map(({ anchor }) => anchor)).toEqual(['silent', 'ready', 'late/exit'])
  expect(page?.props.gates.map(({ why }) => why)).toEqual([
    '0 of 1 criterion met: 1 unknown.',
    'The one criterion is met.',
    '0 of 2 criteria met: 1 not met; 1 unknown, for information.',
  ])
  expect(page?.props.gates[2]?.criteria).toMatchObject([
    {
      text: 'Bugs',
      badge: { word: 'Not met' },
      numbers: 'target 0, actual 2',
      informs: false,
      evidence: [
        { text: 'its status is Met', badge: { word: 'Met' } },
        { text: '2 misses 0', badge: { word: 'Not met' } },
      ],
    },
    { text: 'Site', informs: true, waiver: { text: 'waived by @kim until 2026-02-01: It moves' } },
  ])
})

test('a plan without gates has an empty register and no page of a document', () => {
  const empty = contextOf([project('caro')])

  expect(gatesPage(empty).props).toMatchObject({ total: 0, projects: [] })
  expect([...gatePages(empty)]).toEqual([])
})

test('the files hold every gate with its verdict and its reasons', () => {
  const context = contextOf([project('caro'), beta, plan, ...gates])
  const [json, csv] = [...gateFiles(context)].map(({ slug, props }) => ({ slug, content: props.content }))

  expect(json?.slug).toBe('gates/gates.json')
  expect(JSON.parse(json?.content ?? '')).toMatchObject([
    { title: 'silent', verdict: 'unknown', unknown: 1 },
    { title: 'ready', verdict: 'go', met: 1, release: 'v1.1.0-beta' },
    { title: 'late/exit', verdict: 'no-go', owner: 'QA lead', start: '2026-01-12', status: 'planned' },
  ])
  expect(csv?.slug).toBe('gates/gates.csv')
  expect(csv?.content.split('\r\n')[0]).toMatch(/^id,title,verdict,met,notMet,unknown,reasons,release,/)
})

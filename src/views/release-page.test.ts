import { expect, test } from 'vitest'
import type { Edge, Entity, Metric, Risk, Role, Task } from '../model/entities.ts'
import type { Gate } from '../model/gate.ts'
import { toDocumentPath, toEntityId } from '../model/paths.ts'
import type { Source } from '../model/provenance.ts'
import { buildReport } from '../check/report.ts'
import { buildHealth } from './health.ts'
import type { ViewContext } from './page.ts'
import { releasePages } from './release-page.ts'
import {
  contextOf,
  date,
  document,
  edge,
  milestone,
  phase,
  project,
  release,
  source,
  sourced,
  status,
} from './roadmap-fixture.ts'

const beta = release('v1.1.0-beta', { target: date('2026-01-15') })
const stable = release('v1.1.0', { target: date('2026-02-15') })
const plan = document('plan.md')

function pageOf(entities: readonly Entity[], edges: readonly Edge[] = []) {
  const context = contextOf([project('caro'), beta, plan, ...entities], edges, '/plan/')
  return pagesOf(context).find(({ props }) => props.frame.title === 'v1.1.0-beta')!.props
}

function briefOf(entities: readonly Entity[]) {
  return pageOf(entities).brief
}

function pagesOf(context: ViewContext) {
  return [...releasePages(context, buildHealth(buildReport(context.plan, [])))]
}

const task = (number: number, more: Partial<Task> = {}): Task => ({
  kind: 'task',
  id: toEntityId('task', String(number)),
  title: `Task ${number}`,
  document: plan.path,
  how: 'checkbox',
  checked: false,
  release: beta.id,
  sources: [source],
  ...more,
})

const risk = (title: string, likelihood: number, impact: number): Risk => ({
  kind: 'risk',
  id: toEntityId('risk', title),
  title,
  document: plan.path,
  likelihood: sourced<number | undefined>(likelihood, String(likelihood)),
  impact: sourced<number | undefined>(impact, String(impact)),
  release: beta.id,
  sources: [source],
})

test('names what the documents say and where', () => {
  const { facts, brief } = pageOf([])

  expect(
    [...facts, ...brief.dates].map(({ label, text, source: at }) => [label, text, at?.text, at?.href]),
  ).toEqual([
    ['Project', 'caro', undefined, undefined],
    ['Target', '2026-01-15', 'plan.md, line 7', '/plan/documents/plan/'],
  ])
})

test('shows other dates that documents give, the most often given first, with their places', () => {
  const otherDates = ['2026-02-15', '2026-01-24', '2026-01-24', '2026-01-15', 'TBD'].map(date)
  const context = contextOf([project('caro'), release('v1.1.0-beta', { ...beta, otherDates })])
  const { props } = pagesOf(context)[0]!

  expect(props.otherDates.dates.map((other) => `${other.date} in ${other.sources.length}`)).toEqual([
    '2026-01-24 in 2',
    '2026-02-15 in 1',
  ])
})

test('tells the declared phases in full and folds those of other documents', () => {
  const elsewhere: Source = { file: toDocumentPath('checklist.md'), how: 'heading' }
  const declared: Source = { ...source, how: 'frontmatter' }
  const { phases, timeline } = pageOf([
    phase(beta, 1, 'Day 1', {
      id: toEntityId('phase', 'day-1'),
      sources: [elsewhere],
      start: date('2026-01-10'),
    }),
    phase(beta, 2, 'Launch', {
      sources: [declared],
      start: date('2026-01-15'),
      exit: [sourced('Report written')],
    }),
    phase(beta, 1, 'Preparation', { sources: [declared], start: date('2026-01-08') }),
  ])

  expect(phases.rows.map(({ title, exit }) => [title, exit.length])).toEqual([
    ['Preparation', 0],
    ['Launch', 1],
  ])
  expect(phases.others.map(({ document: of, steps }) => [of.title, steps.map(({ title }) => title)])).toEqual(
    [['checklist.md', ['Day 1']]],
  )
  expect(timeline.chart?.bands.map(({ title }) => title)).toEqual(['v1.1.0-beta', 'plan.md', 'checklist.md'])
})

test('counts tasks and lists open ones that name who or when', () => {
  const { tasks } = briefOf([task(1, { checked: true }), task(2), task(3, { owner: sourced('QA lead') })])

  expect([tasks.total, tasks.done]).toEqual([3, 1])
  expect(tasks.next.map(({ title, owner }) => [title, owner])).toEqual([['Task 3', 'QA lead']])
  expect(tasks.documents).toMatchObject([{ document: { title: 'plan.md' }, open: 2, done: 1 }])
})

test('puts the heaviest risk first and says how many it leaves out, and where they are', () => {
  const { risks } = briefOf([
    ...Array.from({ length: 14 }, (_, index) => risk(`Small ${index}`, 1, 1)),
    risk('Data loss', 3, 5),
  ])

  expect(risks.rows[0]?.title).toBe('Data loss')
  expect([risks.total, risks.rows.length]).toEqual([15, 12])
  expect(risks.rest).toMatchObject([{ title: 'plan.md', count: 3, href: '/plan/documents/plan/' }])
})

test('puts open risks before those that can no longer come true', () => {
  const { risks } = briefOf([
    { ...risk('Solved', 5, 5), status: status('mitigated') },
    risk('Still there', 1, 2),
  ])

  expect(risks.rows.map(({ title }) => title)).toEqual(['Still there', 'Solved'])
})

test('shows measured metrics before those with a target alone', () => {
  const metric = (title: string, more: Partial<Metric>): Metric => ({
    kind: 'metric',
    id: toEntityId('metric', title),
    title,
    document: plan.path,
    release: beta.id,
    observations: [],
    sources: [source],
    ...more,
  })
  const { metrics } = briefOf([
    metric('Stars', { target: sourced('1,000') }),
    metric('Pass rate', { target: sourced('75 %'), actual: sourced('93.1 %') }),
  ])

  expect(metrics.rows.map(({ title, target, actual }) => [title, target, actual])).toEqual([
    ['Pass rate', '75 %', '93.1 %'],
    ['Stars', '1,000', undefined],
  ])
})

test('lists tasks by what is overdue, then by what is due next', () => {
  const { tasks } = briefOf([
    task(1, { owner: sourced('QA lead') }),
    task(2, { due: date('2026-01-12') }),
    task(3, { due: date('2026-01-08') }),
    task(4, { due: date('2026-01-07'), checked: true }),
  ])

  expect(tasks.overdue).toBe(1)
  expect(tasks.next.map(({ title, overdue }) => [title, overdue])).toEqual([
    ['Task 3', true],
    ['Task 2', false],
    ['Task 1', false],
  ])
})

test('shows what a gate says, why, and what is stated beside it; no-go comes first', () => {
  const gate = (name: string, more: Partial<Gate>): Gate => ({
    kind: 'gate',
    id: toEntityId('gate', `plan.md#${name}`),
    title: name,
    document: plan.path,
    release: beta.id,
    criteria: [],
    sources: [source],
    ...more,
  })
  const { brief, allGates } = pageOf([
    gate('Empty', {}),
    gate('Go/no-go', {
      status: status('ready'),
      criteria: [
        { text: 'No P0', verdict: 'not-met', evidence: [], target: '0', actual: '2', source },
        { text: 'Docs', verdict: 'unknown', evidence: [], source },
      ],
    }),
  ])

  expect(brief.gates.rows).toMatchObject([
    {
      title: 'Go/no-go',
      badge: { word: 'No-go' },
      stated: { word: 'Ready' },
      met: 0,
      notMet: 1,
      unknown: 1,
      reasons: [{ text: '“No P0” is not met' }, { text: '“Docs” is unknown' }],
      moreReasons: 0,
      criteria: [{ badge: { word: 'Not met' }, numbers: 'target 0, actual 2' }, { text: 'Docs' }],
    },
    { title: 'Empty', badge: { word: 'Unknown' }, reasons: [{ text: 'It has no criteria' }] },
  ])
  expect(allGates).toBe('/plan/gates/#caro%2Fv1.1.0-beta')
})

test('groups documents by who reads them and links releases that wait for one another', () => {
  const lead: Role = { kind: 'role', id: toEntityId('role', 'qa'), title: 'QA lead', sources: [source] }
  const other = document('other.md')
  const { readers, facts } = pageOf(
    [stable, lead, other],
    [
      edge('part-of', plan, beta),
      edge('part-of', other, beta),
      edge('for-role', plan, lead),
      edge('depends-on', stable, beta),
    ],
  )

  expect(readers.roles).toMatchObject([{ title: 'QA lead', documents: [{ title: 'plan.md' }], omitted: 0 }])
  expect(readers.rest?.documents).toMatchObject([{ title: 'other.md' }])
  expect(facts.at(-1)).toMatchObject({
    label: 'Needed by',
    links: [{ title: 'v1.1.0', href: '/plan/releases/caro/v1.1.0/' }],
  })
})

test('lists milestones by date, those without one last', () => {
  const { milestones } = pageOf([
    milestone(beta, 'Someday', { date: date('TBD') }),
    milestone(beta, 'Launch', { date: date('2026-01-15') }),
    milestone(beta, 'Go/no-go', { date: date('2026-01-14') }),
  ])

  expect(milestones.rows.map(({ title, date: when }) => [title, when])).toEqual([
    ['Go/no-go', '2026-01-14'],
    ['Launch', '2026-01-15'],
    ['Someday', 'TBD'],
  ])
})

import { expect, test } from 'vitest'
import type { Entity } from '../model/entities.ts'
import { toEntityId } from '../model/paths.ts'
import {
  contextOf,
  date,
  document,
  edge,
  gate,
  milestone,
  phase,
  project,
  release,
  status,
} from './roadmap-fixture.ts'
import { browser } from '../model/strings/en/browser.ts'
import { roadmapPages, type RoadmapPageProps } from './roadmap.ts'
import { drawTimeline } from './timeline-drawing.ts'

const beta = release('v1.1.0-beta', {
  start: date('2026-01-08'),
  target: date('2026-01-15'),
  status: status('in-progress'),
})
const stable = release('v1.1.0', { target: date('2026-02') })
const later = release('v1.10.0')

const pages = (entities: readonly Entity[], base?: string) => [...roadmapPages(contextOf(entities, [], base))]

function toLines({ picture: { table } }: RoadmapPageProps): string[] {
  return table.parts.flatMap(({ title, rows, omitted }) => [
    ...rows.map(
      ({ kind, note, ...row }) =>
        `${title}: ${browser.timeline.kind[kind]} ${row.title}, ${row.dates}${note ? ` (${note})` : ''}`,
    ),
    ...omitted.map((link) => `${title}: ${link.title} -> ${link.href}`),
  ])
}

test('puts releases in the order of their versions, each with its phases and milestones by date', () => {
  const [page] = pages([
    project('caro'),
    stable,
    phase(beta, 2, 'Launch', { start: date('2026-01-15') }),
    phase(beta, 1, 'Preparation', { start: date('2026-01-08'), end: date('2026-01-12') }),
    milestone(beta, 'Go/no-go', { date: date('2026-01-14') }),
    beta,
  ])

  expect(toLines(page!.props)).toEqual([
    'v1.1.0-beta: Release v1.1.0-beta, 2026-01-08 to 2026-01-15',
    'v1.1.0-beta: Phase Preparation, 2026-01-08 to 2026-01-12',
    'v1.1.0-beta: Phase Launch, 2026-01-15',
    'v1.1.0-beta: Milestone Go/no-go, 2026-01-14',
    'v1.1.0: Release v1.1.0, 2026-02',
  ])
})

test('says the same in the picture and in the table', () => {
  const [page] = pages([
    project('caro'),
    beta,
    phase(beta, 1, 'Preparation', { start: date('2026-01-08') }),
    stable,
  ])

  expect(page!.props.picture.chart!.marks.map(({ name }) => name)).toEqual([
    'Release v1.1.0-beta, 2026-01-08 to 2026-01-15, In progress',
    'Phase Preparation, 2026-01-08',
    'Release v1.1.0, 2026-02',
  ])
})

test('lists what has no calendar date instead of placing it', () => {
  const [page] = pages([
    project('caro'),
    beta,
    later,
    phase(later, 1, 'Design', { start: date('TBD') }),
    ...[1, 2, 3, 4, 5].map((number) => milestone(beta, `Check ${number}`, { date: date('Week 3') })),
  ])

  expect(page!.props.undated[0]!.lanes).toMatchObject([
    { title: 'v1.1.0-beta', wholly: false, phases: { count: 0 }, milestones: { count: 5 } },
    {
      title: 'v1.10.0',
      wholly: true,
      phases: { count: 1, named: [{ title: 'Design' }] },
      milestones: { count: 0 },
    },
  ])
  expect(page!.props.undated[0]!.lanes[0]!.milestones.named.map(({ title }) => title)).toEqual([
    'Check 1',
    'Check 2',
    'Check 3',
    'Check 4',
  ])
})

test('has no picture when nothing is dated', () => {
  const [page] = pages([project('caro'), later])

  expect(page!.props.picture.chart).toBeUndefined()
  expect(page!.props.summary).toBe('1 release; none has a day on the calendar.')
})

test('shows a phase that names no release below its project', () => {
  const [page] = pages([
    project('caro'),
    document('plan.md'),
    phase(undefined, 1, 'Cleanup', { start: date('2026-03') }),
  ])

  expect(toLines(page!.props)).toEqual(['Not tied to a release: Phase Cleanup, 2026-03'])
})

test('leaves out milestones beyond what a lane holds and says how many', () => {
  const checks = Array.from({ length: 20 }, (_, index) =>
    milestone(beta, `Check ${index}`, { date: date(`2026-01-${String(index + 10)}`) }),
  )
  const [page] = pages([project('caro'), beta, ...checks])

  expect(toLines(page!.props).at(-1)).toBe('v1.1.0-beta: +8 more milestones -> /releases/caro/v1.1.0-beta/')
})

test('takes a milestone that several documents name for one', () => {
  const again = milestone(beta, 'Go/no-go', {
    id: toEntityId('milestone', 'again'),
    date: date('2026-01-14'),
  })
  const [page] = pages([
    project('caro'),
    beta,
    milestone(beta, 'Go/No-Go', { date: date('2026-01-14') }),
    again,
  ])

  expect(toLines(page!.props).filter((line) => line.includes('Milestone'))).toHaveLength(1)
})

test('says that a phase ends before it starts', () => {
  const [page] = pages([
    project('caro'),
    beta,
    phase(beta, 1, 'Test', { start: date('2026-01-12'), end: date('2026-01-09') }),
  ])

  expect(toLines(page!.props).at(-1)).toBe(
    'v1.1.0-beta: Phase Test, 2026-01-12 to 2026-01-09 (ends before it starts)',
  )
})

test('makes a roadmap of each project where there are several', () => {
  const other = release('v2.0.0', {
    id: toEntityId('release', 'metal/v2'),
    project: toEntityId('project', 'metal'),
    target: date('2026-05-01'),
  })
  const all = pages([project('caro'), project('metal'), beta, other], '/plan/')

  expect(
    all.map(({ slug, props }) => `${slug} ${props.frame.path} ${props.picture.table.parts.length}`),
  ).toEqual([' roadmap/ 2', 'caro roadmap/caro/ 1', 'metal roadmap/metal/ 1'])
  expect(
    all[0]!.props.picture.chart!.bands.map(({ kind, title, href }) => `${kind} ${title} ${href}`),
  ).toEqual([
    'group caro /plan/roadmap/caro/',
    'lane v1.1.0-beta /plan/releases/caro/v1.1.0-beta/',
    'group metal /plan/roadmap/metal/',
    'lane v2.0.0 /plan/releases/metal/v2/',
  ])
})

test('stands a gate on the day of the milestone of its name, else at the end of its phase', () => {
  const test = phase(beta, 1, 'Test', { start: date('2026-01-12'), end: date('2026-01-14') })
  const [page] = pages([
    project('caro'),
    beta,
    test,
    milestone(beta, 'Gate 3: exit of the beta', { date: date('2026-01-13') }),
    gate(beta, 'Gate 3', { criteria: ['met', 'unknown'] }),
    gate(beta, 'Success criteria', { criteria: ['met'], phase: test.id }),
    gate(beta, 'Nowhere', { criteria: [] }),
  ])

  expect(toLines(page!.props).slice(2)).toEqual([
    'v1.1.0-beta: Gate Gate 3, 2026-01-13 (1 of 2 criteria met)',
    'v1.1.0-beta: Gate Success criteria, 2026-01-14 (1 of 1 criteria met, at the end of Test)',
  ])
  expect(page!.props.undated[0]!.lanes[0]!.gates).toMatchObject({ count: 1, named: [{ title: 'Nowhere' }] })
})

test('says what a release depends on and draws the arrow', () => {
  const context = contextOf(
    [project('caro'), beta, { ...stable, target: date('2026-02-15') }],
    [edge('depends-on', stable, beta)],
  )
  const [page] = [...roadmapPages(context)]

  expect(toLines(page!.props).at(-1)).toBe('v1.1.0: Release v1.1.0, 2026-02-15 (depends on v1.1.0-beta)')
  expect(page!.props.picture.chart!.arrows).toHaveLength(1)
})

test('shows five hundred releases in few lanes and below 2,000 nodes', () => {
  const releases = Array.from({ length: 500 }, (_, index) => {
    const day = new Date(Date.UTC(2020, 0, 1 + index * 7)).toISOString().slice(0, 10)
    return release(`v${Math.floor(index / 25)}.${index % 25}.0`, {
      target: date(day),
      status: status('released'),
    })
  })
  const phases = releases.flatMap((of) =>
    [1, 2, 3].map((order) => phase(of, order, `Step ${order}`, { start: of.target! })),
  )
  const [page] = pages([project('caro'), ...releases, ...phases])
  const { picture, summary } = page!.props

  expect(summary).toBe('500 releases, 1,500 phases.')
  expect(picture.lanes.slice(0, 2).map(({ title, detail }) => `${title}: ${detail}`)).toEqual([
    'v0: 25 releases',
    'v1: 25 releases',
  ])
  expect(picture.lanes).toHaveLength(20)
  expect(picture.chart!.marks.length).toBeGreaterThan(300)
  expect(
    picture.chart!.marks.filter(({ label }) => /^v\d+\.\d+\.0$/.test(label.text)).length,
  ).toBeGreaterThan(200)
  expect(picture.chart!.remarks[0]).toMatch(/^So many releases share lanes/)
  expect(drawTimeline(picture.chart!, 'id').match(/<[a-z]/g)!.length).toBeLessThan(2000)
})

test('keeps a date in year 9999 from squashing the rest', () => {
  const [page] = pages([
    project('caro'),
    beta,
    milestone(beta, 'Someday', { date: date('9999-12-31') }),
    ...[12, 13, 14, 16].map((day) => milestone(beta, `Check ${day}`, { date: date(`2026-01-${day}`) })),
  ])
  const { chart } = page!.props.picture

  expect(chart!.remarks).toContain('Dates far after the rest stand at the right edge, not to scale.')
  expect(chart!.axis.labels.at(-1)?.text).toMatch(/Jan|Feb/)
  expect(toLines(page!.props)).toContain('v1.1.0-beta: Milestone Someday, 9999-12-31')
})

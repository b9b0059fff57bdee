import { expect, test } from 'vitest'
import type { Entity } from '../model/entities.ts'
import { toEntityId } from '../model/paths.ts'
import { contextOf, date, document, milestone, phase, project, release, status } from './roadmap-fixture.ts'
import { roadmapPages, type RoadmapPageProps } from './roadmap.ts'

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
      (row) => `${title}: ${row.kind} ${row.title}, ${row.dates}${row.note ? ` (${row.note})` : ''}`,
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

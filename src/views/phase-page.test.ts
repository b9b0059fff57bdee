import { expect, test } from 'vitest'
import { phasePages } from './phase-page.ts'
import { releasesPage } from './releases-page.ts'
import {
  contextOf,
  date,
  document,
  edge,
  phase,
  project,
  release,
  source,
  sourced,
  status,
} from './roadmap-fixture.ts'

const beta = release('v1.1.0-beta', { target: date('2026-01-15'), status: status('in-progress') })
const exit = [sourced('Signed off')]
const steps = ['Preparation', 'Validation', 'Launch'].map((title, index) =>
  phase(beta, index + 1, title, { exit }),
)

const linesOf = (entities: Parameters<typeof contextOf>[0]) =>
  [...phasePages(contextOf([project('caro'), beta, document('plan.md'), ...entities]))].map(
    ({ slug, props }) =>
      `${slug}: ${props.position ?? 'alone'}, ${props.previous?.title ?? '-'} < ${props.next?.title ?? '-'}`,
  )

test('places a phase between its neighbours', () => {
  expect(linesOf(steps.toReversed())).toEqual([
    'v1.1.0-beta/1: Phase 1 of 3, - < Validation',
    'v1.1.0-beta/2: Phase 2 of 3, Preparation < Launch',
    'v1.1.0-beta/3: Phase 3 of 3, Validation < -',
  ])
})

test('lets phases follow one another by the calendar, one without a date behind the one before it', () => {
  const days = ['2026-01-13', undefined, '2026-01-08', '2026-01-10']
  const dated = days.map((day, index) =>
    phase(beta, index + 1, `Day ${index + 1}`, { exit, ...(day !== undefined && { start: date(day) }) }),
  )

  expect(linesOf(dated)).toEqual([
    'v1.1.0-beta/3: Phase 1 of 4, - < Day 4',
    'v1.1.0-beta/4: Phase 2 of 4, Day 3 < Day 1',
    'v1.1.0-beta/1: Phase 3 of 4, Day 4 < Day 2',
    'v1.1.0-beta/2: Phase 4 of 4, Day 1 < -',
  ])
})

test('without dates phases follow one another as the document names them', () => {
  const at = (line: number) => ({ exit, sources: [{ ...source, place: { line, column: 1 } }] as const })

  expect(linesOf([phase(beta, 1, 'Phase 1', at(40)), phase(beta, 2, 'Week 1', at(9))])).toEqual([
    'v1.1.0-beta/2: Phase 1 of 2, - < Phase 1',
    'v1.1.0-beta/1: Phase 2 of 2, Week 1 < -',
  ])
})

test('shows a phase that belongs to no release and has no date', () => {
  expect(linesOf([phase(undefined, 1, 'Cleanup', { exit })])).toEqual(['none/1: alone, - < -'])
})

test('leaves a phase that nothing is tied to without a page, and leads to its line instead', () => {
  const bare = phase(beta, 2, 'Validation')
  const context = contextOf([project('caro'), beta, document('plan.md'), steps[0]!, bare, steps[2]!])
  const [first] = [...phasePages(context)]

  expect([...phasePages(context)].map(({ slug }) => slug)).toEqual(['v1.1.0-beta/1', 'v1.1.0-beta/3'])
  expect(first!.props.next).toEqual({ title: 'Validation', href: '/documents/plan/' })
})

test('keeps what must be true before and after with its place', () => {
  const one = phase(beta, 1, 'Preparation', { entry: [sourced('No P0')], exit: [sourced('Binaries built')] })
  const [page] = [...phasePages(contextOf([project('caro'), beta, document('plan.md'), one]))]

  expect(
    [...page!.props.phase.entry, ...page!.props.phase.exit].map(
      ({ text, source }) => `${text}: ${source.text}`,
    ),
  ).toEqual(['No P0: plan.md, line 7', 'Binaries built: plan.md, line 7'])
})

test('lists all releases by project with what is known of them', () => {
  const plan = document('plan.md')
  const later = release('v2.0.0')
  const { props } = releasesPage(
    contextOf([project('caro'), later, beta, plan, ...steps], [edge('part-of', plan, beta)]),
  )

  expect(props.summary).toBe('2 releases.')
  expect(props.projects[0]!.rows.map((row) => [row.title, row.target, row.phases, row.documents])).toEqual([
    ['v1.1.0-beta', '2026-01-15', 3, 1],
    ['v2.0.0', undefined, 0, 0],
  ])
})

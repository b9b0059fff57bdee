import { expect, test } from 'vitest'
import { planOf } from '../graph/plan-of-files.ts'
import { strings } from '../model/strings/en.ts'
import { buildAddresses } from './addresses.ts'
import { metricSeries } from './metric-series.ts'
import { buildSiteFrame } from './outline.ts'
import type { Page } from './page.ts'
import { partsToShow, type RegisterFileProps, type RegisterPageProps } from './register.ts'
import { allRegisterPages, type RegisterProps } from './registers.ts'
import type { TaskListPageProps } from './task-list-pages.ts'
import type { TasksPageProps } from './task-pages.ts'

function contextOf(files: Record<string, string>, today = '2026-01-20') {
  const plan = { ...planOf(files), today }
  return { plan, addresses: buildAddresses(plan, '/plan/'), strings }
}

function pagesOf(files: Record<string, string>, today?: string): Page[] {
  return [...allRegisterPages(contextOf(files, today))]
}

function find<Props>(pages: readonly Page[], kind: string, slug: string): Props | undefined {
  return pages.find((page) => page.kind === kind && page.slug === slug)?.props as Props | undefined
}

/** Every row as a line of its cells. */
function rowLines({ columns, groups }: Pick<RegisterPageProps, 'columns' | 'groups'>): string[] {
  return [
    columns.map(({ title }) => title).join(' | '),
    ...groups.flatMap(({ head, rows }) => [
      ...(head ? [`# ${head.title}`] : []),
      ...rows.map(({ cells, source }) =>
        [
          ...cells.map(({ text, links, badge, notes }) =>
            [text, links?.map(({ title }) => title).join(', '), badge?.word, notes?.join(' ')]
              .filter((part) => part !== undefined)
              .join(' '),
          ),
          source.text,
          source.href,
        ].join(' | '),
      ),
    ]),
  ]
}

const risks = {
  'risks.md': [
    '# Risks',
    '',
    '## Register',
    '',
    '| Risk | Likelihood | Impact | Mitigation | Owner |',
    '| --- | --- | --- | --- | --- |',
    '| Slow start | Rare | Low | Test early | @ann |',
    '| Data loss | 4 | Critical | | |',
    '| Delay | Low-Medium | High | Buffer | @ann |',
    '',
    '## Areas',
    '',
    '| Area | Risk Level |',
    '| --- | --- |',
    '| Signing | High |',
  ].join('\n'),
}

test('risks stand heaviest first, what nobody owns or mitigates stands out, every row leads to its line', () => {
  expect(rowLines(find<RegisterPageProps>(pagesOf(risks), 'register', 'risks')!)).toEqual([
    'Risk | Likelihood | Impact | Weight | Mitigation | Owner',
    'Data loss | 4 | Critical | 20 | No mitigation | No owner | risks.md, line 8 | /plan/documents/risks/#L8',
    'Delay | Low-Medium | High | 10 | Buffer | ann | risks.md, line 9 | /plan/documents/risks/#L9',
    'Slow start | Rare | Low | 2 | Test early | ann | risks.md, line 7 | /plan/documents/risks/#L7',
    'Signing | unknown | unknown | High | No mitigation | No owner | risks.md, line 15 | /plan/documents/risks/#L15',
  ])
})

test('the matrix counts the risks of each cell and leads to the first of them', () => {
  const { matrix, groups } = find<RegisterProps>(pagesOf(risks), 'register', 'risks')!
  const counted = matrix!.rows.flatMap(({ impact, cells }) =>
    cells.flatMap(({ count, href, zone }, index) =>
      count === 0 ? [] : [`impact ${impact}, likelihood ${index + 1}: ${count} ${zone} ${href}`],
    ),
  )

  expect(counted).toEqual([
    'impact 5, likelihood 4: 1 high /plan/risks/#likelihood-4-impact-5',
    'impact 4, likelihood 3: 1 medium /plan/risks/#likelihood-3-impact-4',
    'impact 2, likelihood 1: 1 low /plan/risks/#likelihood-1-impact-2',
  ])
  expect([matrix!.placed, matrix!.unplaced]).toEqual([3, 1])
  expect(groups.flatMap(({ rows }) => rows.flatMap(({ anchor }) => anchor ?? []))).toEqual([
    'likelihood-4-impact-5',
    'likelihood-3-impact-4',
    'likelihood-1-impact-2',
  ])
})

test('all rows stand in the files beside the page', () => {
  const pages = pagesOf(risks)
  const json = find<RegisterFileProps>(pages, 'register-file', 'risks/risks.json')!.content
  const csv = find<RegisterFileProps>(pages, 'register-file', 'risks/risks.csv')!.content

  expect((JSON.parse(json) as object[])[0]).toEqual({
    title: 'Data loss',
    likelihood: 4,
    likelihoodRaw: '4',
    impact: 5,
    impactRaw: 'Critical',
    file: 'risks.md',
    line: 8,
    how: 'table',
    page: '/plan/documents/risks/#L8',
  })
  expect(csv.split('\r\n').slice(0, 2)).toEqual([
    'number,title,likelihood,likelihoodRaw,impact,impactRaw,level,levelRaw,mitigation,owner,status,statusRaw,release,file,line,how,page',
    ',Data loss,4,4,5,Critical,,,,,,,,risks.md,8,table,/plan/documents/risks/#L8',
  ])
})

test('a plan without rows has no registers, and the outline names those that have some', () => {
  expect(pagesOf({ 'a.md': '# A' })).toEqual([])
  const group = buildSiteFrame(contextOf(risks), undefined).outline.find(({ title }) => title === 'Registers')
  expect(group?.entries).toEqual([{ title: 'Risks', href: '/plan/risks/' }])
})

test('overdue tasks come first, totals lead to the lists of their releases', () => {
  const pages = pagesOf({
    'tasks.md': [
      '# Tasks',
      '',
      '**Release**: v1.1.0',
      '**Last Updated**: January 8, 2026',
      '',
      '| Task | Owner | Due | Status |',
      '| --- | --- | --- | --- |',
      '| Sign | @ann | Jan 25 | Open |',
      '| Ship | @ann | Jan 12 | Open |',
      '| Plan | @ann | Jan 10 | Done |',
      '',
      '- [ ] Tell everybody',
    ].join('\n'),
  })
  const { overdue, next, totals, byRelease, byOwner } = find<TasksPageProps>(pages, 'tasks', '')!

  expect(rowLines(overdue)[1]).toBe(
    '2026-01-12 | Ship | ann |  | v1.1.0 | tasks.md, line 9 | /plan/documents/tasks/#L9',
  )
  expect(rowLines(next)).toHaveLength(2)
  expect(totals).toEqual({ open: 3, done: 1, overdue: 1 })
  expect(byRelease).toEqual([{ title: 'v1.1.0', href: '/plan/tasks/plans/v1.1.0/', open: 3, done: 1 }])
  expect(byOwner).toEqual([{ title: 'Ann', href: '/plan/people/ann/', open: 2, done: 1 }])
  expect(
    find<TaskListPageProps>(pages, 'task-list', 'plans/v1.1.0')!.groups.flatMap(({ rows }) =>
      rows.map(({ title, state, line, notes }) => `${line} ${state} ${title}: ${notes ?? ''}`),
    ),
  ).toEqual([
    '12 open Tell everybody: ',
    '8 open Sign: @ann, due 2026-01-25',
    '9 overdue Ship: @ann, due 2026-01-12',
    '10 done Plan: @ann, due 2026-01-10',
  ])
})

test('four thousand tasks and five hundred risks take many small pages, their files hold all', () => {
  const boxes = Array.from({ length: 4200 }, (_, index) => `- [ ] Task ${index + 1}`)
  const rows = Array.from({ length: 500 }, (_, index) => `| Threat ${index + 1} | Low | High |`)
  const pages = pagesOf({
    'tasks.md': `# Tasks\n\n${boxes.join('\n')}\n`,
    'risks.md': `# Risks\n\n| Risk | Likelihood | Impact |\n| --- | --- | --- |\n${rows.join('\n')}\n`,
  })
  const lists = pages.flatMap(({ kind, props }) => (kind === 'task-list' ? [props as TaskListPageProps] : []))
  const registers = pages.flatMap(({ kind, props }) =>
    kind === 'register' ? [props as RegisterPageProps] : [],
  )
  const count = (name: string) =>
    (JSON.parse(find<RegisterFileProps>(pages, 'register-file', name)!.content) as unknown[]).length

  expect([lists.length, lists[0]!.shown, lists.at(-1)!.frame.path]).toEqual([
    21,
    200,
    'tasks/no-release/page-21/',
  ])
  expect(registers.map(({ groups }) => groups[0]!.rows.length)).toEqual([...Array<number>(8).fill(56), 52])
  expect([count('tasks/tasks.json'), count('risks/risks.json')]).toEqual([4200, 500])
})

const week = (day: number, value: string) =>
  `# Week summary\n\n**Date**: January ${day}, 2026\n**Release**: v1.1.0\n\n## Week ${day} Quality\n\n| Metric | Target | Actual |\n| --- | --- | --- |\n| Pass rate | 95% | ${value} |\n`

test('what weekly summaries say of one metric is one course with its target', () => {
  const files = { 'week-1-summary.md': week(8, '82%'), 'week-2-summary.md': week(15, '✅ 86.2%') }
  const [series, ...others] = metricSeries(contextOf(files))

  expect(others).toEqual([])
  expect(series!.observed.map(({ label, text, value }) => `${label} ${text} ${value}`)).toEqual([
    '2026-01-08 82% 82',
    '2026-01-15 ✅ 86.2% 86.2',
  ])
  const [row] = find<RegisterPageProps>(pagesOf(files), 'register', 'metrics')!.groups.flatMap(
    ({ rows }) => rows,
  )
  expect(row!.cells.flatMap(({ spark }) => spark ?? [])).toEqual([
    {
      width: 120,
      height: 32,
      line: 'M4 28L116 20.2',
      end: { x: 116, y: 20.2 },
      target: 4,
      title: 'Course of Pass rate',
      description: '2026-01-08: 82%, 2026-01-15: ✅ 86.2%. Target: 95%.',
    },
  ])
})

test('values that cannot be drawn as a course are told all the same', () => {
  const pages = pagesOf({
    'bench.md':
      '# Benchmarks\n\n## Comparison\n\n| Metric | v1.2.0 | v1.2.1 |\n| --- | --- | --- |\n| Overhead | ~1-8% | none |\n',
  })
  expect(rowLines(find<RegisterPageProps>(pages, 'register', 'metrics')!)).toEqual([
    'Metric | Course',
    '# Comparison',
    'Overhead | v1.2.0: ~1-8% · v1.2.1: none | line 7 | /plan/documents/bench/#L7',
  ])
})

test('a metric is met by its own numbers where its author says nothing', () => {
  const rows = [
    '| Pass rate | ≥75% | 86.2% | |',
    '| Latency | <50ms | 120 ms | |',
    '| Issues | 0 | 3 | In progress |',
    '| Users | 500 | 640 | |',
  ]
  const pages = pagesOf({
    'quality.md': `# Quality\n\n## Numbers\n\n| Metric | Target | Actual | Status |\n| --- | --- | --- | --- |\n${rows.join('\n')}\n`,
  })
  const [group] = find<RegisterPageProps>(pages, 'register', 'metrics')!.groups
  expect(
    group!.rows.map(({ cells }) => [cells[0]!.text, cells.at(-1)!.badge?.word, cells.at(-1)!.badge?.raw]),
  ).toEqual([
    ['Pass rate', 'Met', '86.2% reaches ≥75%'],
    ['Latency', 'Not met', '120 ms misses <50ms'],
    ['Issues', 'In progress', 'In progress'],
    // Whether more or fewer are wanted nobody says.
    ['Users', undefined, undefined],
  ])
})

test('metrics of different units, days that are the same, and documents that report nothing stay apart', () => {
  const units = { 'week-1-summary.md': week(8, '82%'), 'week-2-summary.md': week(15, '86 tests') }
  const days = { 'week-1-summary.md': week(8, '82%'), 'week-2-summary.md': week(8, '86%') }
  const guide = {
    'week-1-summary.md': week(8, '82%'),
    'testing-guide.md': week(15, '86%').replace('Week summary', 'Testing guide'),
  }

  expect(
    [units, days, guide].map((files) =>
      metricSeries(contextOf(files)).map(({ observed }) => observed.length),
    ),
  ).toEqual([
    [0, 0],
    [0, 0],
    [0, 0],
  ])
})

test('a feature stands with the releases that have it, will have it, and lack it', () => {
  const pages = pagesOf({
    'ROADMAP.md': [
      '# Roadmap',
      '',
      '## v1.3.0 - A (January 2026)',
      '## v1.4.0 - B (March 2026)',
      '## v1.5.0 - C (May 2026)',
      '',
      '| Feature | v1.3.0 | v1.4.0 | v1.5.0 |',
      '| --- | --- | --- | --- |',
      '| GGUF | ❌ | 🚧 Beta | ✅ |',
    ].join('\n'),
  })

  expect(rowLines(find<RegisterPageProps>(pages, 'register', 'features')!).at(-1)).toMatch(
    /^GGUF \| v1\.5\.0 \| v1\.4\.0 v1\.4\.0: Beta \| v1\.3\.0 \| line 9 \|/,
  )
})

test('what is past without a word of what became of it says so', () => {
  const pages = pagesOf({
    'dates.md': [
      '# Dates',
      '',
      '| Date | Milestone | Status |',
      '| --- | --- | --- |',
      '| 2026-01-12 | Beta | |',
      '| 2026-01-10 | Freeze | Done |',
      '| 2026-02-15 | Launch | |',
      '| 9999-12-31 | End of support | |',
    ].join('\n'),
  })

  expect(
    rowLines(find<RegisterPageProps>(pages, 'register', 'milestones')!).map(
      (line) => line.split(' | dates')[0],
    ),
  ).toEqual([
    'Date | What | Status',
    '# Ahead',
    '2026-02-15 | Launch | ',
    '9999-12-31 | End of support | ',
    '# Past',
    '2026-01-12 | Beta | Past, no status',
    '2026-01-10 | Freeze | Complete',
  ])
})

test('of many parts those around, every tenth and both ends have a link', () => {
  expect(partsToShow(4, 0)).toEqual([0, 1, 2, 3])
  expect(partsToShow(30, 12).map((part) => part + 1)).toEqual([1, 10, 11, 12, 13, 14, 15, 20, 30])
})

import { expect, test } from 'vitest'
import { planOf } from '../../tests/plan-of.ts'
import { findHurriedYields, forecastRelease } from './forecast.ts'
import { entitiesOf } from './plan-graph.ts'

const release = `---
type: release
version: v1.1.0
target: 2026-02-15
---
# v1.1.0
`

/** A document about v1.1.0 that was written on a day. */
const report = (day: string, text: string) => `---
release: v1.1.0
updated: ${day}
---
# Report

${text}
`

function forecastOf(reports: Readonly<Record<string, string>>) {
  const plan = planOf({ 'v1.1.0.md': release, ...reports })
  return forecastRelease(
    plan,
    entitiesOf(plan, 'release').find(({ title }) => title.includes('1.1.0'))!,
  )
}

test('the rest and the rate of a report lead past the deadline', () => {
  const forecast = forecastOf({
    'week-2.md': report(
      '2026-01-08',
      `**Closed Issues**: 5/20 (25%)
**Pending Decision**: 1/20 (5%)
**Open Issues**: 14/20 (70%)

- Week 1: 3 issues closed
- Week 2: 2 issues closed
- At current velocity: 14 remaining / 2.5 per week = 5.6 weeks`,
    ),
  })

  expect(forecast).toMatchObject({
    noun: 'issues',
    counts: [{ day: '2026-01-08', total: 20, done: 5, waiting: 1, source: { place: { line: 7 } } }],
    projections: [
      {
        remaining: 14,
        rate: 2.5,
        length: 5.6,
        end: '2026-02-16',
        withWaiting: { waiting: 1, remaining: 15, length: 6, end: '2026-02-19' },
      },
    ],
    deadline: { value: { end: '2026-02-15' } },
  })
  expect(forecast?.yields.map(({ ordinal, count }) => [ordinal, count])).toEqual([
    [1, 3],
    [2, 2],
  ])
  expect(forecast?.range).toBeUndefined()
})

test('a table by state and a rate in a sentence say the same', () => {
  const forecast = forecastOf({
    'week-2.md': report(
      '2026-01-08',
      `| State | Issues | Share |
| --- | --- | --- |
| Closed | 5 | 25% |
| Waiting for a decision | 1 | 5% |
| Open | 14 | 70% |
| Total | 20 | 100% |

So the pace is 2.5 issues a week.`,
    ),
  })

  expect(forecast?.projections).toMatchObject([
    { remaining: 14, end: '2026-02-16', withWaiting: { remaining: 15, end: '2026-02-19' } },
  ])
  expect(forecast?.projections[0]?.sources.map(({ place }) => place?.line)).toEqual([14, 9])
})

test('counts of three days give a range', () => {
  const forecast = forecastOf({
    'progress.md': report(
      '2026-01-29',
      `| Date | Issues closed | Total |
| --- | --- | --- |
| 2026-01-08 | 5 | 20 |
| 2026-01-15 | 8 | 20 |
| 2026-01-22 | 10 | 20 |
| 2026-01-29 | 12 | 20 |`,
    ),
  })

  expect(forecast?.counts.map(({ day, done }) => `${day} ${done}`)).toEqual([
    '2026-01-08 5',
    '2026-01-15 8',
    '2026-01-22 10',
    '2026-01-29 12',
  ])
  // Weeks of 3, 2 and 2: 24.5 days or less have a share of 70 %, 25.7 or less of 80 %, 28 or less of 100 %.
  expect(forecast?.range).toMatchObject({ from: '2026-01-29', remaining: 8, basis: 'counts' })
  expect(forecast?.range?.p50).toBe('2026-02-23')
  expect(forecast?.range?.p85).toBe('2026-02-26')
})

test('two observations give no range', () => {
  const forecast = forecastOf({
    'a.md': report('2026-01-08', '5 of 20 issues closed'),
    'b.md': report('2026-01-15', '8 of 20 issues closed'),
    'c.md': report('2026-01-15', '7 of 20 issues closed'),
  })

  expect(forecast?.counts.map(({ day, done }) => `${day} ${done}`)).toEqual(['2026-01-08 5', '2026-01-15 8'])
  expect(forecast?.range).toBeUndefined()
})

test('three reported weeks give a range, and weeks that passed in a day are noticed', () => {
  const forecast = forecastOf({
    'week-2.md': report('2026-01-08', '- Week 1: 3 issues closed\n- Week 2: 2 issues closed'),
    'week-3.md': report(
      '2026-01-08',
      '6/20 issues closed\n\n- Week 1: 3 issues closed\n- Week 2: 2 issues closed\n- Week 3: 1 issue closed',
    ),
  })

  expect(forecast?.range).toMatchObject({ from: '2026-01-08', remaining: 14, basis: 'yields' })
  const hurried = findHurriedYields(forecast?.yields ?? [])
  expect([hurried?.first.ordinal, hurried?.last.ordinal]).toEqual([1, 3])
})

test('the rows of a task list are counted where nobody states a count', () => {
  const rows = ['complete', 'complete', 'in progress', 'blocked', 'not started']
    .map((status, index) => `| ${index + 1} | Task ${index + 1} | ${status} |`)
    .join('\n')
  const forecast = forecastOf({
    'task-list.md': report('2026-01-08', `| # | Task | Status |\n| --- | --- | --- |\n${rows}`),
  })

  expect(forecast?.counts).toMatchObject([{ noun: 'tasks', total: 5, done: 2, waiting: 2, how: 'counted' }])
})

test.each([
  ['a count without a day', { 'a.md': '---\nrelease: v1.1.0\n---\n5 of 20 issues closed' }],
  ['a list that was only ever seen done', { 'a.md': report('2026-01-08', '8/8 items done') }],
  [
    'a document about two releases',
    {
      'a.md': '---\nrelease: [v1.1.0, v1.2.0]\nupdated: 2026-01-08\n---\n5 of 20 issues closed',
      'v1.2.0.md': '---\ntype: release\nversion: v1.2.0\n---\n# v1.2.0',
    },
  ],
])('%s is no work of the release', (_, reports) => {
  expect(forecastOf(reports)).toBeUndefined()
})

import { expect, test } from 'vitest'
import { planOf } from '../../tests/plan-of.ts'
import { entitiesOf } from '../graph/plan-graph.ts'
import { strings } from '../model/strings/en.ts'
import { buildAddresses } from './addresses.ts'
import { releaseForecast } from './release-forecast.ts'

function forecastOf(text: string, target = 'target: 2026-02-15') {
  const plan = planOf({
    'v1.1.0.md': `---\ntype: release\nversion: v1.1.0\n${target}\nupdated: 2026-01-29\n---\n# v1.1.0\n\n${text}`,
  })
  return releaseForecast(
    { plan, addresses: buildAddresses(plan, '/plan/'), strings },
    entitiesOf(plan, 'release')[0]!,
  )
}

const counts = `| Date | Issues closed | Total |
| --- | --- | --- |
| 2026-01-08 | 5 | 20 |
| 2026-01-15 | 8 | 20 |
| 2026-01-22 | 10 | 20 |
| 2026-01-29 | 12 | 20 |`

test('three observations give a range beside the target, and the arithmetic can be followed', () => {
  const forecast = forecastOf(counts)

  expect(forecast?.headline).toBe(
    'Half of the simulated runs end by 2026-02-23, 85 of 100 by 2026-02-26; the target is 2026-02-15.',
  )
  expect(forecast?.badge.word).toBe('Misses the target')
  expect(forecast?.steps.map(({ text }) => text)).toEqual([
    'On 2026-01-29 12 of 20 issues were done, 8 open.',
    'From 2026-01-29 to 2026-02-15 there are 17 days: 8 issues need 3.3 a week.',
    'The 8 issues that are left were played through 10,000 times from 2026-01-29, drawing from the 3 observed stretches between counts: half of the runs end by 2026-02-23 (p50), 85 of 100 by 2026-02-26 (p85).',
  ])
})

test('the table says what the picture shows, and every count leads to its line', () => {
  const { rows, chart } = forecastOf(counts)!

  expect(rows.map(({ day, what, source }) => `${day} ${what} ${source?.text ?? 'computed'}`)).toEqual([
    '2026-01-08 5 of 20 issues done v1.1.0.md, line 11',
    '2026-01-15 8 of 20 issues done v1.1.0.md, line 12',
    '2026-01-22 10 of 20 issues done v1.1.0.md, line 13',
    '2026-01-29 12 of 20 issues done v1.1.0.md, line 14',
    '2026-02-15 Target v1.1.0.md, line 4',
    '2026-02-23 Half of the runs are done (p50) computed',
    '2026-02-26 85 of 100 runs are done (p85) computed',
  ])
  expect(rows[0]?.source?.href).toBe('/plan/documents/v1.1.0/#L11')
  expect(chart?.points.map(({ text }) => text)).toEqual([
    '2026-01-08: 5 of 20',
    '2026-01-15: 8 of 20',
    '2026-01-22: 10 of 20',
    '2026-01-29: 12 of 20',
  ])
  expect(chart?.title).toBe('Burn-up of v1.1.0')
})

test('later and further is drawn further right and higher', () => {
  const { points, scope, deadline, plot } = forecastOf(counts)!.chart!

  for (const [index, point] of points.slice(1).entries()) {
    expect(point.x).toBeGreaterThan(points[index]!.x)
    expect(point.y).toBeLessThan(points[index]!.y)
  }
  expect(
    points.every(({ x, y }) => x >= plot.left && x <= plot.right && y >= scope.y && y <= plot.bottom),
  ).toBe(true)
  expect(deadline!.x).toBeGreaterThan(points.at(-1)!.x)
})

test('without a target the numbers still lead somewhere', () => {
  const forecast = forecastOf('14 issues remaining / 2.5 per week = 5.6 weeks', '')

  expect(forecast?.badge.word).toBe('No projection')
  expect(forecast?.headline).toBe(
    "By the plan's own numbers 14 items at 2.5 a week lead to 2026-03-09; no document gives a target.",
  )
})

test('what nobody counts has no forecast, and what is out needs none', () => {
  expect(forecastOf('Much is done.')).toBeUndefined()
  expect(forecastOf(counts, 'released: 2026-01-15')).toBeUndefined()
})

test('names the document whose list was counted', () => {
  const boxes = ['Draw', 'Cut', 'Glue', 'Paint', 'Dry'].map((title) => `- [ ] ${title}`).join('\n')
  const plan = planOf({
    'v1.1.0.md': '---\ntype: release\nversion: v1.1.0\n---\n# v1.1.0\n',
    'work.md': `---\ntype: task-list\nrelease: v1.1.0\nupdated: 2026-01-09\n---\n# Work at the bench\n\n${boxes}\n`,
  })
  const context = { plan, addresses: buildAddresses(plan, '/plan/'), strings }

  expect(releaseForecast(context, entitiesOf(plan, 'release')[0]!)?.headline).toBe(
    '5 of the 5 tasks of “Work at the bench” are left; no document states a rate, so no date follows.',
  )
})

test('a pace that needs more than a century is a slip of a figure', () => {
  const { headline } = forecastOf('1/900 issues closed\n\n99999 remaining / 0.001 per day = 1 days')!

  expect(headline).toBe('899 of 900 issues are left; no document states a rate, so no date follows.')
})

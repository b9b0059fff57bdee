import { expect, test } from 'vitest'
import type { PlanDate } from '../model/dates.ts'
import type { Activity } from '../model/entities.ts'
import { parseDate } from '../model/parse-date.ts'
import { buildLaunchRun } from './launch-run.ts'
import { toDocumentPath, toEntityId } from '../model/paths.ts'
import { contextOf, phase, project, release, source, sourced } from './roadmap-fixture.ts'

const beta = release('v1.1.0-beta')
const run = (...dates: (string | PlanDate)[]) => {
  const phases = dates.map((text, index) => {
    const value = typeof text === 'string' ? parseDate(text)! : text
    return phase(beta, index + 1, `Step ${index + 1}`, {
      start: sourced(value, value.raw),
      end: sourced(value, value.raw),
    })
  })
  return buildLaunchRun(contextOf([project('caro'), beta, ...phases]), phases, 'The launch')
}

test('runs from T-48h to T+30d by the clock of the launch, whose day nobody needs to know', () => {
  const { table, chart } = run('T-48h to T-24h', 'T-0', 'T+1h', 'T+30')!

  expect(table.parts[0]?.rows.map(({ dates }) => dates)).toEqual(['T-48h to T-24h', 'T-0', 'T+1h', 'T+30d'])
  expect(chart.axis.labels.map(({ text }) => text)).toEqual(
    expect.arrayContaining(['T-48h', 'T-24h', 'T-0', 'T+24h', 'T+14d']),
  )
  const xs = chart.marks.map(({ from }) => from)
  expect(xs).toEqual(xs.toSorted((a, b) => a - b))
  expect(chart.launch?.text).toBe('T-0, launch')
  expect(chart.today).toBeUndefined()
})

test('keeps the hours of a date whose day has become known', () => {
  const known: PlanDate = {
    kind: 'interval',
    start: '2026-01-13',
    end: '2026-01-13',
    precision: 'day',
    raw: 'T-48h',
  }
  expect(run(known, 'T-0')!.table.parts[0]?.rows[0]?.dates).toBe('T-48h')
})

test('is left out where fewer than two things are counted from the launch', () => {
  expect(run('T-0')).toBeUndefined()
  expect(run('2026-01-13', '2026-01-14', 'Week 2')).toBeUndefined()
})

test('takes in what a schedule sets for an hour after the launch', () => {
  const review = (raw: string): Activity => ({
    kind: 'activity',
    id: toEntityId('activity', raw),
    title: `Review at ${raw}`,
    document: toDocumentPath('plan.md'),
    date: sourced(parseDate(raw)!, raw),
    sources: [source],
  })
  const activities = [review('T+4h'), review('T+24h')]
  const { table } = buildLaunchRun(contextOf([project('caro'), ...activities]), activities, 'The launch')!

  expect(table.parts[0]?.rows.map(({ kind, title, dates }) => `${kind} ${title}: ${dates}`)).toEqual([
    'activity Review at T+4h: T+4h',
    'activity Review at T+24h: T+24h',
  ])
})

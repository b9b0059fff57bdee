import { expect, test } from 'vitest'
import { buildReport } from '../check/report.ts'
import type { Entity, Release, Risk, Task } from '../model/entities.ts'
import type { CriterionVerdict, Gate, GateCriterion } from '../model/gate.ts'
import { toEntityId } from '../model/paths.ts'
import { buildHealth } from './health.ts'
import { releaseBrief } from './release-brief.ts'
import { collectLanes } from './roadmap-lanes.ts'
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

const plan = document('plan.md')

/** As on 10 January 2026. */
function briefOf(more: Partial<Release>, others: readonly Entity[] = [], needs: readonly Release[] = []) {
  const beta = release('v1.1.0-beta', more)
  const context = contextOf(
    [project('caro'), beta, plan, ...others, ...needs],
    needs.map((need) => edge('depends-on', beta, need)),
  )
  const health = buildHealth(buildReport(context.plan, []))
  const lane = collectLanes(context.plan).find((one) => one.release === beta)!
  return releaseBrief(context, health, { ...lane, release: beta }).brief
}

function told(...input: Parameters<typeof briefOf>): string[] {
  const { badge, reasons } = briefOf(...input).health
  return [badge.word, ...reasons.map(({ text }) => text)]
}

const task = (more: Partial<Task>): Task => ({
  kind: 'task',
  id: toEntityId('task', 'one'),
  title: 'Sign',
  document: plan.path,
  how: 'table',
  checked: false,
  release: toEntityId('release', 'caro/v1.1.0-beta'),
  sources: [source],
  ...more,
})

test('a target ahead and nothing against it is on track', () => {
  expect(told({ target: date('2026-01-15') })).toEqual([
    'On track',
    '5 days remain to its target 2026-01-15.',
  ])
  expect(told({ target: date('2026-01-10') })).toEqual(['On track', 'Its target is today, 2026-01-10.'])
})

test('without a date nobody knows', () => {
  expect(told({ target: date('soon') })).toEqual(['Unknown', 'No document gives it a date on the calendar.'])
})

test('a target that has passed is off track, and so is what is said to be blocked', () => {
  expect(told({ target: date('2026-01-09') })).toEqual([
    'Off track',
    'Its target 2026-01-09 has passed by 1 day, and no document says that it shipped.',
  ])
  expect(told({ target: date('2026-01-15'), status: status('blocked') }).slice(0, 2)).toEqual([
    'Off track',
    'A document says: blocked.',
  ])
})

test('gates count by what they say, and one that is over or unknown is no reason', () => {
  const criterion = (verdict: CriterionVerdict, optional?: true): GateCriterion => ({
    text: 'No open P0',
    verdict,
    evidence: [],
    source,
    ...(optional && { optional }),
  })
  const gate = (name: string, criteria: GateCriterion[], more: Partial<Gate> = {}): Gate => ({
    kind: 'gate',
    id: toEntityId('gate', name),
    title: name,
    document: plan.path,
    criteria,
    release: toEntityId('release', 'caro/v1.1.0-beta'),
    sources: [source],
    ...more,
  })
  const conditional = gate('conditional', [criterion('met'), criterion('not-met', true)])
  const rest = [
    gate('go', [criterion('met')]),
    gate('unknown', [criterion('unknown')]),
    gate('over', [criterion('not-met')], { status: status('complete') }),
  ]
  const target = date('2026-01-15')
  expect(told({ target }, rest)).toEqual(['On track', '5 days remain to its target 2026-01-15.'])
  expect(told({ target }, [...rest, conditional])).toEqual([
    'At risk',
    '1 gate lets it through only on conditions.',
    '5 days remain to its target 2026-01-15.',
  ])
  expect(told({ target }, [...rest, conditional, gate('no-go', [criterion('not-met')])])).toEqual([
    'Off track',
    '1 gate says no-go.',
    '1 gate lets it through only on conditions.',
    '5 days remain to its target 2026-01-15.',
  ])
})

test('what shipped is judged no more', () => {
  expect(
    told({ target: date('2026-01-05'), released: date('2026-01-08') }, [task({ due: date('2026-01-02') })]),
  ).toEqual(['Shipped', 'It was released on 2026-01-08.'])
  expect(told({ status: status('cancelled') })).toEqual(['Ended', 'A document says: cancelled.'])
})

test('waiting, blocked, overdue and heavy things put it at risk', () => {
  const beta = release('v1.1.0-beta')
  const heavy: Risk = {
    kind: 'risk',
    id: toEntityId('risk', 'loss'),
    title: 'Data loss',
    document: plan.path,
    likelihood: sourced<number | undefined>(3),
    impact: sourced<number | undefined>(5),
    release: beta.id,
    sources: [source],
  }
  const brief = briefOf(
    { target: date('2026-01-15') },
    [
      task({ due: date('2026-01-09'), owner: sourced('QA lead') }),
      task({ id: toEntityId('task', 'done'), checked: true, due: date('2026-01-09') }),
      phase(beta, 1, 'Preparation', { status: status('blocked') }),
      milestone(beta, 'Freeze', { date: date('2026-01-08'), status: status('planned') }),
      milestone(beta, 'Nobody knows', { date: date('2026-01-08') }),
      heavy,
    ],
    [release('v1.0.0', { target: date('2026-01-12') })],
  )

  expect([brief.health.badge.word, ...brief.health.reasons.map(({ text }) => text)]).toEqual([
    'At risk',
    'It waits for 1 release that has not shipped.',
    '1 thing is said to be blocked.',
    '2 tasks and milestones are overdue.',
    '1 open risk weighs 15 or more of 25.',
    '5 days remain to its target 2026-01-15.',
  ])
  expect(brief.blockers.rows.map(({ title, why, who }) => [title, why, who])).toEqual([
    ['v1.0.0', 'this release depends on it and it has not shipped, target 2026-01-12', undefined],
    ['Preparation', 'phase, blocked', undefined],
    ['Freeze', 'milestone, due 2026-01-08', undefined],
    ['Sign', 'task, due 2026-01-09', 'QA lead'],
  ])
  expect(brief.actors.rows).toEqual([
    { who: 'QA lead', count: 1, titles: ['Sign'] },
    { count: 3, titles: ['v1.0.0', 'Preparation'] },
  ])
})

test.each([
  [{ target: date('2026-01-05'), released: date('2026-01-08') }, '3 days after its target'],
  [{ target: date('2026-01-08'), released: date('2026-01-05') }, '3 days before its target'],
  [{ target: date('2026-01'), released: date('2026-01-05') }, 'none'],
  [{ target: date('2026-01-08') }, '2 days after its target, and counting'],
  [{ target: date('2026-01-15') }, undefined],
])('how far it slipped: %#', (dates, expected) => {
  const slip = briefOf(dates).dates.find(({ label }) => label === 'Slip')
  expect(slip?.text).toBe(expected)
})

test('the launch of a release under another day does not hold the release up', () => {
  const beta = release('v1.1.0-beta')
  const late = [
    milestone(beta, 'v1.1.0-beta launch', { date: date('2026-01-05'), status: status('planned') }),
    milestone(beta, 'Website online', { date: date('2026-01-06'), status: status('planned') }),
  ]
  const { blockers } = briefOf({ target: date('2026-01-15') }, late)
  expect(blockers.rows.map(({ title }) => title)).toEqual(['Website online'])
})

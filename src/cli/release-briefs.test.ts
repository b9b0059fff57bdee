import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { planOf } from '../../tests/plan-of.ts'
import { loadPlan } from './load-plan.ts'
import { formatReleaseBriefs } from './release-briefs.ts'

const root = join(import.meta.dirname, '../..')
const corpus = join(root, '../shared/corpora/caro')

const release = `---
type: release
version: v1.1.0
theme: General availability
status: in progress
start: 2026-01-08
target: 2026-02-15
depends-on: [v1.1.0-beta]
owner: '@maria'
updated: 2026-01-08
phases:
  - id: work
    title: Milestone work
    start: 2026-01-08
    end: 2026-02-12
  - id: acceptance
    title: Acceptance
    start: 2026-02-13
    end: 2026-02-14
---

# v1.1.0

## Tasks

| Task | Owner | Due | Status |
| --- | --- | --- | --- |
| Sign the binaries | Security lead | 2026-01-10 | Planned |
| Decide the scope | @wildcard | 2026-01-30 | Blocked |
| Write the [notes] | | | Complete |

## Gate: availability

| Criterion | Target | Actual | Status |
| --- | --- | --- | --- |
| Open P0 bugs | 0 | 2 | Not met |
| Pass rate | 80% | 86% | Met |

## Risks

| Risk | Likelihood | Impact | Owner |
| --- | --- | --- | --- |
| Data loss | High | Critical | QA lead |

## Metrics

| Metric | Target | Actual | Status |
| --- | --- | --- | --- |
| Pass rate | 80% | 86% | Met |

## Pace

| State | Issues |
| --- | --- |
| Closed | 5 |
| Waiting | 1 |
| Open | 14 |

The pace is 2.5 issues a week.
`

const beta = `---
type: release
version: v1.1.0-beta
status: in progress
target: 2026-01-15
owner: Release manager
---

# v1.1.0-beta
`

function markdownOf(today: string): string {
  const plan = planOf({ 'v1.1.0.md': release, 'v1.1.0-beta.md': beta }, { today })
  return formatReleaseBriefs(plan, ({ version }) => version.key === 'v1.1.0')
}

test('tells what a release is decided on, each line with its place', () => {
  expect(markdownOf('2026-01-20')).toBe(`# plan v1.1.0

General availability · In progress (v1.1.0.md, line 5) · as of 2026-01-20

**Health**: Off track

- 1 gate says no-go.
- It waits for 1 release that has not shipped.
- 1 thing is said to be blocked.
- 1 task or milestone is overdue.
- The plan's own numbers miss 2026-02-15: 14 issues at 2.5 a week lead to 2026-02-16, with what waits 15 lead to 2026-02-19.
- 1 open risk weighs 15 or more of 25.
- 26 days remain to its target 2026-02-15. (v1.1.0.md, line 7)

**Dates**: start 2026-01-08, target 2026-02-15

**Phases**: Now: Milestone work, until 2026-02-12

**Numbers**: gates at go 0 of 1 (1 at no-go), tasks done 1 of 3 (1 overdue), risks open 1 of 1 (1 heavy), metrics measured 1 of 1

## Blockers

- **Gate: availability**: gate, no-go: “Open P0 bugs” is not met: 2 misses 0; @maria (v1.1.0.md, line 36)
- **v1.1.0-beta**: this release depends on it and it has not shipped, target 2026-01-15; Release manager (v1.1.0-beta.md, line 3)
- **Decide the scope**: task, blocked; @wildcard (v1.1.0.md, line 29)
- **Sign the binaries**: task, due 2026-01-10; Security lead (v1.1.0.md, line 28)

## Who must act

- @maria: Gate: availability
- Release manager: v1.1.0-beta
- @wildcard: Decide the scope
- Security lead: Sign the binaries

## Gates

- **Gate: availability**: No-go, 1 met, 1 not met, 0 unknown (v1.1.0.md, line 32)
  - “Open P0 bugs” is not met: 2 misses 0 (v1.1.0.md, line 36)

## Forecast

**The plan's own numbers miss 2026-02-15: 14 issues at 2.5 a week lead to 2026-02-16, with what waits 15 lead to 2026-02-19.**

- On 2026-01-08 5 of 20 issues were done, 14 open, 1 waiting or under way. (v1.1.0.md, line 55)
- 14 issues ÷ 2.5 a week = 5.6 weeks; from 2026-01-08 that is 2026-02-16, 1 day after the target 2026-02-15. With the 1 that waits or is under way: 15 ÷ 2.5 = 6 weeks, 2026-02-19, 4 days after the target 2026-02-15. (v1.1.0.md, line 59, 55)
- From 2026-01-08 to 2026-02-15 there are 38 days: 15 issues need 2.8 a week. (v1.1.0.md, line 7)
- There is no range: 1 observation of the pace is known, and fewer than 3 say nothing about how much it varies.

## Tasks

1 of 3 done, 2 open, 1 overdue.

- Sign the binaries: overdue, due 2026-01-10, Security lead (v1.1.0.md, line 28)
- Decide the scope: due 2026-01-30, @wildcard (v1.1.0.md, line 29)

## Risks

- Data loss: likelihood High, impact Critical, QA lead (v1.1.0.md, line 43)

## Metrics

| Metric | Target | Actual | Status | Read in |
| --- | --- | --- | --- | --- |
| Pass rate | 80% | 86% | Met | v1.1.0.md, line 49 |
`)
})

test('a target that has passed weighs more than anything', () => {
  const [, health] = markdownOf('2026-02-20').split('**Health**: ')
  expect(health?.split('\n').slice(0, 4)).toEqual([
    'Off track',
    '',
    '- Its target 2026-02-15 has passed by 5 days, and no document says that it shipped. (v1.1.0.md, line 7)',
    '- 1 gate says no-go.',
  ])
})

async function forecastIn(folder: string, project: string): Promise<string[]> {
  const { plan } = await loadPlan(folder, { today: '2026-01-08' })
  const text = formatReleaseBriefs(
    plan,
    (release) => release.project === `project:${project}` && release.version.key === 'v1.1.0',
  )
  return text.split('## Forecast\n\n')[1]?.split('\n\n## ')[0]?.split('\n') ?? []
}

test("the plan of Caro's v1.1.0 misses 15 February by its own numbers", async () => {
  expect(await forecastIn(join(root, 'content'), 'caro')).toEqual([
    "**The plan's own numbers miss 2026-02-15: 14 issues at 2.5 a week lead to 2026-02-16, with what waits 15 lead to 2026-02-19.**",
    '',
    '- On 2026-01-08 5 of 20 issues were done, 14 open, 1 waiting or under way. (caro/week-2-summary.md, line 77)',
    '- Of the issues, week 1 brought 3, week 2 brought 2: 2.5 a week on average. (caro/week-2-summary.md, line 86)',
    '- 14 issues ÷ 2.5 a week = 5.6 weeks; from 2026-01-08 that is 2026-02-16, 1 day after the target 2026-02-15. With the 1 that waits or is under way: 15 ÷ 2.5 = 6 weeks, 2026-02-19, 4 days after the target 2026-02-15. (caro/week-2-summary.md, line 86, 77)',
    '- From 2026-01-08 to 2026-02-15 there are 38 days: 15 issues need 2.8 a week. (caro/releases/v1.1.0.md, line 13)',
    '- There is no range: 2 observations of the pace are known, and fewer than 3 say nothing about how much it varies.',
  ])
})

test.runIf(existsSync(corpus))('three reported weeks of the real folder give a range', async () => {
  const forecast = await forecastIn(corpus, 'caro')

  expect(forecast[0]).toBe(
    "**The plan's own numbers miss 2026-02-15: 12 issues at 2 a week lead to 2026-02-19, with what waits 14 lead to 2026-02-26.**",
  )
  expect(forecast.slice(-2)).toEqual([
    '- The 14 issues that are left were played through 10,000 times from 2026-01-08, drawing from the 3 observed weeks: half of the runs end by 2026-02-26 (p50), 85 of 100 by 2026-03-05 (p85).',
    '- The reports of week 1 and week 3 were written on the same day, 2026-01-08: these are packages of work rather than calendar time, so read the dates with care. (week-2-completion-summary.md, line 110; week-3-progress-assessment.md, line 191)',
  ])
})

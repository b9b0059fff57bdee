import { expect, test } from 'vitest'
import { twinLines } from '../../../tests/twins-of.ts'

const plan = {
  'v1.md': ['---', 'type: release', 'version: v1.0.0', '---', '# v1.0.0'].join('\n'),
  'plan.md': [
    '---',
    'release: v1.0.0',
    '---',
    '# Plan',
    '',
    '## Risks',
    '',
    '| Risk | Likelihood | Impact | Mitigation | Owner |',
    '| --- | --- | --- | --- | --- |',
    '| Slow start | Rare | Low | Test early | @ann |',
    '| Data_loss | 4 | Critical | | |',
    '',
    '## Quality',
    '',
    '| Metric | Target | Actual | Status |',
    '| --- | --- | --- | --- |',
    '| Pass rate | 95% | 90% | Not met |',
    '',
    '## Actions',
    '',
    '| Task | Owner | Due | Status |',
    '| --- | --- | --- | --- |',
    '| Sign | @ann | 2026-01-12 | Open |',
    '| Ship | @ann | 2026-02-12 | Open |',
    '',
    '- [x] Draw',
    '- [ ] Build',
  ].join('\n'),
}

test('a register has a row per risk with its line, below the matrix', () => {
  expect(twinLines(plan, 'risks/index.md')).toEqual([
    '# Risks',
    '1 without an owner, 1 without a mitigation.',
    '2 risks. All rows as [JSON](/plan/risks/risks.json) or [CSV](/plan/risks/risks.csv)',
    '## By likelihood and impact',
    'Likelihood from left to right, impact from bottom to top, both on a scale from 1 to 5 whatever scale a document uses.',
    '| Impact | 1 Rare | 2 Unlikely | 3 Possible | 4 Likely | 5 Almost certain |',
    '| --- | --- | --- | --- | --- | --- |',
    '| 5 Critical | 0 | 0 | 0 | [1](/plan/risks/#likelihood-4-impact-5) | 0 |',
    '| 4 High | 0 | 0 | 0 | 0 | 0 |',
    '| 3 Medium | 0 | 0 | 0 | 0 | 0 |',
    '| 2 Low | [1](/plan/risks/#likelihood-1-impact-2) | 0 | 0 | 0 | 0 |',
    '| 1 Very low | 0 | 0 | 0 | 0 | 0 |',
    '## Risks',
    '| Risk | Likelihood | Impact | Weight | Mitigation | Owner | Release | Read in |',
    '| --- | --- | --- | --- | --- | --- | --- | --- |',
    '| Data\\_loss | 4 | Critical | 20 | No mitigation | No owner | [v1.0.0](/plan/releases/plan/v1.0.0/) | [plan.md, line 11](/plan/documents/plan/#L11) |',
    '| Slow start | Rare | Low | 2 | Test early | [ann](/plan/people/ann/) | [v1.0.0](/plan/releases/plan/v1.0.0/) | [plan.md, line 10](/plan/documents/plan/#L10) |',
  ])
})

test('rows stand below the heading of their group', () => {
  expect(twinLines(plan, 'metrics/index.md')).toEqual([
    '# Metrics',
    'What is to be reached and what was, by what it is about. 0 metrics with a course over time.',
    '1 metric. All rows as [JSON](/plan/metrics/metrics.json) or [CSV](/plan/metrics/metrics.csv)',
    '## [Quality](/plan/documents/plan/#L17) (v1.0.0, plan.md)',
    '| Metric | Target | Actual | Status | Read in |',
    '| --- | --- | --- | --- | --- |',
    '| Pass rate | 95% | 90% | Not met | [line 17](/plan/documents/plan/#L17) |',
  ])
})

test('tasks stand late and due first, then as totals', () => {
  expect(twinLines(plan, 'tasks/index.md')).toEqual([
    '# Tasks',
    'What is to be done, by release, phase, owner and state.',
    '- Overdue: 1',
    '- Open: 3',
    '- Done: 1',
    'All rows as [JSON](/plan/tasks/tasks.json) or [CSV](/plan/tasks/tasks.csv)',
    '## Overdue',
    '| Due | Task | Owner | Release | Read in |',
    '| --- | --- | --- | --- | --- |',
    '| 2026-01-12 | Sign | [ann](/plan/people/ann/) | [v1.0.0](/plan/releases/plan/v1.0.0/) | [plan.md, line 23](/plan/documents/plan/#L23) |',
    '## Due next',
    '| Due | Task | Owner | Release | Read in |',
    '| --- | --- | --- | --- | --- |',
    '| 2026-02-12 | Ship | [ann](/plan/people/ann/) | [v1.0.0](/plan/releases/plan/v1.0.0/) | [plan.md, line 24](/plan/documents/plan/#L24) |',
    '## By release',
    '| Release | Open | Done |',
    '| --- | --- | --- |',
    '| [v1.0.0](/plan/tasks/plan/v1.0.0/) | 3 | 1 |',
    '## By owner',
    '| Owner | Open | Done |',
    '| --- | --- | --- |',
    '| [Ann](/plan/people/ann/) | 2 | 0 |',
    '## By state',
    '| State | Open | Done |',
    '| --- | --- | --- |',
    '| Open | 2 | 0 |',
    '| No status, only a box | 1 | 1 |',
  ])
})

test('the tasks of a release are a list of boxes', () => {
  expect(twinLines(plan, 'tasks/plan/v1.0.0/index.md')).toEqual([
    '# Tasks of v1.0.0',
    '3 open, 1 done.',
    '## [Plan](/plan/documents/plan/)',
    '`plan.md`: 3 open, 1 done',
    '- [x] Draw, [line 26](/plan/documents/plan/#L26)',
    '- [ ] Build, [line 27](/plan/documents/plan/#L27)',
    '- [ ] overdue: Sign (@ann, due 2026-01-12), [line 23](/plan/documents/plan/#L23)',
    '- [ ] Ship (@ann, due 2026-02-12), [line 24](/plan/documents/plan/#L24)',
  ])
})

import { expect, test } from 'vitest'
import { twinLines } from '../../../tests/twins-of.ts'

const plan = {
  'v1.md': [
    '---',
    'type: release',
    'version: v1.0.0',
    'start: 2026-01-05',
    'target: 2026-02-20',
    'status: in progress',
    'phases:',
    '  - { id: build, name: Build, start: 2026-01-19, end: 2026-01-30 }',
    'effort: 3 weeks',
    'impact: high',
    '---',
    '# v1.0.0',
  ].join('\n'),
  'v2.md': [
    '---',
    'type: release',
    'version: v2.0.0',
    'depends-on: [v1.0.0]',
    '---',
    '# v2.0.0',
    '',
    '## Milestones',
    '',
    '| Date | Milestone |',
    '| --- | --- |',
    '| January 2026 | Party |',
    '',
    '## Features',
    '',
    '| Feature | v1.0.0 | v2.0.0 |',
    '| --- | --- | --- |',
    '| Dimmer | Planned | ✅ |',
  ].join('\n'),
}

test('the timeline is a table per release, with what has no date', () => {
  expect(twinLines(plan, 'roadmap/index.md')).toEqual([
    '# Roadmap',
    '2 releases, 1 phase, 1 milestone.',
    'Ways to look at the roadmap: Timeline, [Features](/plan/feature-matrix/), [Dependencies](/plan/dependencies/), [Effort and impact](/plan/effort-impact/), [Calendar](/plan/calendar/)',
    '## Timeline',
    '### [v1.0.0](/plan/releases/plan/v1.0.0/)',
    '| What | Kind | When | Status |',
    '| --- | --- | --- | --- |',
    '| [v1.0.0](/plan/releases/plan/v1.0.0/) | Release | 2026-01-05 to 2026-02-20 | In progress |',
    '| [build](/plan/documents/v1/) | Phase | 2026-01-19 to 2026-01-30 | not stated |',
    '### [v2.0.0](/plan/releases/plan/v2.0.0/)',
    '| What | Kind | When | Status |',
    '| --- | --- | --- | --- |',
    '| [Party](/plan/documents/v2/#L12) | Milestone | January 2026 | not stated |',
    '## Without a date',
    'The documents name no calendar day for these, so they stand on no line.',
    '- [v2.0.0](/plan/releases/plan/v2.0.0/): no date',
  ])
})

test('a month is a table of its events by day', () => {
  expect(twinLines(plan, 'calendar/index.md')).toEqual([
    '# Calendar, January 2026',
    '2 events; months without any are left out.',
    'Ways to look at the roadmap: [Timeline](/plan/roadmap/), [Features](/plan/feature-matrix/), [Dependencies](/plan/dependencies/), [Effort and impact](/plan/effort-impact/), Calendar',
    '## January 2026',
    '| Date | What | Kind | Release |',
    '| --- | --- | --- | --- |',
    '| 2026-01-19 | [build](/plan/documents/v1/) begins | Phase | v1.0.0 |',
    '| 2026-01-30 | [build](/plan/documents/v1/) ends | Phase | v1.0.0 |',
    '## No day yet',
    'Documents name only a month, a quarter or a part of one.',
    '| Date | What | Kind | Release |',
    '| --- | --- | --- | --- |',
    '| January 2026 | [Party](/plan/documents/v2/#L12) | Milestone | v2.0.0 |',
    '## Months with events',
    'Nothing earlier; [February 2026](/plan/calendar/2026-02/)',
    '- 2026: January (2), [February](/plan/calendar/2026-02/) (1)',
  ])
})

test('features stand by version', () => {
  expect(twinLines(plan, 'feature-matrix/index.md')).toEqual([
    '# Features by version',
    '1 feature.',
    'Ways to look at the roadmap: [Timeline](/plan/roadmap/), Features, [Dependencies](/plan/dependencies/), [Effort and impact](/plan/effort-impact/), [Calendar](/plan/calendar/)',
    '## plan',
    '| Feature | v1.0.0 | v2.0.0 | Read in |',
    '| --- | --- | --- | --- |',
    '| [Dimmer](/plan/documents/v2/#L18) | Planned | Yes | [v2.md, line 18](/plan/documents/v2/#L18) |',
  ])
})

test('without a dependency between releases or phases the page says so, and how one is declared', () => {
  const tasks = '| Task | Depends on |\n| --- | --- |\n| Paint | Draw |\n'

  expect(twinLines({ 'plan.md': `# Plan\n\n${tasks}` }, 'dependencies/index.md').at(-1)).toBe(
    'Roadbook found no dependency between releases or phases; those between tasks are not read. A release says what it waits for with `depends-on: [v1.1.0]` in the frontmatter of its document, and the `phases` it lists there follow one another.',
  )
})

test('dependencies stand as the longest chain and as a table', () => {
  expect(twinLines(plan, 'dependencies/index.md')).toEqual([
    '# Dependencies',
    'What must come before what: the longest chain first, then everything.',
    'Ways to look at the roadmap: [Timeline](/plan/roadmap/), [Features](/plan/feature-matrix/), Dependencies, [Effort and impact](/plan/effort-impact/), [Calendar](/plan/calendar/)',
    '## plan',
    '### Critical path',
    '3 steps, 12 days of stated length. One of them has no stated length.',
    '1. [build](/plan/documents/v1/): v1.0.0, 2026-01-19 to 2026-01-30, 12 days',
    '2. [v1.0.0](/plan/releases/plan/v1.0.0/): 2026-01-05 to 2026-02-20, In progress',
    '3. [v2.0.0](/plan/releases/plan/v2.0.0/)',
    '### Everything',
    '| What | Waits for | When | Days | Status |',
    '| --- | --- | --- | --- | --- |',
    '| [build](/plan/documents/v1/) (v1.0.0) | nothing | 2026-01-19 to 2026-01-30 | 12 | not stated |',
    '| [v1.0.0](/plan/releases/plan/v1.0.0/) | build (v1.0.0) | 2026-01-05 to 2026-02-20 | 0 | In progress |',
    '| [v2.0.0](/plan/releases/plan/v2.0.0/) | v1.0.0 | no date | not stated | not stated |',
  ])
})

test('effort and impact stand as stated', () => {
  expect(twinLines(plan, 'effort-impact/index.md')).toEqual([
    '# Effort and impact',
    '1 release or feature with a stated effort or impact.',
    'Ways to look at the roadmap: [Timeline](/plan/roadmap/), [Features](/plan/feature-matrix/), [Dependencies](/plan/dependencies/), Effort and impact, [Calendar](/plan/calendar/)',
    '## plan',
    '### Releases',
    '| What | Effort | Impact | Status | Read in |',
    '| --- | --- | --- | --- | --- |',
    '| [v1.0.0](/plan/releases/plan/v1.0.0/) | 3 weeks | high | In progress | [v1.md, line 9](/plan/documents/v1/), [v1.md, line 10](/plan/documents/v1/) |',
  ])
})

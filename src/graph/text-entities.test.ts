import { expect, test } from 'vitest'
import { entitiesOf } from './plan-graph.ts'
import { edgeLines, planOf } from './plan-of-files.ts'

const at = ({ source }: { source: { file: string; place?: { line: number } } }) =>
  `${source.file}:${source.place?.line}`

test('tasks are boxes, rows of task tables, and task headings', () => {
  const plan = planOf({
    'TASKS.md': [
      '# Tasks',
      '',
      '**Last Updated**: January 8, 2026',
      '',
      '## Build',
      '',
      '- [x] Sign binaries @ann (due Jan 12)',
      '- [ ] Upload (2 hours)',
      '',
      '```',
      '- [ ] no task',
      '```',
      '',
      '| Task | Owner | Status | Deadline |',
      '| --- | --- | --- | --- |',
      '| Write notes | Docs Lead | ✅ Complete | Jan 10 |',
      '| Total | | | |',
      '',
      '### ✅ Task 9: Benchmarks',
      '',
      '**Estimate**: 2 days',
      '',
      '### IMPL-4: Swap adapters',
    ].join('\n'),
  })

  expect(
    entitiesOf(plan, 'task').map(
      ({ id, how, title, checked, number, section, owner, due, estimate, status }) =>
        [
          id,
          how,
          checked,
          title,
          number,
          section,
          owner?.value,
          due?.value.kind === 'interval' ? due.value.start : undefined,
          estimate?.value,
          status?.value.state,
        ]
          .map((part) => part ?? '-')
          .join(' | '),
    ),
  ).toEqual([
    'task:TASKS.md#L7 | checkbox | true | Sign binaries @ann (due Jan 12) | - | Build | @ann | 2026-01-12 | - | -',
    'task:TASKS.md#L8 | checkbox | false | Upload (2 hours) | - | Build | - | - | 2 hours | -',
    'task:TASKS.md#L16 | table | true | Write notes | - | Build | Docs Lead | 2026-01-10 | - | complete',
    'task:TASKS.md#L19 | heading | true | Benchmarks | 9 | ✅ Task 9: Benchmarks | - | - | 2 days | complete',
    'task:TASKS.md#L23 | heading | false | Swap adapters | IMPL-4 | IMPL-4: Swap adapters | - | - | - | -',
  ])
  expect(edgeLines(plan, 'owned-by')).toEqual([
    'task:TASKS.md#L7 → person:ann',
    'task:TASKS.md#L16 → role:docs-lead',
  ])
})

test('answers of a survey and rows of a budget are no tasks; a count of P0 bugs is no priority', () => {
  const plan = planOf({
    'beta-survey.md': '# Survey\n\n## Did it work?\n\n- [ ] Yes\n- [ ] No\n',
    'work.md': [
      '# Work',
      '',
      '- [ ] No P0 bugs are open',
      '- [ ] Fix the crash [P0]',
      '- [ ] P1: Sign the binaries',
      '- [ ] Write the guide (TD-030, P2)',
      '',
      '| Activity | Owner | Hours | % of Total |',
      '| --- | --- | --- | --- |',
      '| Meetings | All | 32 | 14% |',
      '',
      '| ID | Description | Priority | Owner | Deadline | Status |',
      '| --- | --- | --- | --- | --- | --- |',
      '| TD-001 | Quantize the model | P2 | @bob | 2026-02-01 | Open |',
    ].join('\n'),
  })

  expect(
    entitiesOf(plan, 'task').map(({ title, number, priority }) => [title, number, priority?.value]),
  ).toEqual([
    ['No P0 bugs are open', undefined, undefined],
    ['Fix the crash [P0]', undefined, 'P0'],
    ['P1: Sign the binaries', undefined, 'P1'],
    ['Write the guide (TD-030, P2)', undefined, 'P2'],
    ['Quantize the model', 'TD-001', 'P2'],
  ])
})

test('milestones are rows of schedules, milestone headings and event labels, each once', () => {
  const plan = planOf({
    'a-timeline.md': [
      '# Timeline',
      '',
      '**Release**: v1.1.0',
      '**Last Updated**: January 8, 2026',
      '**Next Review**: January 15, 2026',
      '',
      '| Date | Milestone | Status |',
      '| --- | --- | --- |',
      '| Jan 12 | Beta ready | ✅ Done |',
      '| Jan 13-17 | Beta testing | |',
      '| TBD | Party | |',
      '',
      '## Milestone 5: Analysis complete (Jan 19)',
    ].join('\n'),
    'b.md':
      '# B\n\n**Release**: v1.1.0\n**Code freeze date**: January 20, 2026\n\n| Date | Milestone |\n| --- | --- |\n| 2026-01-12 | Beta ready |\n',
  })

  expect(
    entitiesOf(plan, 'milestone').map(({ id, title, date, status, sources }) => [
      id,
      title,
      date?.value.kind === 'interval' ? date.value.start : date?.raw,
      status?.value.state,
      sources.length,
    ]),
  ).toEqual([
    ['milestone:plans/v1.1.0/beta-ready', 'Beta ready', '2026-01-12', 'complete', 2],
    ['milestone:plans/v1.1.0/analysis-complete', 'Analysis complete', '2026-01-19', undefined, 1],
    ['milestone:plans/v1.1.0/code-freeze-date', 'Code freeze date', '2026-01-20', undefined, 1],
  ])
})

test('a metric has the heading that says what its numbers are about, and its series', () => {
  const plan = planOf({
    'metrics.md': [
      '# Metrics',
      '',
      '## Week 1',
      '',
      '| Metric | Baseline | Target | Actual | Status |',
      '| --- | --- | --- | --- | --- |',
      '| **Stars** | 100 | 500 | ____ | ☐ Met ☐ Missed |',
      '| Pass rate | 75% | 85% | 86.2% | ✅ |',
      '',
      '## Growth',
      '',
      '| Metric | v1.1 | v1.2 | Month 6 |',
      '| --- | --- | --- | --- |',
      '| Users | 2K | 5K | TBD |',
    ].join('\n'),
  })

  expect(
    entitiesOf(plan, 'metric').map(({ title, scope, baseline, target, actual, observations }) => [
      title,
      scope,
      baseline?.value,
      target?.value,
      actual?.value,
      observations.map(({ label, value }) => `${label}=${value.value}`).join(' '),
    ]),
  ).toEqual([
    ['Stars', 'Week 1', '100', '500', undefined, ''],
    ['Pass rate', 'Week 1', '75%', '85%', '86.2%', ''],
    ['Users', 'Growth', undefined, undefined, undefined, 'v1.1=2K v1.2=5K'],
  ])
})

test('risks are rows of risk tables and headings with a likelihood or an impact', () => {
  const plan = planOf({
    'risks.md': [
      '# Risks',
      '',
      '| Risk | Probability | Impact | Mitigation |',
      '| --- | --- | --- | --- |',
      '| Install fails | Medium | High | Test on fresh machines |',
      '| [Risk name] | | | |',
      '',
      '### RISK-001: Privacy leak',
      '',
      '**Status**: Mitigated',
      '**Owner**: Engineering Team',
      '**Likelihood**: Very Low (1) - tested',
      '**Impact**: Critical (5)',
      '',
      '**Mitigation**:',
      '- Two layers',
      '- An audit',
    ].join('\n'),
  })

  expect(
    entitiesOf(plan, 'risk').map(({ number, title, likelihood, impact, mitigation, owner, status }) => [
      number,
      title,
      likelihood?.value,
      impact?.value,
      mitigation?.value,
      owner?.value,
      status?.value.state,
    ]),
  ).toEqual([
    [undefined, 'Install fails', 3, 4, 'Test on fresh machines', undefined, undefined],
    ['RISK-001', 'Privacy leak', 1, 5, 'Two layers; An audit', 'Engineering Team', 'mitigated'],
  ])
})

test('a gate has its criteria; ticks on all of them are a way to draw a list', () => {
  const plan = planOf({
    'gates.md': [
      '# Gates',
      '',
      '## Beta',
      '',
      '### Exit Criteria',
      '- [x] Tests pass',
      '- [ ] No open P0',
      '',
      '### NO-GO triggers',
      '- [ ] A leak',
      '',
      '## Success Criteria',
      '- ✅ Loads models',
      '- ✅ Runs fast',
      '',
      '## Success Criteria Met',
      '- ✅ Docs written',
      '- ❌ Site up',
      '',
      '## Quality',
      '',
      '| Criterion | Target | Actual | Status |',
      '| --- | --- | --- | --- |',
      '| Coverage | 80% | 86% | ✅ Pass |',
      '| Crashes | 0 | 2 | ❌ Fail |',
    ].join('\n'),
  })

  expect(
    entitiesOf(plan, 'gate').map(
      ({ title, criteria }) =>
        `${title}: ${criteria.map(({ text, verdict }) => `${text} ${verdict}`).join(', ')}`,
    ),
  ).toEqual([
    'Beta: Exit Criteria: Tests pass met, No open P0 unknown',
    'Gates: Success Criteria: Loads models unknown, Runs fast unknown',
    'Success Criteria Met: Docs written met, Site up not-met',
    'Quality: Coverage met, Crashes not-met',
  ])
})

test('decisions have what, why and when; the ways a decision may go are none', () => {
  const plan = planOf({
    'decisions.md': [
      '# Decisions',
      '',
      '### Decision 2: Few testers',
      '',
      '**Date**: January 2026',
      '**Decision**: Recruit **3-5** testers',
      '**Rationale**: Feedback stays readable',
      '',
      '### Beta exit',
      '',
      '**Decision**: GO, CONDITIONAL GO, or NO-GO',
      '',
      '### Go',
      '',
      '| Decision | Rationale |',
      '| --- | --- |',
      '| Rust | Safe |',
    ].join('\n'),
  })

  expect(
    entitiesOf(plan, 'decision').map(({ title, what, why, date }) => [
      title,
      what?.value,
      why?.value,
      date?.raw,
    ]),
  ).toEqual([
    ['Rust', undefined, 'Safe', undefined],
    ['Few testers', 'Recruit 3-5 testers', 'Feedback stays readable', 'January 2026'],
  ])
})

test('a decision goes on in its list; who decides, and what there is to choose from, is none', () => {
  const plan = planOf({
    'decisions.md': [
      '# Decisions',
      '',
      '### Decision 8: Ship on Friday',
      '',
      '**Decision**: **Ship on Friday, January 24**:',
      '- Small user base',
      '- A weekend to watch',
      '',
      '### Proposals',
      '',
      '**Decision**: Project Lead approves or rejects',
      '',
      '### Triage',
      '',
      '**Decision**: P0 / P1 / P2',
      '',
      '### Threshold',
      '',
      '**Decision**: Choose the winner based on speed',
    ].join('\n'),
  })

  expect(entitiesOf(plan, 'decision').map(({ title, what }) => [title, what?.value])).toEqual([
    ['Ship on Friday', 'Ship on Friday, January 24: Small user base; A weekend to watch'],
  ])
})

test('a comparison of two releases is no feature matrix, and a cross is no risk', () => {
  const plan = planOf({
    'ROADMAP.md': [
      '# Roadmap',
      '',
      '## v1.3.0 - A (January 2026)',
      '## v1.4.0 - B (March 2026)',
      '',
      '| Aspect | v1.3.0 | v1.4.0 | Reason |',
      '| --- | --- | --- | --- |',
      '| Folder | backend | agent | Clearer |',
      '| Tests | ~785 tests | 1,042+ tests | More |',
      '',
      '| Feature | v1.3.0 | v1.4.0 |',
      '| --- | --- | --- |',
      '| GGUF | ❌ | 🚧 |',
    ].join('\n'),
  })

  expect(
    entitiesOf(plan, 'feature').map(({ title, availability }) => [
      title,
      availability.map(({ status }) => [status.state, status.verdict]),
    ]),
  ).toEqual([
    [
      'GGUF',
      [
        ['unknown', 'fail'],
        ['in-progress', undefined],
      ],
    ],
  ])
})

test('a feature says which releases have it; a table of shares is no feature matrix', () => {
  const plan = planOf({
    'ROADMAP.md': [
      '# Roadmap',
      '',
      '## v1.3.0 - A (January 2026)',
      '## v1.4.0 - B (March 2026)',
      '',
      '| Feature | v1.3.0 | v1.4.0 |',
      '| --- | --- | --- |',
      '| Streaming | ✅ | ✅ |',
      '| GGUF | ❌ | 🚧 |',
      '| Linux | 30% | 40% |',
    ].join('\n'),
  })

  expect(
    entitiesOf(plan, 'feature').map(
      ({ title, availability }) =>
        `${title}: ${availability.map(({ release, status }) => `${release} ${status.raw}`).join(', ')}`,
    ),
  ).toEqual([
    'Streaming: release:plans/v1.3.0 ✅, release:plans/v1.4.0 ✅',
    'GGUF: release:plans/v1.3.0 ❌, release:plans/v1.4.0 🚧',
  ])
})

test('issues, pull requests, commits and addresses are references; #1 in passing is not', () => {
  const plan = planOf({
    'a.md': [
      '# A',
      '',
      '**Commits**: 411c167, 20251107',
      '',
      '- The #1 reason, Issue #3, #157 and PR #81',
      '- See [it](https://github.com/o/r/issues/49) and [site](https://example.org/x)',
    ].join('\n'),
  })

  expect(
    entitiesOf(plan, 'reference').map(({ id, type, sources }) => [id, type, at({ source: sources[0] })]),
  ).toEqual([
    ['reference:github.com/o/r/issues/49', 'issue', 'a.md:6'],
    ['reference:example.org/x', 'url', 'a.md:6'],
    ['reference:plans/issue-3', 'issue', 'a.md:5'],
    ['reference:plans/issue-157', 'issue', 'a.md:5'],
    ['reference:plans/pull-request-81', 'pull-request', 'a.md:5'],
    ['reference:plans/commit-411c167', 'commit', 'a.md:3'],
  ])
})

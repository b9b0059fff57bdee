import { expect, test } from 'vitest'
import { entitiesOf } from './plan-graph.ts'
import { planOf } from './plan-of-files.ts'

test('a row of the register and the block with its id are one risk, which has what either says', () => {
  const plan = planOf({
    'risks.md': [
      '# Risks',
      '',
      '| ID | Risk | Likelihood | Impact | Owner |',
      '| --- | --- | --- | --- | --- |',
      '| RISK-001 | Leak | 3 | 4 | QA lead |',
      '| RISK-002 | Delay | 2 | 2 | |',
      '| | Slow start | 1 | 1 | |',
      '',
      '### RISK-001: Leak of data',
      '- **Likelihood**: open',
      '- **Impact**: 5',
      '- **Mitigation**: An audit',
      '',
      '### Slow start',
      '- **Likelihood**: 4',
      '- **Impact**: 2',
    ].join('\n'),
  })

  expect(
    entitiesOf(plan, 'risk').map(({ id, number, title, likelihood, impact, owner, mitigation, sources }) =>
      [
        id,
        number,
        title,
        likelihood?.value,
        impact?.value,
        owner?.value,
        mitigation?.value,
        sources.map(({ place }) => place?.line).join('+'),
      ].join(' | '),
    ),
  ).toEqual([
    'risk:risks.md#L9 | RISK-001 | Leak of data | 3 | 5 | QA lead | An audit | 9+5',
    'risk:risks.md#L6 | RISK-002 | Delay | 2 | 2 |  |  | 6',
    'risk:risks.md#L14 |  | Slow start | 4 | 2 |  |  | 14+7',
  ])
})

test('bold lead-ins are risks, the heading that gathers them is none, nor is a grade of incidents', () => {
  const plan = planOf({
    'risks.md': [
      '# Risks',
      '',
      '## Technical Risks',
      '',
      '**RISK-TECH-001: Slow start**',
      '- **Likelihood**: 3 (Possible)',
      '- **Impact**: 4 (High)',
      '- **Mitigation**:',
      '  - Measure it',
      '  - Cache it',
      '- **Owner**: Engineering Lead',
      '',
      '**RISK-TECH-002: Crash**',
      '- **Likelihood**: 1',
      '- **Impact**: 5',
      '',
      '## Process Risks',
      '',
      '**Likelihood**: 2',
      '**Impact**: 2',
      '',
      '## P1: High - Urgent fix',
      '',
      '**Impact**: Many users',
    ].join('\n'),
  })

  expect(
    entitiesOf(plan, 'risk').map(({ number, title, likelihood, impact, mitigation, owner }) =>
      [number, title, likelihood?.value, impact?.value, mitigation?.value, owner?.value].join(' | '),
    ),
  ).toEqual([
    'RISK-TECH-001 | Slow start | 3 | 4 | Measure it; Cache it | Engineering Lead',
    'RISK-TECH-002 | Crash | 1 | 5 |  | ',
  ])
})

test('rows and headings with one number are one task only where their titles agree', () => {
  const plan = planOf({
    'tasks.md': [
      '# Tasks',
      '',
      '| # | Task | Status |',
      '| --- | --- | --- |',
      '| 1 | Benchmarks | Done |',
      '| 2 | Call the printer | Open |',
      '',
      '### Task 1: Write benchmarks',
      '### Task 2: Sign binaries',
    ].join('\n'),
  })

  expect(
    entitiesOf(plan, 'task').map(
      ({ number, title, how, checked, sources }) => `${number} ${title} ${how} ${checked} ${sources.length}`,
    ),
  ).toEqual([
    '1 Write benchmarks heading true 2',
    '2 Call the printer table false 1',
    '2 Sign binaries heading false 1',
  ])
})

test('a log that only numbers its decisions gives their dates to the headings that tell them', () => {
  const plan = planOf({
    'decisions.md': [
      '# Decisions',
      '',
      '| Decision | Date | Status |',
      '| --- | --- | --- |',
      '| Decision 1 | 2026-01-02 | Accepted |',
      '',
      '### Decision 1: Few testers',
      '- **Decision**: Three of them',
    ].join('\n'),
  })

  expect(
    entitiesOf(plan, 'decision').map(({ title, what, date, status }) => [
      title,
      what?.value,
      date?.raw,
      status?.value.state,
    ]),
  ).toEqual([['Few testers', 'Three of them', '2026-01-02', 'accepted']])
})

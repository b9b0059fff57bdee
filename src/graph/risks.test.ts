import { expect, test } from 'vitest'
import { entitiesOf } from './plan-graph.ts'
import { planOf } from './plan-of-files.ts'
import { riskLevel, riskScale } from './risk-scale.ts'

function riskLines(...lines: string[]): string[] {
  return entitiesOf(planOf({ 'risks.md': ['# Risks', '', ...lines].join('\n') }), 'risk').map(
    ({ number, title, likelihood, impact, level, owner, mitigation }) =>
      [
        number,
        title,
        likelihood?.value,
        impact?.value,
        level?.value ?? level?.raw,
        owner?.value,
        mitigation?.value,
      ]
        .map((part) => part ?? '-')
        .join(' | '),
  )
}

test('where the risk column only says how high it is, the first column says what is at risk', () => {
  expect(
    riskLines(
      '| Dependency | Purpose | Risk | Mitigation |',
      '| --- | --- | --- | --- |',
      '| `tokio` | Runtime | Medium (core) | Well kept |',
      '| clap | CLI | ✅ None | |',
      '',
      '| Area | Status | Risk Level |',
      '| --- | --- | --- |',
      '| Signing | Planned | MEDIUM |',
    ),
  ).toEqual(['- | tokio | - | - | 3 | - | Well kept', '- | Signing | - | - | 3 | - | -'])
})

test('a row of a register and the block with its number are one risk', () => {
  expect(
    riskLines(
      '### T1: Critical bug',
      '',
      '**Likelihood**: Unlikely (2)',
      '**Impact**: Critical (5)',
      '',
      '| Risk ID | Risk | Score | Owner |',
      '| --- | --- | --- | --- |',
      '| T1 | Bug in production | 10 | Eng Lead |',
    ),
  ).toEqual(['T1 | Critical bug | 2 | 5 | 10 | Eng Lead | -'])
})

test('a scale, an example of a template, and what a computation assumes are no risks', () => {
  expect(
    riskLines(
      '| Impact ↓ / Likelihood → | Low (1) | High (3) |',
      '| --- | --- | --- |',
      '| **Critical (3)** | Medium Risk | **CRITICAL RISK** |',
      '',
      '| Risk | Likelihood | Impact |',
      '| --- | --- | --- |',
      '| _[Example: Delay]_ | _[Low]_ | _[High]_ |',
      '',
      '| Assumption | Value Used | Sensitivity | Impact |',
      '| --- | --- | --- | --- |',
      '| File size | 200 lines | ±50 lines | ±25% |',
    ),
  ).toEqual([])
})

test('mitigations below an empty lead-in are all lists up to what is done when it happens', () => {
  expect(
    riskLines(
      '### Risk 8: Too little time',
      '',
      '**Likelihood**: Medium',
      '**Impact**: MEDIUM',
      '',
      '**Mitigation Strategies**:',
      '',
      '**Planning**:',
      '- A timeline',
      '',
      '**Delegation**:',
      '- A second person',
      '',
      '**Contingency**:',
      '- Move the date',
    ),
  ).toEqual(['8 | Too little time | 3 | 3 | - | - | A timeline; A second person'])
})

test.each([
  ['Very Low (1) - tested', 1],
  ['Rare', 1],
  ['Unlikely (2)', 2],
  ['Low-Medium', 2.5],
  ['Possible', 3],
  ['Likely', 4],
  ['Almost certain', 5],
  ['High (weeks of delay)', 4],
  ['4', 4],
  ['P0', 5],
  ['S3', 2],
  ['🟡', 3],
  ['35%', 2],
  ['140%', 5],
  ['rather so', undefined],
])('%s is %s on the scale from 1 to 5', (raw, value) => {
  expect(riskScale(raw)).toBe(value)
})

test.each([
  ['12 (High)', 4],
  ['6 (High × Medium) - **HIGH RISK**', 4],
  ['5 (LOW RISK score, but CRITICAL if it happens)', 2],
  ['10', undefined],
])('%s as a whole is %s', (raw, value) => {
  expect(riskLevel(raw)).toBe(value)
})

import { expect, test } from 'vitest'
import { entitiesOf } from './plan-graph.ts'
import { planOf } from './plan-of-files.ts'

/** Every metric of one document as a line: its name, what it is about, its values and its series. */
function metricLines(...lines: string[]): string[] {
  return entitiesOf(planOf({ 'metrics.md': ['# Metrics', '', ...lines].join('\n') }), 'metric').map(
    ({ title, scope, baseline, target, stretch, threshold, actual, status, observations }) =>
      [
        title,
        scope,
        ...Object.entries({ baseline, target, stretch, threshold, actual }).map(
          ([name, value]) => value && `${name} ${value.value}`,
        ),
        status?.value.verdict,
        observations
          .map(({ label, of, value }) => `${label}${of ? ` (${of})` : ''}=${value.value}`)
          .join(', '),
      ]
        .filter((part) => part !== undefined && part !== '')
        .join(' | '),
  )
}

test('a table of weeks is one metric with a value a week, named by its header or its heading', () => {
  expect(
    metricLines(
      '## 2. Chat Members',
      '',
      '| Week | Target | Growth |',
      '| --- | --- | --- |',
      '| Week 1 | 600 | |',
      '| Week 2 | 680 | +80 |',
      '',
      '## Definition',
      '',
      '| Timeframe | Target Weekly Users |',
      '| --- | --- |',
      '| Launch (Jan 2026) | 500 |',
      '| Q1 2026 End | 2,000 |',
      '| Q2 2026 End | 10,000 |',
    ),
  ).toEqual([
    'Chat Members | 2. Chat Members | Week 1 (target)=600, Week 2 (target)=680',
    'Weekly Users | Definition | Launch (Jan 2026) (target)=500, Q1 2026 End (target)=2,000, Q2 2026 End (target)=10,000',
  ])
})

test('among targets of several versions that of the release counts, and no baseline is an observation', () => {
  expect(
    metricLines(
      '**Release**: v1.2.0',
      '',
      '| Metric | v1.1.0 Target | v1.2.0 Target |',
      '| --- | --- | --- |',
      '| Users | 2,000 | 5,000 |',
      '',
      '| Metric | v1.1.0 Baseline | v1.2.0 Target |',
      '| --- | --- | --- |',
      '| Pass rate | 92% | 93%+ |',
    ),
  ).toEqual([
    'Users | Metrics | target 5,000 | v1.1.0 Target (target)=2,000, v1.2.0 Target (target)=5,000',
    'Pass rate | Metrics | baseline 92% | target 93%+',
  ])
})

test('what was measured beside a target is the actual value, a mere verdict is a status', () => {
  expect(
    metricLines(
      '| Scenario | Time | Target | Result |',
      '| --- | --- | --- | --- |',
      '| Static match | <10ms | <50ms | ✅ PASS |',
    ),
  ).toEqual(['Static match | Metrics | target <50ms | actual <10ms | met'])
})

test('a column that says whose number it is becomes part of the scope', () => {
  expect(
    metricLines(
      '## Engagement',
      '',
      '| Stakeholder | Metric | Target |',
      '| --- | --- | --- |',
      '| Sponsors | Satisfaction | >4/5 |',
      '| Users | Satisfaction | >3/5 |',
    ),
  ).toEqual([
    'Satisfaction | Engagement: Sponsors | target >4/5',
    'Satisfaction | Engagement: Users | target >3/5',
  ])
})

test('whom something is for is no target', () => {
  expect(
    metricLines(
      '| Video | Duration | Target |',
      '| --- | --- | --- |',
      '| First steps | 3 min | New users |',
    ),
  ).toEqual([])
})

test('two targets without a time beside them are the first of them', () => {
  expect(metricLines('| Metric | Target | Target |', '| --- | --- | --- |', '| Builds | 10 | 20 |')).toEqual([
    'Builds | Metrics | target 10',
  ])
})

test('the most that is borne is a threshold, and a launch is a time like a week', () => {
  expect(
    metricLines(
      '| Priority | Target | Max Allowed |',
      '| --- | --- | --- |',
      '| P1 | 0-2 | 5 |',
      '',
      '| Period | Target Contributors |',
      '| --- | --- |',
      '| Launch (Jan 15) | 20 |',
      '| Week 4 (Feb 11) | 25 |',
    ),
  ).toEqual([
    'P1 | Metrics | target 0-2 | threshold 5',
    'Contributors | Metrics | Launch (Jan 15) (target)=20, Week 4 (Feb 11) (target)=25',
  ])
})

test('figures stay as written whatever their unit, and a share above the whole stays what it is', () => {
  expect(
    metricLines(
      '| Metric | Target | Actual |',
      '| --- | --- | --- |',
      '| Torque | 3 foot-pounds | 4.2 ftlb |',
      '| Budget used | 100% | 140% |',
    ),
  ).toEqual([
    'Torque | Metrics | target 3 foot-pounds | actual 4.2 ftlb',
    'Budget used | Metrics | target 100% | actual 140%',
  ])
})

test('a header over two columns leaves the second without a name, and empty cells give nothing', () => {
  expect(
    metricLines(
      '| Metric | Target | |',
      '| --- | --- | --- |',
      '| Stars | 500 | 1,000 |',
      '| | 70 | |',
      '| Forks | | |',
      '| Issues | ____ | [value] |',
    ),
  ).toEqual(['Stars | Metrics | target 500'])
})

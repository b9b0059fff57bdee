import { expect, test } from 'vitest'
import { entitiesOf } from './plan-graph.ts'
import { planOf } from './plan-of-files.ts'

/** Every criterion of the one gate as `text: verdict (evidence)`. */
function criteriaOf(lines: readonly string[]): string[] {
  const [gate] = entitiesOf(
    planOf({ 'gate.md': ['# Plan', '', '## Exit criteria', '', ...lines].join('\n') }),
    'gate',
  )
  return (gate?.criteria ?? []).map(
    ({ text, verdict, evidence, optional }) =>
      `${text}: ${verdict}${optional === true ? ', informs' : ''} (${evidence.map((one) => one.text).join('; ')})`,
  )
}

test('figures are held against their targets, and outweigh what the status says', () => {
  expect(
    criteriaOf([
      '| Criterion | Target | Actual | Status |',
      '| --- | --- | --- | --- |',
      '| Pass rate | ≥ 75% | 86.2% | Not started |',
      '| Open P0 bugs | 0 | 2 | ✅ Met |',
      '| Start-up | ≤ 200 ms | 0.15 s | |',
      '| Docs | complete | | ✅ Ready |',
      '| Site | online | — | Blocked |',
    ]),
  ).toEqual([
    'Pass rate: met (its status is Not started; 86.2% reaches ≥ 75%)',
    'Open P0 bugs: not-met (its status is ✅ Met; 2 misses 0)',
    'Start-up: met (0.15 s reaches ≤ 200 ms)',
    'Docs: met (its status is ✅ Ready)',
    'Site: not-met (its status is Blocked)',
  ])
})

test('what informs only is told from what blocks, by a column or by a band to go on with', () => {
  expect(
    criteriaOf([
      '| Criterion | Target | Conditional | Actual | Priority |',
      '| --- | --- | --- | --- | --- |',
      '| Success | ≥ 85% | 75 to 84% | 80% | P0 |',
      '| Satisfaction | ≥ 4.0 of 5 | 3.5 to 3.9 | 3.0 of 5 | P0 |',
      '| Stars | ≥ 50 | | 20 | P2 |',
    ]),
  ).toEqual([
    'Success: not-met, informs (80% misses ≥ 85%)',
    'Satisfaction: not-met (3.0 of 5 misses ≥ 4.0 of 5)',
    'Stars: not-met, informs (20 misses ≥ 50)',
  ])
})

test('an observation is what leads to hold, or what leads to go', () => {
  const plan = planOf({
    'matrix.md': [
      '# Go, hold or roll back',
      '',
      '## Which one applies',
      '',
      '| Observation | Go | Hold | Roll back | Observed |',
      '| --- | --- | --- | --- | --- |',
      '| Quick tests passed | 4 of 4 | ≤ 3 of 4 | — | 4 of 4 |',
      '| Damaged files | 0 | 1 | ≥ 2 | 1 |',
      '| Formatter daemon | stable | errors in its log | cannot be stopped | |',
    ].join('\n'),
  })
  const [gate] = entitiesOf(plan, 'gate')

  expect(gate?.criteria.map(({ text, verdict, evidence }) => [text, verdict, evidence[0]?.text])).toEqual([
    ['Quick tests passed', 'met', '4 of 4 reaches 4 of 4'],
    ['Damaged files', 'not-met', '1 is what leads to “Hold”'],
    ['Formatter daemon', 'unknown', undefined],
  ])
})

test('a table of gates says when each is and who decides; a gate that stands nowhere else has what it asks for', () => {
  const plan = planOf({
    'gates.md': [
      '# Gates',
      '',
      '| Gate | Date | Key criteria | Decision maker |',
      '| --- | --- | --- | --- |',
      '| Beta exit | 2026-01-18 | No P0, success ≥85% | Release manager |',
      '| GA | 2026-02-14 | No P0, adoption | Leadership |',
      '',
      '## Gate 3: Beta exit go/no-go',
      '',
      '- [x] No open P0 bug',
    ].join('\n'),
  })

  expect(
    entitiesOf(plan, 'gate').map(({ title, date, owner, criteria }) => [
      title,
      date?.raw,
      owner?.value,
      criteria.map(({ text }) => text),
    ]),
  ).toEqual([
    ['Gate 3: Beta exit go/no-go', '2026-01-18', 'Release manager', ['No open P0 bug']],
    ['GA', '2026-02-14', 'Leadership', ['No P0', 'adoption']],
  ])
})

test('bad input: shares above all, strange units, two targets, empty cells, merged rows and headers', () => {
  expect(
    criteriaOf([
      '| Criterion | Target | Target | Actual | |',
      '| --- | --- | --- | --- | --- |',
      '| Pass rate | ≥ 75% | | 120% | |',
      '| Size | ≥ 3 blorps | | 4 flurbs | x |',
      '| Success | ≥ 85% | ≥ 80% | 82% | |',
      '| | ≥ 70% | | 82% | |',
      '| Testers | | | 3 | |',
      '| Mirrors | ≥ 2 | | | |',
      '| | | | | |',
      '| Short row |',
    ]),
  ).toEqual([
    'Pass rate: unknown (120% is more than all there is)',
    'Size: unknown (4 flurbs and ≥ 3 blorps are not in the same unit)',
    'Success: unknown (82% does not stand to both of the targets ≥ 85% / ≥ 80% alike)',
    'Success: met (82% reaches ≥ 70%)',
    'Testers: unknown ()',
    'Mirrors: unknown ()',
    'Short row: unknown ()',
  ])
})

test('a header that is merged over two columns leaves what nobody named unread', () => {
  expect(
    criteriaOf([
      '| Criterion | Result | |',
      '| --- | --- | --- |',
      '| Pass rate | ✅ Pass | 12 |',
      '| Leaks | ❌ Fail | 0 |',
    ]),
  ).toEqual(['Pass rate: met (its status is ✅ Pass)', 'Leaks: not-met (its status is ❌ Fail)'])
})

test('what is filled in as an example in a form says nothing', () => {
  const plan = planOf({
    'gate-template.md': '# Gate template\n\n## Exit criteria\n\n- [x] Tests pass\n- [ ] Docs ready\n',
  })

  expect(
    entitiesOf(plan, 'gate').map(({ template, criteria }) => [
      template,
      criteria.map(({ verdict }) => verdict),
    ]),
  ).toEqual([[true, ['unknown', 'unknown']]])
})

import { expect, test } from 'vitest'
import { entitiesOf } from './plan-graph.ts'
import { planOf } from './plan-of-files.ts'

const gates = (text: string) =>
  entitiesOf(planOf({ 'gates.md': text }), 'gate').map(
    ({ title, criteria }) =>
      `${title}: ${criteria.map(({ text: words, verdict }) => `${words} ${verdict}`).join(', ')}`,
  )
const boxes = (name: string, count: number) =>
  Array.from({ length: count }, (_, index) => `- [ ] ${name} ${index + 1}`).join('\n')

test('a title and a table of contents make no gate of a whole document', () => {
  expect(
    gates(
      '# Quality Gates\n\n## Table of Contents\n1. [Go/no-go](#go-no-go)\n2. [Contacts](#contacts)\n\n## Preparation\n- [ ] Book a room\n\n## Go/no-go\n- [ ] Tests pass\n\n## Contacts\n- Ann\n',
    ),
  ).toEqual(['Go/no-go: Tests pass unknown'])
})

test('a gate that is too long for one meeting is as many as it has parts', () => {
  const titles = gates(
    `# Plan\n\n## Acceptance Criteria\n\n### Privacy\n${boxes('Leak', 9)}\n\n### Speed\n${boxes('Case', 8)}\n\n### Contacts\n\nAsk Ann.\n`,
  ).map((gate) => `${gate.split(', ').length} ${gate.split(/: (?:Leak|Case)/)[0] ?? ''}`)

  expect(titles).toEqual(['9 Plan: Acceptance Criteria: Privacy', '8 Plan: Acceptance Criteria: Speed'])
})

test('gates that stand as lead-ins in one section are gates each, and the question is no criterion', () => {
  expect(
    gates(
      [
        '# Plan',
        '',
        '## Release gates (go/no-go)',
        '',
        '**Gate 1: Planning**',
        '- [x] Team ready',
        '- [ ] **Decision**: proceed or delay?',
        '',
        '**Gate 2: Beta**',
        '- [ ] Tests pass',
      ].join('\n'),
    ),
  ).toEqual([
    'Release gates (go/no-go): Gate 1: Planning: Team ready met',
    'Release gates (go/no-go): Gate 2: Beta: Tests pass unknown',
  ])
})

test('what a number would mean is no criterion, how it stands is one', () => {
  expect(
    gates(
      [
        '# Plan',
        '',
        '## Week 1 success criteria',
        '',
        '**Health check**:',
        '- ✅ AWU growing or stable: Healthy',
        '- ⚠️ AWU declining: Churn issue',
        '- ❌ AWU below half: Major problem',
        '',
        '**State**:',
        '- ✅ Builds signed',
        '- ❌ Site online',
      ].join('\n'),
    ),
  ).toEqual(['Week 1 success criteria: Builds signed met, Site online not-met'])
})

test('quality gates that describe a program are none', () => {
  expect(
    gates(
      [
        '# Guide',
        '',
        '## Quality gates',
        '- Command: `ruff check`',
        '- Tool: mypy for types',
        '- Integrated at stage 8',
        '',
        '## Run with quality gates',
        '- All stages pass',
        '',
        '## Quality gates of the release',
        '- Coverage ≥ 85%',
        '- No open P0',
      ].join('\n'),
    ),
  ).toEqual(['Quality gates of the release: Coverage ≥ 85% unknown, No open P0 unknown'])
})

test('the same tick on a whole list is how it is drawn, unless its heading or lead-in claims it', () => {
  expect(
    gates(
      [
        '# Plan',
        '',
        '## Launch criteria',
        '',
        '**Must have**:',
        '- ✅ Builds signed',
        '- ✅ Site online',
        '',
        '**Nice to have**:',
        '- Talk given',
        '',
        '### Code (2/2 COMPLETE)',
        '- ✅ Types',
        '- ✅ Tests',
        '',
        '### Later',
        '- Ruff errors: 0 ✅',
        '- JSON export: ❌ Broken',
      ].join('\n'),
    ),
  ).toEqual([
    'Launch criteria: Builds signed unknown, Site online unknown, Talk given unknown, Types met, Tests met, Ruff errors: 0 met, JSON export not-met',
  ])
})

test('sections with a requirement are criteria, and what they say below it are details', () => {
  const [gate] = entitiesOf(
    planOf({
      'gates.md': [
        '# Framework',
        '',
        '## Gate 1: Pre-beta GO/NO-GO',
        '',
        '**Decision point**: January 12, 2026',
        '',
        '### BLOCKING criteria',
        '',
        '#### 1. Static matcher',
        '',
        '**Requirement**: Overall pass rate ≥75% (current: 86.2%)',
        '',
        '**Decision**:',
        '- ✅ GO if: pass rate ≥75%',
        '- ❌ NO-GO if: pass rate below',
        '',
        '### IMPORTANT criteria (should pass, but not blocking)',
        '',
        '#### 2. Patterns ✅ BLOCKING',
        '',
        '**Target**: 100+ patterns',
        '',
        '- ✅ Preferred: 100+',
        '- ⚠️ Acceptable: 80-99',
        '- ❌ Concerning: <80',
        '',
        '### Next steps',
        '',
        '- If GO: write to testers',
      ].join('\n'),
    }),
    'gate',
  )

  expect(gate?.date?.value).toMatchObject({ start: '2026-01-12' })
  expect(
    gate?.criteria.map(({ text, target, actual, verdict, optional, source }) => [
      source.place?.line,
      text,
      target,
      actual,
      verdict,
      optional,
    ]),
  ).toEqual([
    [9, 'Static matcher', '≥75%', '86.2%', 'met', undefined],
    [19, 'Patterns', '100+ patterns', undefined, 'unknown', true],
  ])
})

test('details below a criterion are none, boxes below a heading line are', () => {
  expect(
    gates(
      [
        '# Plan',
        '',
        '## Gate 3: Exit go/no-go',
        '',
        '**BLOCKING criteria** (all must pass):',
        '',
        '1. **No P0 issues**',
        '   - All of them verified',
        '2. **Success ≥85%**',
        '   - **Decision**: ✅ GO if ≥85%',
        '- Platforms:',
        '  - [x] macOS',
        '  - [ ] Linux',
      ].join('\n'),
    ),
  ).toEqual(['Gate 3: Exit go/no-go: No P0 issues unknown, Success ≥85% unknown, macOS met, Linux unknown'])
})

test('who meets, what to do and what a scale means are beside the criteria', () => {
  expect(
    gates(
      [
        '# Plan',
        '',
        '## Go/no-go decision',
        '',
        '**Attendees**:',
        '- Release manager',
        '',
        '**Scale**:',
        '- 70+: Excellent',
        '- 30-70: Good',
        '',
        '1. Review all data',
        '2. Discuss waivers if needed',
        '3. Make the decision',
        '',
        '## Week 3: go/no-go criteria',
        '',
        '**Waiver criteria**:',
        '- Issues tracked',
        '',
        '**Acceptance**:',
        '- [x] Verify that P0 = 0',
      ].join('\n'),
    ),
  ).toEqual(['Week 3: go/no-go criteria: Verify that P0 = 0 met'])
})

test('a lead-in may carry a remark', () => {
  expect(
    gates(
      '# Plan\n\n## Release gates (go/no-go)\n\n**Gate 1: Planning** (Jan 8, T-7)\n- [x] Team ready\n\n**Gate 2: Beta** (Jan 10)\n- [ ] Tests pass\n',
    ),
  ).toEqual([
    'Release gates (go/no-go): Gate 1: Planning (Jan 8, T-7): Team ready met',
    'Release gates (go/no-go): Gate 2: Beta (Jan 10): Tests pass unknown',
  ])
})

test.each([
  ['Pass rate: ≥75% (Achieved: 86.2%)', 'met'],
  ['Docs lane completes in <5 minutes (currently ~15 minutes)', 'not-met'],
  ['Privacy: ZERO PII (Verified: ZERO)', 'met'],
  ['Session latency <100ms (LAN), <500ms (WAN)', 'unknown'],
])('a sentence that holds target and value is compared: %s', (text, verdict) => {
  expect(gates(`# Plan\n\n## Exit criteria\n\n- ${text}\n`)).toEqual([
    `Plan: Exit criteria: ${text} ${verdict}`,
  ])
})

test('ids come from headings, and two of one name are told apart', () => {
  const plan = planOf({
    'gates.md': '# Plan\n\n## Exit criteria\n\n- [ ] Tests pass\n\n## Exit criteria\n\n- [ ] Docs ready\n',
  })

  expect(entitiesOf(plan, 'gate').map(({ id }) => id)).toEqual([
    'gate:gates.md#exit-criteria',
    'gate:gates.md#exit-criteria-1',
  ])
})

test('alternatives are one criterion', () => {
  expect(
    gates(
      '# Plan\n\n## Patch release criteria\n\n- Fixes three bugs, OR\n- Fixes a complaint, OR\n- Is scheduled\n- Tests pass\n',
    ),
  ).toEqual([
    'Patch release criteria: Fixes three bugs, or Fixes a complaint, or Is scheduled unknown, Tests pass unknown',
  ])
})

test('ticks of a section that was signed off are verdicts', () => {
  const list = '**Quality gates**:\n- ✅ Tests pass\n- ✅ Docs reviewed\n'

  expect(gates(`# Plan\n\n## Sign-off\n\n**Status**: ✅ Approved for production\n\n${list}`)).toEqual([
    'Sign-off: Quality gates: Tests pass met, Docs reviewed met',
  ])
  expect(gates(`# Plan\n\n## Sign-off\n\n**Status**: Planned\n\n${list}`)).toEqual([
    'Sign-off: Quality gates: Tests pass unknown, Docs reviewed unknown',
  ])
})

test('where lists of a gate bear different signs, a tick is a verdict', () => {
  expect(
    gates('# Plan\n\n## Success criteria\n\n### Before\n- ✅ Tests pass\n\n### After\n- ⏳ Site online\n'),
  ).toEqual(['Plan: Success criteria: Tests pass met, Site online unknown'])
})

test('what says that it is not done is not met', () => {
  expect(gates('# Plan\n\n## Success criteria\n\n- ⏭️ Runs in parallel (not implemented)\n')).toEqual([
    'Plan: Success criteria: Runs in parallel (not implemented) not-met',
  ])
})

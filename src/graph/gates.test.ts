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

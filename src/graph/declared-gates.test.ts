import { expect, test } from 'vitest'
import { judgeGate } from './judge-gate.ts'
import { entitiesOf } from './plan-graph.ts'
import { planOf } from './plan-of-files.ts'

const gatesOf = (files: Readonly<Record<string, string>>) => entitiesOf(planOf(files), 'gate')

test('frontmatter says more about a gate of the text: who, when, criteria, waivers', () => {
  const [gate, ...others] = gatesOf({
    'runbook.md': '---\nstatus: ready\n---\n\n# Runbook\n',
    'gate.md': [
      '---',
      'gates:',
      '  - id: launch-criteria',
      '    owner: QA lead',
      '    date: 2026-01-14',
      '    criteria:',
      '      - text: Runbook ready',
      '        document: runbook.md',
      '      - text: Pass rate',
      '        target: ≥ 75%',
      '        actual: 86.2%',
      '      - text: Press release written',
      '        status: not met',
      '        optional: true',
      '      - Nobody is ill',
      '    waivers:',
      '      - criterion: Website',
      '        by: "@kim"',
      '        until: 2026-02-01',
      '        reason: It moves a week later',
      '---',
      '',
      '# Launch criteria',
      '',
      '- [ ] Website reachable',
    ].join('\n'),
  })

  expect(others).toEqual([])
  expect([gate?.title, gate?.owner?.value, gate?.date?.raw]).toEqual([
    'Launch criteria',
    'QA lead',
    '2026-01-14',
  ])
  expect(
    gate?.criteria.map(({ text, verdict, optional, waiver, evidence, source }) => [
      source.place?.line,
      text,
      verdict,
      evidence[0]?.text,
      optional ?? waiver?.by,
    ]),
  ).toEqual([
    [25, 'Website reachable', 'unknown', 'the box is empty', '@kim'],
    [7, 'Runbook ready', 'met', 'the status of “Runbook” is ready', undefined],
    [9, 'Pass rate', 'met', '86.2% reaches ≥ 75%', undefined],
    [12, 'Press release written', 'not-met', 'it is declared not met', true],
    [6, 'Nobody is ill', 'unknown', undefined, undefined],
  ])
})

test('a gate may stand in the frontmatter alone', () => {
  const [gate] = gatesOf({
    'plan.md': '---\ngates:\n  - id: Board approval\n    criteria: [Budget signed]\n---\n\n# Plan\n',
  })

  expect([gate?.id, gate?.title, gate?.sources[0].place?.line]).toEqual([
    'gate:plan.md#board-approval',
    'Board approval',
    3,
  ])
})

test('a waiver stands behind its criterion, below it, or in a column of its row', () => {
  const gates = gatesOf({
    'gate.md': [
      '# Gates',
      '',
      '## Exit criteria',
      '',
      '- [ ] Site online (waived by @kim until 2026-02-01: it moves)',
      '- [ ] Docs reviewed',
      '  - Waived until 2026-03-01 by the QA lead because the reviewer is ill',
      '',
      '## Entry criteria',
      '',
      '| Criterion | Status | Notes |',
      '| --- | --- | --- |',
      '| Mirror | Failed | waived by @ada until January 20, 2026 — one is enough |',
    ].join('\n'),
  })

  expect(
    gates.flatMap(({ criteria }) =>
      criteria.map(({ text, waiver }) => [text, waiver?.by, waiver?.until, waiver?.reason]),
    ),
  ).toEqual([
    ['Site online', '@kim', '2026-02-01', 'it moves'],
    ['Docs reviewed', 'the QA lead', '2026-03-01', 'the reviewer is ill'],
    ['Mirror', '@ada', '2026-01-20', 'one is enough'],
  ])
  expect(gates.map((gate) => judgeGate(gate, '2026-01-30').verdict)).toEqual(['conditional', 'no-go'])
})

test('a document that a criterion asks for is its evidence, whatever its state', () => {
  const verdictFor = (status: string) => {
    const [gate] = gatesOf({
      'runbook.md': `---\nstatus: ${status}\n---\n\n# Runbook\n`,
      'gate.md': '# Exit criteria\n\n- The [runbook](runbook.md) is ready\n- All tests pass\n',
    })
    return gate?.criteria[0]?.verdict
  }

  expect(['ready', 'complete', 'draft', 'in progress', 'blocked', 'purple'].map(verdictFor)).toEqual([
    'met',
    'met',
    'not-met',
    'not-met',
    'not-met',
    'unknown',
  ])
})

test('a malformed gate is reported and left out', () => {
  const plan = planOf({ 'plan.md': '---\ngates:\n  - title: No id\n---\n\n# Plan\n' })

  expect(plan.diagnostics.map(({ ruleId, reason }) => `${ruleId}: ${reason}`)).toEqual([
    'frontmatter-shape: Unexpected value of `gates.0.id`: expected one text; the key is ignored',
  ])
  expect(entitiesOf(plan, 'gate')).toEqual([])
})

test('what frontmatter calls a gate is one, however long it is', () => {
  const boxes = (name: string) => Array.from({ length: 9 }, (_, index) => `- [x] ${name} ${index + 1}`)
  const text = [
    '## Quality gate',
    '',
    '### Speed',
    '',
    ...boxes('Case'),
    '',
    '### Size',
    '',
    ...boxes('File'),
  ]
  const titles = (frontmatter: string) =>
    gatesOf({ 'gate.md': [frontmatter, '# Gates', '', ...text].join('\n') }).map(
      ({ title, criteria }) => `${title}: ${criteria.length}`,
    )

  expect(titles('')).toEqual(['Gates: Quality gate: Speed: 9', 'Gates: Quality gate: Size: 9'])
  expect(titles('---\ngates:\n  - id: quality-gate\n---\n')).toEqual(['Gates: Quality gate: 18'])
})

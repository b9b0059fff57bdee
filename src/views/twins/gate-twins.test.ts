import { expect, test } from 'vitest'
import { twinLines } from '../../../tests/twins-of.ts'

const plan = {
  'v1.md': ['---', 'type: release', 'version: v1.0.0', '---', '# v1.0.0'].join('\n'),
  'gates.md': [
    '---',
    'release: v1.0.0',
    '---',
    '# Gates',
    '',
    '## Gate 1: Go/No-Go',
    '',
    '**Owner**: QA lead',
    '**Date**: 2026-01-30',
    '',
    '- [x] Drawn',
    '- [ ] *Built* | lit',
  ].join('\n'),
}

test('all gates stand by release with what they say and how a verdict comes about', () => {
  expect(twinLines(plan, 'gates/index.md')).toEqual([
    '# Gates',
    'What each of them says is computed from its criteria.',
    '- No-go: 0',
    '- Conditional: 0',
    '- Unknown: 1',
    '- Go: 0',
    'All rows as [JSON](/plan/gates/gates.json) or [CSV](/plan/gates/gates.csv)',
    '## plan (1)',
    '### [v1.0.0](/plan/releases/plan/v1.0.0/)',
    '| Gate | Document | Verdict | Met | Not met | Unknown | Decision |',
    '| --- | --- | --- | --- | --- | --- | --- |',
    '| [Gate 1: Go/No-Go](/plan/gates/gates/#gate-1-gono-go) | [Gates](/plan/documents/gates/) | Unknown | 1 | 0 | 1 | 2026-01-30, QA lead |',
    '## How a verdict comes about',
    '- No-go: A criterion that blocks is not met, and no waiver for it is in force.',
    '- Conditional: All that block are met or waived; a waiver is needed for one, or a criterion that only informs is open.',
    '- Unknown: Of a criterion that blocks nobody has written down how it stands.',
    '- Go: Every criterion is met.',
  ])
})

test('a gate has its criteria with what says so', () => {
  expect(twinLines(plan, 'gates/gates/index.md')).toEqual([
    '# Gates in Gates',
    '[Read the document](/plan/documents/gates/)',
    '## Gate 1: Go/No-Go',
    '**Unknown**, for [v1.0.0](/plan/releases/plan/v1.0.0/), decision on 2026-01-30, by QA lead',
    '1 of 2 criteria met: 1 unknown.',
    '| Criterion | Verdict | Evidence | Read in |',
    '| --- | --- | --- | --- |',
    '| Drawn | Met | the box is ticked | [line 11](/plan/documents/gates/#gate-1-gono-go) |',
    '| Built \\| lit | Unknown | the box is empty | [line 12](/plan/documents/gates/#gate-1-gono-go) |',
  ])
})

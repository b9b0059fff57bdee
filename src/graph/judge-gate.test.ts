import { expect, test } from 'vitest'
import type { Gate, GateCriterion, GateEvidence } from '../model/gate.ts'
import { toDocumentPath, toEntityId } from '../model/paths.ts'
import type { Source } from '../model/provenance.ts'
import { judgeGate, verdictOf } from './judge-gate.ts'

const file = toDocumentPath('gate.md')
const at = (line: number): Source => ({ file, place: { line, column: 1 }, how: 'table' })

/** `met`, `not-met?` (informs only), `unknown~2026-02-01` (waived until then). */
function criterion(spelling: string, line: number): GateCriterion {
  const [, verdict = 'unknown', optional, until] = /^([a-z-]+)(\?)?(?:~(.*))?$/.exec(spelling) ?? []
  return {
    text: `C${line}`,
    verdict: verdict as GateCriterion['verdict'],
    evidence: [],
    source: at(line),
    ...(optional === '?' && { optional: true as const }),
    ...(until !== undefined && { waiver: { by: '@kim', until, reason: 'It moves', source: at(line) } }),
  }
}

function gate(spelling: string, more: Partial<Gate> = {}): Gate {
  const criteria = spelling === '' ? [] : spelling.split(' ').map((one, index) => criterion(one, index + 2))
  return {
    kind: 'gate',
    id: toEntityId('gate', 'gate.md#gate'),
    title: 'Gate',
    document: file,
    criteria,
    sources: [at(1)],
    ...more,
  }
}

test.each([
  ['met met', 'go'],
  ['met', 'go'],
  ['', 'unknown'],
  ['met not-met', 'no-go'],
  ['not-met unknown', 'no-go'],
  ['met unknown', 'unknown'],
  ['unknown unknown', 'unknown'],
  // What only informs.
  ['met not-met?', 'conditional'],
  ['met unknown?', 'conditional'],
  ['met met?', 'go'],
  ['unknown unknown?', 'unknown'],
  ['unknown? unknown?', 'unknown'],
  ['not-met? met?', 'conditional'],
  ['not-met not-met?', 'no-go'],
  // Waivers, on 2026-01-10.
  ['met not-met~2026-02-01', 'conditional'],
  ['met unknown~2026-02-01', 'conditional'],
  ['met not-met~2026-01-10', 'conditional'],
  ['met not-met~2026-01-09', 'no-go'],
  ['met unknown~2026-01-09', 'unknown'],
  ['met met~2026-01-09', 'go'],
  ['met met~2026-02-01', 'go'],
  ['not-met~2026-02-01 not-met', 'no-go'],
  ['not-met~2026-02-01 unknown', 'unknown'],
  ['met not-met?~2026-01-09', 'conditional'],
])('%s gives %s', (criteria, verdict) => {
  expect(judgeGate(gate(criteria), '2026-01-10').verdict).toBe(verdict)
})

test('gives every reason with its place', () => {
  const evidence: GateEvidence = {
    kind: 'figure',
    says: 'not-met',
    text: '1 misses 0',
    saying: { key: 'misses', of: ['1', '0'] },
    source: at(40),
  }
  const base = gate('met not-met unknown? not-met~2026-02-01 not-met~2026-01-01')
  const criteria = base.criteria.map((one, index) => (index === 1 ? { ...one, evidence: [evidence] } : one))
  const { reasons, met, notMet, unknown } = judgeGate({ ...base, criteria }, '2026-01-10')

  expect(reasons.map(({ reason, source }) => `${source.place?.line}: ${reason}`)).toEqual([
    '40: “C3” is not met: 1 misses 0',
    '6: “C6” is not met',
    '6: The waiver of “C6” by @kim ended on 2026-01-01, so it does not count',
    '5: “C5” is not met and waived by @kim until 2026-02-01: It moves',
    '4: “C4” is unknown, which does not block',
  ])
  expect([met, notMet, unknown]).toEqual([1, 3, 1])
})

test('says why there is nothing to say', () => {
  const reasons = (one: Gate) => judgeGate(one, '2026-01-10').reasons.map(({ reason }) => reason)

  expect(reasons(gate('met met'))).toEqual(['All 2 criteria are met'])
  expect(reasons(gate(''))).toEqual(['It has no criteria'])
  expect(reasons(gate('met', { template: true }))).toEqual(['This is a form to be filled in'])
  expect(judgeGate(gate('met', { template: true }), '2026-01-10').verdict).toBe('unknown')
})

test.each([
  [['met'], 'met'],
  [['unknown'], 'unknown'],
  [[], 'unknown'],
  [['unknown', 'met'], 'met'],
  [['met', 'not-met'], 'not-met'],
] as const)('evidence %j is taken together as %s', (says, verdict) => {
  expect(verdictOf(says.map((one) => ({ says: one })))).toBe(verdict)
})

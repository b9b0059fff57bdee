import { expect, test } from 'vitest'
import { tellEvidence } from './gate-evidence.ts'
import { strings as german } from './strings/de.ts'

test('tells the same evidence in every language of the interface', () => {
  const saying = { key: 'misses', of: ['8 nm', '≥ 12 nm'] } as const

  expect(tellEvidence(saying)).toBe('8 nm misses ≥ 12 nm')
  expect(tellEvidence(saying, german.gates.judgement.evidence)).toBe('8 nm verfehlt ≥ 12 nm')
  expect(tellEvidence({ key: 'empty', of: [] }, german.gates.judgement.evidence)).toBe(
    'das Kästchen ist leer',
  )
})

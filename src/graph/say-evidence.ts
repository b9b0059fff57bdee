import type { GateEvidence } from '../model/gate.ts'
import { type EvidenceSaying, tellEvidence } from '../model/gate-evidence.ts'

/** A sentence of evidence as data and in English. */
export function sayEvidence(
  key: EvidenceSaying['key'],
  ...of: readonly string[]
): Pick<GateEvidence, 'text' | 'saying'> {
  const saying = { key, of }
  return { text: tellEvidence(saying), saying }
}

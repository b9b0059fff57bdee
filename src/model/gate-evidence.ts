import type { Strings } from './strings/en.ts'
import { gates } from './strings/en/gates.ts'

export type EvidenceWords = Strings['gates']['judgement']['evidence']

/** What speaks for or against a criterion, as data: which sentence, and what it is about, as written. */
export interface EvidenceSaying {
  key: keyof EvidenceWords
  of: readonly string[]
}

/**
 * Tell evidence in half a sentence, in English where no other words are given.
 *
 * @example
 * tellEvidence({ key: 'reaches', of: ['86.2%', '≥ 75%'] }) // => '86.2% reaches ≥ 75%'
 */
export function tellEvidence(
  { key, of }: EvidenceSaying,
  words: EvidenceWords = gates.judgement.evidence,
): string {
  const sentence: (...of: string[]) => string = words[key]
  return sentence(...of)
}

import type { Claim } from '../parse/claim.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'

/** The claims of one kind that a document makes, in the order of the text. */
export function claimsOf<K extends Claim['kind']>(
  document: ParsedDocument,
  kind: K,
): Extract<Claim, { kind: K }>[] {
  return document.claims.filter((claim): claim is Extract<Claim, { kind: K }> => claim.kind === kind)
}

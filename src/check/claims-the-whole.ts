import type { CountClaim } from '../parse/claim.ts'

/** Words that praise; any other word between the figure and `documents` names a part of them. */
const praise =
  /^(?:(?:major|comprehensive|planning|complete|detailed|total|markdown|documentation|professional|high-quality|release|project|individual|new|formal|key)\b[\s,]*)*$/

/** Whether a figure counts documents of any sort, not `19 strategic documents`. */
export function countsAll({ qualifier }: CountClaim): boolean {
  return praise.test(qualifier)
}

/** `Total Documents: 150`, `all 137 documents`: whether a count is about everything there is. */
export function claimsTheWhole(claim: CountClaim): boolean {
  const { total, form, on, before } = claim
  if (!total || !countsAll(claim)) return false
  return form === 'label' ? before === '' && on !== 'table' : form === 'phrase'
}

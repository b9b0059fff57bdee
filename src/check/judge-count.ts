import type { CountClaim } from '../parse/claim.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import { between, type ClaimExtent, extentOf } from './claim-extent.ts'
import { countFollowers, type Followers } from './followers.ts'
import type { RuleContext } from './rule.ts'

/**
 * Report a count in brackets when no way of counting what stands below it gives that number.
 *
 * `counts` are all of the document. What follows may be other than what is counted: then nobody can tell.
 */
export function judgeCount(
  { report, cannotVerify }: RuleContext,
  document: ParsedDocument,
  { claim, counts }: { claim: CountClaim; counts: readonly CountClaim[] },
): void {
  if (!isAnnouncement(claim)) return
  const extent = extentOf(document, claim)
  const at = { file: document.path, place: claim.place }
  // Groups with counts of their own are held against the sum by `parts-of-total`.
  if (hasCountedParts(claim, extent, counts)) return
  const ways = countFollowers(claim, extent)
  const [best] = ways
  if (ways.some(({ count }) => agrees(claim, count))) return
  if (best === undefined || best.count < 2) {
    cannotVerify({ ...at, reason: 'count above no list of what is counted' })
    return
  }
  if (isFarOff(claim, best)) {
    cannotVerify({ ...at, reason: 'count far from what is listed, perhaps examples' })
    return
  }
  report({
    ...at,
    reason: `Unexpected count \`${claim.raw}\`${quote(claim.before)}, expected \`${best.count}\`, the number of ${nounOf(best)} that follow`,
    actual: String(claim.count),
    expected: [String(best.count)],
  })
}

/** Nouns that announce a list also in the middle of a text; others may count what is somewhere else. */
const listed: ReadonlySet<string> = new Set([
  'documents',
  'files',
  'items',
  'tasks',
  'checks',
  'steps',
  'criteria',
])

function isAnnouncement({ form, on, bound, qualifier, noun, before, raw }: CountClaim): boolean {
  if (form !== 'aside' || bound === 'about' || qualifier !== '' || before === '' || raw === '') return false
  return on === 'heading' || (on === 'prose' && listed.has(noun))
}

/** Where what follows is itself counted in groups, the count is the sum of those. */
function hasCountedParts(
  { on, noun }: CountClaim,
  { from, to }: ClaimExtent,
  counts: readonly CountClaim[],
): boolean {
  const below = between(counts, from, on === 'heading' ? to : Math.min(to, from + 12))
  return below.filter((other) => other.noun === noun).length > 1
}

/**
 * Files and tasks are often shown by a few examples, or told in many lines each: then what follows is not what is counted.
 * Documents and items are listed one by one.
 */
function isFarOff({ count, noun }: CountClaim, best: Followers): boolean {
  if (noun === 'documents' || noun === 'items') return false
  return best.count > count * 2 || best.count * 2 < count
}

function agrees({ count, bound }: CountClaim, actual: number): boolean {
  return bound === 'at-least' ? actual >= count : actual === count
}

function nounOf({ what }: Followers): string {
  return what === 'names' ? 'files' : what
}

function quote(before: string): string {
  return before === '' ? '' : ` of \`${before.length > 60 ? `${before.slice(0, 60)}…` : before}\``
}

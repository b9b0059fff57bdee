import type { CountClaim } from '../parse/claim.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import { between, type ClaimExtent, extentOf } from './claim-extent.ts'
import { countFollowers, type Followers } from './followers.ts'
import type { Finding } from './rule.ts'

/**
 * What to say of a count in brackets when nothing below it gives that number.
 *
 * `counts` are all of the document. Gives `undefined` when any way of counting agrees, and when nothing that could be counted follows.
 */
export function wrongCount(
  document: ParsedDocument,
  claim: CountClaim,
  counts: readonly CountClaim[],
): Finding | undefined {
  if (!isAnnouncement(claim)) return undefined
  const extent = extentOf(document, claim)
  if (hasCountedParts(claim, extent, counts)) return undefined
  const ways = countFollowers(claim, extent)
  const [best] = ways
  if (best === undefined || best.count < 2 || ways.some(({ count }) => agrees(claim, count))) return undefined
  if (isFarOff(claim, best)) return undefined
  return {
    file: document.path,
    place: claim.place,
    reason: `Unexpected count \`${claim.raw}\`${quote(claim.before)}, expected \`${best.count}\`: so many ${nounOf(best)} follow`,
    actual: String(claim.count),
    expected: [String(best.count)],
  }
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

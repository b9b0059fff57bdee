import type { Release } from '../model/entities.ts'
import { findKeyword } from '../model/status-words.ts'
import { plainText, toSlug, withoutDecoration } from '../graph/author-text.ts'
import { sourceLine, type SourceLineProps } from './fact.ts'
import type { BadgeProps, ViewContext } from './page.ts'
import { statusToBadge } from './status-badge.ts'

/** What a document says of where a release stands, and where it says so. */
export interface ReleaseStatus {
  badge: BadgeProps
  /** The author's own words, where they say more than the badge. */
  words?: string
  source: SourceLineProps
}

/** The status of a release; `undefined` where no document gives one. */
export function releaseStatus(context: ViewContext, { status }: Release): ReleaseStatus | undefined {
  if (status === undefined) return undefined
  const badge = statusToBadge(status.value, context.strings)
  const words = withoutDecoration(plainText(status.raw))
  return {
    badge,
    ...(saysMore(words, badge, context) && { words }),
    source: sourceLine(context, status.source),
  }
}

/** Whether anything stands beside the word that the badge is made of. */
function saysMore(words: string, badge: BadgeProps, { plan }: ViewContext): boolean {
  const keyword = findKeyword(words, plan.vocabulary)
  const rest = keyword === undefined ? words : words.slice(0, keyword.start) + words.slice(keyword.end)
  return /[\p{L}\p{N}]/u.test(rest) && toSlug(words) !== toSlug(badge.word)
}

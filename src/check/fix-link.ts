import type { ResolvedLink } from '../graph/references.ts'
import type { Finding } from './rule.ts'

/**
 * The fix that writes the target of a link anew, to spread into a finding.
 *
 * Nothing when it would lose the heading that the link names, or a query.
 */
export function fixLink(link: ResolvedLink, to: string): Pick<Finding, 'fixes'> {
  const keepsAnchor = link.anchor === undefined || link.anchor === '' || to.includes('#')
  if (!keepsAnchor || link.target.includes('?') || link.type === 'wiki' || link.type === 'url') return {}
  // Round brackets would end the link, quotes an attribute.
  const target = to.replace(/[()']/g, (character) => `%${character.charCodeAt(0).toString(16)}`)
  return { fixes: [{ kind: 'link-target', place: link.place, from: link.target, to: target }] }
}

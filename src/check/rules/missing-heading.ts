import { findClosest } from '../../model/closest.ts'
import type { DocumentPath } from '../../model/paths.ts'
import type { PlanGraph } from '../../graph/plan-graph.ts'
import { didYouMean } from '../did-you-mean.ts'
import { fixLink } from '../fix-link.ts'
import { defineRule } from '../rule.ts'
import { isSlip } from '../slip.ts'
import { isSpelledAlike } from '../spelled-alike.ts'

/** Links to a heading name one that its document has. */
export const missingHeading = defineRule({
  id: 'missing-heading',
  severity: 'error',
  check({ plan, report }) {
    for (const link of plan.links) {
      if (link.anchorExists !== false || link.anchor === undefined || link.path === undefined) continue
      const suggestion = suggestAnchor(plan, link.path as DocumentPath, link.anchor)
      const where = link.path === link.file ? 'this document' : `\`${link.path}\``
      report({
        file: link.file,
        place: link.place,
        reason: `Cannot find heading \`#${link.anchor}\` in ${where}${didYouMean(suggestion && `#${suggestion}`)}`,
        actual: `#${link.anchor}`,
        ...(suggestion !== undefined && {
          expected: [`#${suggestion}`],
          ...(isCertain(plan, link.path as DocumentPath, { anchor: link.anchor, suggestion }) &&
            fixLink(link, link.target.replace(/#.*$/s, `#${suggestion}`))),
        }),
      })
    }
  },
})

/** An id that differs by punctuation only, as behind an emoji, or by a few letters. */
function suggestAnchor(plan: PlanGraph, path: DocumentPath, anchor: string): string | undefined {
  const anchors = (plan.documents.get(path)?.headings ?? []).map((heading) => heading.anchor)
  const alike = anchors.filter((candidate) => letters(candidate) === letters(anchor))
  if (alike.length === 1) return alike[0]
  const closest = findClosest(anchor, anchors)
  return closest !== undefined && isSpelledAlike(anchor, closest) ? closest : undefined
}

/** Whether the link means this heading and can mean no other. */
function isCertain(
  plan: PlanGraph,
  path: DocumentPath,
  { anchor, suggestion }: { anchor: string; suggestion: string },
): boolean {
  const slips = (plan.documents.get(path)?.headings ?? []).filter((heading) => isSlip(anchor, heading.anchor))
  return slips.length === 1 && slips[0]?.anchor === suggestion
}

function letters(anchor: string): string {
  return anchor.toLowerCase().replace(/[^\p{L}\d]+/gu, '')
}

import { fixLink } from '../fix-link.ts'
import { relativeTarget } from '../relative-target.ts'
import { defineRule } from '../rule.ts'

/** Links are written from where the document lies, not from the root. */
export const resolvesFromRoot = defineRule({
  id: 'resolves-from-root',
  severity: 'error',
  check({ plan, report }) {
    for (const link of plan.links) {
      if (link.fromRoot === undefined || link.caseMismatch !== undefined) continue
      const target = relativeTarget(plan, link, link.fromRoot)
      report({
        file: link.file,
        place: link.place,
        reason: `Unexpected link \`${link.target}\` from the root, expected \`${target}\` from the folder of this document`,
        actual: link.target,
        expected: [target],
        ...fixLink(link, target),
      })
    }
  },
})

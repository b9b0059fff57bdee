import { defineRule } from '../rule.ts'

/** A heading is at most one level below the one above it. */
export const headingOrder = defineRule({
  id: 'heading-order',
  severity: 'warning',
  check({ plan, report }) {
    for (const { path: file, headings, unclosedFence } of plan.documents.values()) {
      // Behind a fence that ends in the wrong place, headings are code and code is headings.
      if (unclosedFence !== undefined) continue
      for (const [index, heading] of headings.entries()) {
        const above = headings[index - 1]
        if (above === undefined || heading.depth <= above.depth + 1) continue
        report({
          file,
          place: heading.place,
          reason: `Unexpected level ${heading.depth} of heading \`${heading.text}\`, expected at most ${above.depth + 1} below \`${above.text}\``,
          actual: '#'.repeat(heading.depth),
          expected: ['#'.repeat(above.depth + 1)],
        })
      }
    }
  },
})

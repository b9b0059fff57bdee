import type { Heading } from '../../parse/parsed-document.ts'
import { defineRule } from '../rule.ts'

/** Text becomes a heading by `#`, not by a line of dashes or equals signs that was meant as a rule. */
export const accidentalHeading = defineRule({
  id: 'accidental-heading',
  severity: 'warning',
  check({ plan, report }) {
    for (const { path: file, headings } of plan.documents.values()) {
      const depths = new Set(headings.filter((heading) => !isUnderlined(heading)).map(({ depth }) => depth))
      for (const heading of headings) {
        if (!isUnderlined(heading)) continue
        const { start, end } = heading.place
        // A document may underline its headings throughout; then none of the level is written with `#`.
        if (end.line - start.line < 2 && !depths.has(heading.depth)) continue
        const line = heading.depth === 2 ? 'dashes' : 'equals signs'
        report({
          file,
          place: heading.place,
          reason: `Unexpected heading \`${shorten(heading.text)}\`, made by the line of ${line} below it; expected a blank line between the two`,
          actual: heading.text,
        })
      }
    }
  },
})

/** Only a heading with its underline takes more than one line. */
function isUnderlined({ place }: Heading): boolean {
  return place.end.line > place.start.line
}

function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').replace(/[=-]{4,}/g, '…')
  return line.length <= 60 ? line : `${line.slice(0, 60)}…`
}

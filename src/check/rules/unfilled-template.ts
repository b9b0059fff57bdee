import { plainText } from '../../graph/author-text.ts'
import type { Position } from '../../model/provenance.ts'
import type { Blank, ParsedDocument } from '../../parse/parsed-document.ts'
import { documentTypes } from '../document-types.ts'
import { defineRule } from '../rule.ts'
import { labelRange } from '../../parse/label-places.ts'

/** What a template left open is filled in; templates themselves are exempt. Told once per document. */
export const unfilledTemplate = defineRule({
  id: 'unfilled-template',
  severity: 'warning',
  check({ plan, report }) {
    const typeOf = documentTypes(plan)
    for (const document of plan.documents.values()) {
      if (typeOf(document.path) === 'template' || /template/i.test(document.path)) continue
      const [first, ...others] = blanksOf(document)
      if (first === undefined) continue
      const more = others.length === 0 ? '' : `, and ${others.length} more in this document`
      report({
        file: document.path,
        place: first.place,
        reason: `Unexpected placeholder \`${first.text}\`${more}, expected the text it stands for`,
        actual: first.text,
        related: others.map(({ text, place }) => ({ reason: `\`${text}\``, file: document.path, place })),
      })
    }
  },
})

/** Blanks of the text, and label lines about the document whose whole value is one. */
function blanksOf({ blanks, labels, frontmatter }: ParsedDocument): Blank[] {
  const inLabels = labels
    .filter(({ zone, value }) => zone !== 'section' && openValue.test(value.trim()))
    .map((label) => ({ text: plainText(label.value), place: labelRange(label) }))
  const inFrontmatter = Object.entries(frontmatter?.data ?? {}).flatMap(([key, value]) => {
    const place: Position | undefined = frontmatter?.places[key]
    return typeof value === 'string' && openValue.test(value) && place !== undefined
      ? [{ text: value, place }]
      : []
  })
  const lines = new Set<number>()
  return [...inFrontmatter, ...inLabels, ...blanks]
    .filter(({ place }) => (lines.has(place.start.line) ? false : lines.add(place.start.line)))
    .sort((a, b) => a.place.start.line - b.place.start.line)
}

/** `[Name]`, `[Draft / In Progress / Complete]`, `{{ date }}`, `<your name>`, `YYYY-MM-DD`; a link or a box is none. */
const openValue =
  /^(?:\[(?=[^\]]*\p{L}{2})[^\][]{1,80}\]|\{\{[^{}]{1,80}\}\}|<[a-z][a-z -]{0,40}>|YYYY-MM-DD)$/iu

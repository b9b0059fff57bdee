import { normalizeKey } from './author-text.ts'
import type { Building } from './building.ts'
import { headingText, type Outline, sectionPath } from './outline.ts'

/** Tell whether a document is a form: what is ticked there shows how it is done. */
export function isTemplate(building: Building, { document }: Outline): boolean {
  return /template/i.test(document.path) || building.readerOf(document).documentType()?.value === 'template'
}

/** `Retrospective Template`, `Example challenges`; `Issue templates` are a subject. */
const sampleHeading = /\b(?:template|example|sample)(?:\s*\([^()]*\))?$|^(?:example|sample)\b/i
/** `**Format** (Markdown table):` directly above a table. */
const sampleLabel = /^(?:format|columns|examples?|sample|template)\b/
/** Lines from a label to what it introduces. */
const near = 3

/**
 * Tell whether a place shows a form, or what one may look like when it is filled in.
 *
 * What stands there belongs to no release.
 *
 * @param line Where the table, item or heading begins.
 */
export function isSample(
  building: Building,
  outline: Outline,
  { section, line }: { section: number | undefined; line: number },
): boolean {
  if (isTemplate(building, outline)) return true
  const isBelowSample = sectionPath(outline, section).some((index) => {
    const isTitle = outline.document.headings[index]?.depth === 1
    return !isTitle && sampleHeading.test(headingText(outline, index) ?? '')
  })
  return isBelowSample || isIntroducedAsSample(outline, section, line)
}

function isIntroducedAsSample(outline: Outline, section: number | undefined, line: number): boolean {
  const label = outline.labels.get(section)?.findLast(({ place }) => place.line < line)
  return label?.value === '' && line - label.place.line <= near && sampleLabel.test(normalizeKey(label.key))
}

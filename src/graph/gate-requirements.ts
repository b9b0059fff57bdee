import type { GateCriterion } from '../model/gate.ts'
import { parseFigure } from '../model/figure.ts'
import type { Sourced } from '../model/provenance.ts'
import { plainText, withoutDecoration } from './author-text.ts'
import type { Building } from './building.ts'
import { buildCriterion } from './gate-criterion.ts'
import { isInforming } from './gate-names.ts'
import { findNumbers } from './gate-numbers.ts'
import { splitHeadingStatus } from './heading-status.ts'
import { headingText, sectionPath, type Outline } from './outline.ts'
import { sectionLabel } from './section-labels.ts'

/** Sections below a gate that are a criterion each: a heading with a `Requirement:` line. */
export function requirementSections(outline: Outline, sections: readonly number[], top: number): number[] {
  return sections.filter(
    (section) => section !== top && sectionLabel(outline, section, ['requirement', 'target']) !== undefined,
  )
}

/** The criterion that such a section is. */
export function criterionOfSection(
  building: Building,
  outline: Outline,
  { section, top }: { section: number; top: number },
): GateCriterion[] {
  const heading = outline.document.headings[section]
  const requirement = sectionLabel(outline, section, ['requirement', 'target'])
  if (heading === undefined || requirement === undefined) return []
  const numbers = findNumbers(requirement.value)
  const above = sectionPath(outline, section).filter((index) => index >= top)
  return [
    buildCriterion(building, outline, {
      text: nameOf(heading.text),
      evidence: [],
      target: targetOf(requirement, numbers?.target),
      actual: numbers && { value: numbers.actual, raw: numbers.actual, source: requirement.source },
      optional: above.some((index) => isInforming(headingText(outline, index) ?? '')),
      source: { file: outline.document.path, place: heading.place.start, how: 'heading' },
    }),
  ]
}

/** Without its number, and without `✅ BLOCKING` behind it. */
function nameOf(heading: string): string {
  const text = withoutDecoration(splitHeadingStatus(plainText(heading)).text)
  return text.replace(/^\d+[.)]\s+/, '').replace(/\s*\b(?:NON-)?BLOCKING$/, '')
}

function targetOf({ value }: Sourced<string>, figure: string | undefined): string {
  return figure !== undefined && parseFigure(figure) !== undefined ? figure : value
}

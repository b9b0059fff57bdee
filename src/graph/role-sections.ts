import type { EntityId } from '../model/paths.ts'
import type { Point } from '../model/provenance.ts'
import type { ListItem } from '../parse/parsed-document.ts'
import { plainText, withoutDecoration } from './author-text.ts'
import type { Building } from './building.ts'
import { groupBy } from './file-index.ts'
import type { FileReference } from './missing-documents.ts'
import { childSections, headingText, sectionTree, type Outline } from './outline.ts'

/** A role as a section of an index names it, with what it shall read. */
export interface RoleSection {
  name: string
  place: Point
  steps: readonly RoleStep[]
}

export interface RoleStep {
  to: EntityId
  place: Point
  /** Whether it stands in a numbered list. */
  ordered: boolean
  note: string | undefined
}

const pathSection = /\b(?:quick[- ]start|reading|learning|onboarding|getting started) paths?\b/i
const byRole = /\bby (?:role|audience|persona|reader|stakeholder)s?\b|^who (?:should )?reads? what\b/i

const forSomebody = /^\W*(?:for|as an?|new)\b/i

/** Roles of all sections such as 'Quick Start by Role': a sub-heading or a bold lead-in each. */
export function findRoleSections(
  building: Building,
  outline: Outline,
  isKnown: (name: string) => boolean,
): RoleSection[] {
  const named = building.namedFiles.get(outline.document.path) ?? []
  if (named.length === 0) return []
  return outline.document.headings.flatMap((heading, section) => {
    const title = withoutDecoration(plainText(heading.text))
    if (!byRole.test(title) && !pathSection.test(title)) return []
    const isNamed = (role: RoleSection) => forSomebody.test(plainText(role.name)) || isKnown(role.name)
    const headed = rolesOfHeadings(outline, section, named)
    return [
      ...(byRole.test(title) ? headed : headed.filter(isNamed)),
      ...rolesOfLeadIns(outline, section, named).filter(isNamed),
    ]
  })
}

function rolesOfHeadings(outline: Outline, section: number, named: readonly FileReference[]): RoleSection[] {
  return childSections(outline, section).flatMap((child) => {
    const items = sectionTree(outline, child).flatMap((index) => outline.items.get(index) ?? [])
    if (byRole.test(headingText(outline, child) ?? '')) return []
    const steps = stepsOf(items, named)
    const place = outline.document.headings[child]?.place.start
    return steps.length === 0 || place === undefined
      ? []
      : [{ name: headingText(outline, child) ?? '', place, steps }]
  })
}

function rolesOfLeadIns(outline: Outline, section: number, named: readonly FileReference[]): RoleSection[] {
  const groups = groupBy(outline.items.get(section) ?? [], (item) => item.group)
  return [...groups].flatMap(([group, items]) => {
    const steps = stepsOf(items, named)
    const place = items[0]?.place
    return group === undefined || steps.length === 0 || place === undefined
      ? []
      : [{ name: group, place, steps }]
  })
}

/** The first file that each item names, every file once. */
function stepsOf(items: readonly ListItem[], named: readonly FileReference[]): RoleStep[] {
  const seen = new Set<EntityId>()
  return items.flatMap((item) => {
    const { line: first } = item.place
    const reference = named.find(({ place }) => place.line >= first && place.line <= item.lastLine)
    if (reference === undefined || seen.has(reference.to)) return []
    seen.add(reference.to)
    return [{ to: reference.to, place: reference.place, ordered: item.ordered, note: noteOf(item.text) }]
  })
}

/** What stands after the dash, or in brackets at the end. */
function noteOf(text: string): string | undefined {
  const line = plainText(text)
  const dash = /\s[-–—]\s+(.+)$/.exec(line) ?? /\(([^()]+)\)$/.exec(line)
  return dash?.[1]?.trim()
}

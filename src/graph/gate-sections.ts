import type { GateCriterion } from '../model/gate.ts'
import { plainText, withoutDecoration } from './author-text.ts'
import type { Building } from './building.ts'
import { criteriaInLists } from './gate-lists.ts'
import { isGateName, isStopName, mayBeSoftware } from './gate-names.ts'
import { criterionOfSection, requirementSections } from './gate-requirements.ts'
import { isDescription } from './gate-shapes.ts'
import { criteriaInTable, isCriteriaTable } from './gate-tables.ts'
import { splitHeadingStatus } from './heading-status.ts'
import { childSections, headingText, sectionTree, type Outline } from './outline.ts'

/** No meeting goes through more in one go: a longer section is as many gates as it has parts with criteria. */
const longestGate = 15

/** A gate as a section of a document holds it. */
export interface GateSection {
  section: number
  title: string
  criteria: readonly GateCriterion[]
}

/** The section and those below it that are neither gates of their own nor signs to stop. */
export function ownSections(outline: Outline, section: number): number[] {
  const skipped = new Set<number>()
  return sectionTree(outline, section).filter((index) => {
    if (skipped.has(index)) return false
    const text = headingText(outline, index) ?? ''
    const isOther = index !== section && (isGateName(text) || isStopName(text))
    if (isOther) for (const below of sectionTree(outline, index)) skipped.add(below)
    return !isOther
  })
}

/** The gate of a section, or where it is too long those of the parts that hold its criteria. */
export function splitGate(
  building: Building,
  outline: Outline,
  { top, sections }: { top: number; sections: readonly number[] },
): GateSection[] {
  const split = (section: number, own: readonly number[]): GateSection[] => {
    const all = readCriteria(building, outline, { sections: own, top })
    const parts = childSections(outline, section).filter((child) => own.includes(child))
    const title = partTitle(outline, section, top)
    if (all.length <= longestGate || parts.length === 0) return [{ section, title, criteria: all }]
    return [
      { section, title, criteria: readCriteria(building, outline, { sections: [section], top }) },
      ...parts.flatMap((child) =>
        split(
          child,
          sectionTree(outline, child).filter((index) => own.includes(index)),
        ),
      ),
    ]
  }
  return split(top, sections)
}

/** `Success criteria` alone says little: the heading above says of what. */
export function gateTitle(outline: Outline, section: number | undefined): string {
  const own = bareHeading(headingText(outline, section) ?? outline.document.title.value)
  const parent = section === undefined ? undefined : outline.parents[section]
  const isGeneric =
    /^(?:success|acceptance|exit|entry|go|release|completion) criteria$|^quality gates?$|^definition of done$/i.test(
      own,
    )
  if (!isGeneric || parent === undefined) return own
  return `${bareHeading(headingText(outline, parent) ?? '')}: ${own}`
}

/** A heading without its status and its signs. */
export function bareHeading(heading: string): string {
  return withoutDecoration(splitHeadingStatus(plainText(heading)).text)
}

function partTitle(outline: Outline, section: number, top: number): string {
  const own = gateTitle(outline, section)
  return section === top ? own : `${gateTitle(outline, top)}: ${own}`
}

function readCriteria(
  building: Building,
  outline: Outline,
  { sections, top }: { sections: readonly number[]; top: number },
): GateCriterion[] {
  const required = requirementSections(outline, sections, top)
  const within = new Set(required.flatMap((section) => sectionTree(outline, section)))
  const rest = sections.filter((section) => !within.has(section))
  const tables = rest.flatMap((own) =>
    (outline.tables.get(own) ?? []).filter(
      (table) => isCriteriaTable(table) || table.kind === 'metric' || table.kind === 'status',
    ),
  )
  const criteria = [
    ...required.flatMap((section) => criterionOfSection(building, outline, { section, top })),
    ...criteriaInLists(building, outline, { sections: rest, top }),
    ...tables.flatMap((table) => criteriaInTable(building, outline, table)),
  ]
  return mayBeSoftware(headingText(outline, top) ?? '') && describesSoftware(criteria) ? [] : criteria
}

/** Plain bullets alone, most of which require nothing. */
export function describesSoftware(criteria: readonly GateCriterion[]): boolean {
  return (
    criteria.every(({ source, evidence }) => source.how === 'list' && evidence.length === 0) &&
    isDescription(criteria.map(({ text }) => text))
  )
}

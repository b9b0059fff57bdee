import type { GateCriterion } from '../model/gate.ts'
import { plainText, withoutDecoration } from './author-text.ts'
import type { Building } from './building.ts'
import { criteriaInLists, hasMixedSigns } from './gate-lists.ts'
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
  { top, sections, isOne }: { top: number; sections: readonly number[]; isOne: boolean },
): GateSection[] {
  const read = readSections(building, outline, { top, sections })
  const toGate = (section: number, own: readonly number[]): GateSection => ({
    section,
    title: partTitle(outline, section, top),
    criteria: withoutSoftware(
      headingText(outline, top) ?? '',
      own.flatMap((index) => read.get(index) ?? []),
    ),
  })
  const split = (section: number, own: readonly number[]): GateSection[] => {
    const parts = childSections(outline, section).filter((child) => own.includes(child))
    const count = own.reduce((sum, index) => sum + (read.get(index)?.length ?? 0), 0)
    if (isOne || count <= longestGate || parts.length === 0) return [toGate(section, own)]
    const below = (child: number) => sectionTree(outline, child).filter((index) => own.includes(index))
    return [toGate(section, [section]), ...parts.flatMap((child) => split(child, below(child)))]
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

/** The criteria of each section, in the order of the text. */
function readSections(
  building: Building,
  outline: Outline,
  { top, sections }: { top: number; sections: readonly number[] },
): Map<number, readonly GateCriterion[]> {
  const required = new Set(requirementSections(outline, sections, top))
  const within = new Set([...required].flatMap((section) => sectionTree(outline, section)))
  const isMixed = hasMixedSigns(
    outline,
    sections.filter((section) => !within.has(section)),
  )
  return new Map(
    sections.map((section) => {
      if (required.has(section)) return [section, criterionOfSection(building, outline, { section, top })]
      if (within.has(section)) return [section, []]
      const tables = (outline.tables.get(section) ?? []).filter(
        (table) => isCriteriaTable(table) || table.kind === 'metric' || table.kind === 'status',
      )
      return [
        section,
        [
          ...criteriaInLists(building, outline, { section, top, isMixed }),
          ...tables.flatMap((table) => criteriaInTable(building, outline, table)),
        ],
      ]
    }),
  )
}

function withoutSoftware(heading: string, criteria: readonly GateCriterion[]): readonly GateCriterion[] {
  return mayBeSoftware(heading) && describesSoftware(criteria) ? [] : criteria
}

/** Plain bullets alone, most of which require nothing. */
export function describesSoftware(criteria: readonly GateCriterion[]): boolean {
  return (
    criteria.every(({ source, evidence }) => source.how === 'list' && evidence.length === 0) &&
    isDescription(criteria.map(({ text }) => text))
  )
}

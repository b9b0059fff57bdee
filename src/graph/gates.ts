import type { Gate, GateCriterion } from '../model/entities.ts'
import type { Point } from '../model/provenance.ts'
import { plainText, withoutDecoration } from './author-text.ts'
import type { Building } from './building.ts'
import { sourced } from './document-fields.ts'
import { addEntity, connect, freeId } from './draft.ts'
import { criteriaInLists, criteriaInTable, isCriteriaTable, isDescription } from './gate-criteria.ts'
import { splitHeadingStatus } from './heading-status.ts'
import { documentId } from './missing-documents.ts'
import { childSections, headingText, sectionTree, type Outline } from './outline.ts'
import { present } from './present.ts'
import { sectionLabel } from './section-labels.ts'
import type { Placing } from './tasks.ts'

const gateName =
  /\b(?:success|acceptance|exit|entry|go|release|launch|completion|approval) criteria\b|\bgo\s*\/\s*no-?go\b|\bquality gates?\b|\bdefinition of done\b|^gate\s+\d/i
/** Signs to stop: a ticked box there is bad news. */
const stopName = /\bno-?go\b|\btriggers?\b|\bred flags?\b|\babort\b|\brollback\b/i
/** Software that checks gates is no gate. */
const machinery =
  /\bwith quality gates?\b|\bquality gates?\s+(?:module|class|script|system|integration|implementation|engine|framework|runner|performance|output|failures?|detection|architecture|strategy|optimization|logic)\b/i
/** A program may be called so as well as a decision: there the criteria have to look like some. */
const alsoSoftware = /\bquality gates?\b/i
const namesCriteria = /\bcriteria\b|\bgo\s*\/\s*no-?go\b|\bdefinition of done\b/i
const claim = /\b(?:all |criteria )?(?:met|achieved|satisfied|passed|complete[d]?)\b|✅/i

/** No meeting goes through more in one go: a longer section is as many gates as it has parts with criteria. */
const longestGate = 15

/** Add gates: sections of criteria, criteria tables elsewhere, and lists below a lead-in such as `Success criteria`. */
export function addGates(building: Building, placing: Placing): void {
  for (const outline of building.outlines) {
    const { headings, tables } = outline.document
    const taken = new Set<number | undefined>()
    headings.forEach((heading, section) => {
      if (!isGate(heading.text) || gateLeadIns(outline, section).length > 1) {
        addLeadIns(building, placing, { outline, section })
        return
      }
      // What a document called after its criteria holds is more than criteria.
      const sections = heading.depth === 1 ? [section] : ownSections(outline, section)
      for (const own of sections) taken.add(own)
      for (const part of splitGate(building, outline, { section, sections, heading: heading.text })) {
        const own = titleOf(outline, part.section)
        addGate(building, placing, {
          outline,
          section: part.section,
          title: part.section === section ? own : `${titleOf(outline, section)}: ${own}`,
          place: headings[part.section]?.place.start ?? heading.place.start,
          criteria: part.criteria,
        })
      }
    })
    for (const table of tables) {
      if (taken.has(table.section) || !isCriteriaTable(table)) continue
      addGate(building, placing, {
        outline,
        section: table.section,
        title: titleOf(outline, table.section),
        place: { line: table.line, column: 1 },
        criteria: criteriaInTable(building, outline, table),
      })
    }
  }
}

interface Part {
  section: number
  criteria: GateCriterion[]
}

/** The gate of a section, or where it is too long those of the parts that hold its criteria. */
function splitGate(
  building: Building,
  outline: Outline,
  { section, sections, heading }: { section: number; sections: readonly number[]; heading: string },
): Part[] {
  const all = readCriteria(building, outline, { sections, heading })
  const parts = childSections(outline, section).filter((child) => sections.includes(child))
  if (all.length <= longestGate || parts.length === 0) return [{ section, criteria: all }]
  return [
    { section, criteria: readCriteria(building, outline, { sections: [section], heading }) },
    ...parts.flatMap((child) => {
      const below = sectionTree(outline, child).filter((index) => sections.includes(index))
      return splitGate(building, outline, { section: child, sections: below, heading })
    }),
  ]
}

function readCriteria(
  building: Building,
  outline: Outline,
  { sections, heading }: { sections: readonly number[]; heading: string },
): GateCriterion[] {
  const tables = sections.flatMap((own) =>
    (outline.tables.get(own) ?? []).filter(
      (table) => isCriteriaTable(table) || table.kind === 'metric' || table.kind === 'status',
    ),
  )
  const claimsMet = claim.test(heading.replace(/^[^\p{L}\p{N}]+/u, ''))
  const criteria = [
    ...criteriaInLists(outline, sections, { claimsMet }),
    ...tables.flatMap((table) => criteriaInTable(building, outline, table)),
  ]
  return alsoSoftware.test(plainText(heading)) && !namesCriteria.test(heading) && isDescription(criteria)
    ? []
    : criteria
}

interface Found {
  outline: Outline
  section: number | undefined
  title: string
  place: Point
  criteria: readonly GateCriterion[]
}

function addGate(
  building: Building,
  placing: Placing,
  { outline, section, title, place, criteria }: Found,
): void {
  if (criteria.length === 0) return
  const { document } = outline
  const mark = splitHeadingStatus(headingText(outline, section) ?? '').status
  const stated =
    sectionLabel(outline, section, ['status', 'decision status']) ??
    (mark === undefined ? undefined : sourced(document, mark, { place, how: 'heading' }))
  const status = stated === undefined ? undefined : building.readerOf(document).status(stated)
  const gate: Gate = {
    kind: 'gate',
    id: freeId(building.draft, 'gate', `${document.path}#L${place.line}`),
    title,
    document: document.path,
    criteria,
    sources: [{ file: document.path, place, how: 'heading' }],
    ...present({
      status: status?.value.state === 'template' ? undefined : status,
      release: placing.releaseOf(outline, section, [title]),
      phase: placing.phaseOf(outline, section),
    }),
  }
  addEntity(building.draft, gate)
  connect(building.draft, {
    type: 'contains',
    from: documentId(document.path),
    to: gate.id,
    source: gate.sources[0],
  })
}

function isGate(heading: string): boolean {
  const text = plainText(heading)
  return (
    gateName.test(text) && !machinery.test(text) && !stopName.test(text.replace(/\bgo\s*\/\s*no-?go\b/gi, ''))
  )
}

/** The section and those below it that are neither gates of their own nor signs to stop. */
function ownSections(outline: Outline, section: number): number[] {
  const skipped = new Set<number>()
  return sectionTree(outline, section).filter((index) => {
    if (skipped.has(index)) return false
    const text = headingText(outline, index) ?? ''
    const isOther =
      index !== section && (isGate(text) || stopName.test(text.replace(/\bgo\s*\/\s*no-?go\b/gi, '')))
    if (isOther) for (const below of sectionTree(outline, index)) skipped.add(below)
    return !isOther
  })
}

/** `Success criteria` alone says little: the heading above says of what. */
function titleOf(outline: Outline, section: number | undefined): string {
  const own = withoutDecoration(
    splitHeadingStatus(plainText(headingText(outline, section) ?? outline.document.title.value)).text,
  )
  const parent = section === undefined ? undefined : outline.parents[section]
  const isGeneric =
    /^(?:success|acceptance|exit|entry|go|release|completion) criteria$|^quality gates?$|^definition of done$/i.test(
      own,
    )
  if (!isGeneric || parent === undefined) return own
  return `${withoutDecoration(splitHeadingStatus(plainText(headingText(outline, parent) ?? '')).text)}: ${own}`
}

/** Lead-ins of a section's lists that are called like a gate: `Gate 1: Planning complete`. */
function gateLeadIns(outline: Outline, section: number): string[] {
  const groups = (outline.items.get(section) ?? []).flatMap(({ group }) =>
    group !== undefined && isGate(group) ? [group] : [],
  )
  return [...new Set(groups)]
}

function addLeadIns(
  building: Building,
  placing: Placing,
  { outline, section }: { outline: Outline; section: number },
): void {
  for (const group of gateLeadIns(outline, section)) {
    const pattern = new RegExp(`^${group.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`)
    const criteria = criteriaInLists(outline, [section], { group: pattern, claimsMet: claim.test(group) })
    const place = criteria[0]?.source.place
    if (place === undefined) continue
    const heading = withoutDecoration(splitHeadingStatus(plainText(headingText(outline, section) ?? '')).text)
    addGate(building, placing, {
      outline,
      section,
      title: `${heading}: ${plainText(group)}`,
      place,
      criteria,
    })
  }
}

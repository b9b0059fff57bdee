import type { Gate, GateCriterion } from '../model/entities.ts'
import type { Point } from '../model/provenance.ts'
import { plainText, withoutDecoration } from './author-text.ts'
import type { Building } from './building.ts'
import { sourced } from './document-fields.ts'
import { addEntity, connect, freeId } from './draft.ts'
import { criteriaInLists, criteriaInTable, isCriteriaTable } from './gate-criteria.ts'
import { splitHeadingStatus } from './heading-status.ts'
import { documentId } from './missing-documents.ts'
import { headingText, sectionTree, type Outline } from './outline.ts'
import { present } from './present.ts'
import { sectionLabel } from './section-labels.ts'
import type { Placing } from './tasks.ts'

const gateName =
  /\b(?:success|acceptance|exit|entry|go|release|launch|completion|approval) criteria\b|\bgo\s*\/\s*no-?go\b|\bquality gates?\b|\bdefinition of done\b|^gate\s+\d/i
/** Signs to stop: a ticked box there is bad news. */
const stopName = /\bno-?go\b|\btriggers?\b|\bred flags?\b|\babort\b|\brollback\b/i
/** Software that checks gates is no gate. */
const machinery =
  /\bquality gates?\s+(?:module|class|script|system|integration|implementation|engine|framework|runner|performance|output)/i
const claim = /\b(?:all |criteria )?(?:met|achieved|satisfied|passed|complete[d]?)\b|✅/i

/** Add gates: sections of criteria, criteria tables elsewhere, and lists below a lead-in such as `Success criteria`. */
export function addGates(building: Building, placing: Placing): void {
  for (const outline of building.outlines) {
    const { headings, tables } = outline.document
    const taken = new Set<number | undefined>()
    headings.forEach((heading, section) => {
      if (!isGate(heading.text)) {
        addLeadIns(building, placing, { outline, section })
        return
      }
      // What a document called after its criteria holds is more than criteria.
      const sections = heading.depth === 1 ? [section] : ownSections(outline, section)
      for (const own of sections) taken.add(own)
      const found = sections.flatMap((own) =>
        (outline.tables.get(own) ?? []).filter(
          (table) => isCriteriaTable(table) || table.kind === 'metric' || table.kind === 'status',
        ),
      )
      const criteria = [
        ...criteriaInLists(outline, sections, {
          claimsMet: claim.test(heading.text.replace(/^[^\p{L}\p{N}]+/u, '')),
        }),
        ...found.flatMap((table) => criteriaInTable(building, outline, table)),
      ]
      addGate(building, placing, {
        outline,
        section,
        title: titleOf(outline, section),
        place: heading.place.start,
        criteria,
      })
    })
    for (const table of tables) {
      if (taken.has(table.section) || !isCriteriaTable(table)) continue
      const place = { line: table.line, column: 1 }
      const title = titleOf(outline, table.section)
      addGate(building, placing, {
        outline,
        section: table.section,
        title,
        place,
        criteria: criteriaInTable(building, outline, table),
      })
    }
  }
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

function addLeadIns(
  building: Building,
  placing: Placing,
  { outline, section }: { outline: Outline; section: number },
): void {
  const groups = new Set(
    (outline.items.get(section) ?? []).flatMap((item) =>
      item.group !== undefined && isGate(item.group) ? [item.group] : [],
    ),
  )
  for (const group of groups) {
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

import type { Decision } from '../model/entities.ts'
import type { Source, Sourced } from '../model/provenance.ts'
import type { Table } from '../parse/parsed-document.ts'
import { plainText, withoutDecoration } from './author-text.ts'
import type { Building } from './building.ts'
import { sourced } from './document-fields.ts'
import { addEntity, connect, freeId } from './draft.ts'
import { splitHeadingStatus } from './heading-status.ts'
import { documentId } from './missing-documents.ts'
import type { Outline } from './outline.ts'
import { present } from './present.ts'
import { sectionLabel } from './section-labels.ts'
import { hasColumn, readRows } from './table-cells.ts'

/** Add decisions: rows of decision logs, `Decision 3: …` headings, and headings with a `Decision:` line. */
export function addDecisions(building: Building): void {
  for (const outline of building.outlines) {
    if (building.readerOf(outline.document).documentType()?.value === 'template') continue
    for (const table of outline.document.tables)
      if (table.kind === 'decision') addRows(building, outline, table)
    outline.document.headings.forEach((_, section) => addBlock(building, outline, section))
  }
}

interface Found {
  title: string
  source: Source
  what?: Sourced<string> | undefined
  why?: Sourced<string> | undefined
  date?: Sourced<string> | undefined
  status?: Sourced<string> | undefined
}

function addDecision(
  building: Building,
  outline: Outline,
  { title, source, what, why, date, status }: Found,
): void {
  const { path } = outline.document
  const reader = building.readerOf(outline.document)
  const decision: Decision = {
    kind: 'decision',
    id: freeId(building.draft, 'decision', `${path}#L${source.place?.line ?? 1}`),
    title,
    document: path,
    sources: [source],
    ...present({
      what,
      why,
      date: date === undefined ? undefined : reader.calendarDate(date),
      status: status === undefined ? undefined : reader.status(status),
    }),
  }
  addEntity(building.draft, decision)
  connect(building.draft, { type: 'contains', from: documentId(path), to: decision.id, source })
}

/** A log has reasons; a table that says what to do when is guidance, not a decision. */
function addRows(building: Building, outline: Outline, table: Table): void {
  if (!hasColumn(table, 'decision') || !hasColumn(table, 'rationale', 'date', 'status')) return
  for (const cells of readRows(outline.document, table)) {
    const name = cells.cell('decision')
    if (name === undefined || /^\[/.test(name.value)) continue
    addDecision(building, outline, {
      title: withoutDecoration(name.value),
      source: name.source,
      what: cells.cell('answer', 'purpose'),
      why: cells.cell('rationale'),
      date: cells.cell('date'),
      status: cells.cell('status'),
    })
  }
}

const numbered = /^(?:(?:key )?decision\s+#?\d+|(?:ADR|DEC|D)-?\d{1,4})\s*[:.\-–—]\s*/i
/** Blanks, questions and the ways a decision may go are none yet. */
const template = /\[[^\]]*\]|_{3,}|☐|\bTBD\b|\?$|\bno-?go\b/i

function addBlock(building: Building, outline: Outline, section: number): void {
  const { document } = outline
  const heading = document.headings[section]
  if (heading === undefined || heading.depth === 1) return
  const { text, status: mark } = splitHeadingStatus(plainText(heading.text))
  const bare = withoutDecoration(text)
  const isNumbered = numbered.test(bare)
  const stated = sectionLabel(outline, section, ['decision', 'decision made'])
  const what = stated === undefined || template.test(stated.value) ? undefined : stated
  if (!isNumbered && (what === undefined || /\bcriteria\b|\bgates?\b/i.test(bare))) return
  if (template.test(bare)) return
  const place = heading.place.start
  addDecision(building, outline, {
    title: bare.replace(numbered, '').replace(/^\d+(?:\.\d+)*[.)]\s+/, ''),
    source: { file: document.path, place, how: 'heading' },
    what,
    why:
      sectionLabel(outline, section, ['rationale', 'why', 'reason', 'reasoning', 'justification']) ??
      reasons(outline, section),
    date: sectionLabel(outline, section, ['date', 'decision date', 'decided', 'when']),
    status:
      sectionLabel(outline, section, ['status']) ??
      (mark === undefined ? undefined : sourced(document, mark, { place, how: 'heading' })),
  })
}

function reasons(outline: Outline, section: number): Sourced<string> | undefined {
  const items = (outline.items.get(section) ?? []).filter(
    (item) => item.depth === 0 && /^(?:rationale|why|reason)/i.test(plainText(item.group ?? '')),
  )
  const [first] = items
  if (first === undefined) return undefined
  return sourced(outline.document, items.map((item) => item.text).join('; '), {
    place: first.place.start,
    how: 'list',
  })
}

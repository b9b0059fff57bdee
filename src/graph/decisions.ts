import type { Decision } from '../model/entities.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Table } from '../parse/parsed-document.ts'
import { plainText, withoutDecoration } from './author-text.ts'
import type { Building } from './building.ts'
import { findDecision, template } from './decision-texts.ts'
import { sourced } from './document-fields.ts'
import { addEntity, connect, freeId } from './draft.ts'
import { splitHeadingStatus } from './heading-status.ts'
import { documentId } from './missing-documents.ts'
import type { Outline } from './outline.ts'
import { present } from './present.ts'
import { firstOf, groupSameItems, type Item } from './same-items.ts'
import { sectionLabel } from './section-labels.ts'
import { hasColumn, readRows } from './table-cells.ts'

/** Add decisions: rows of decision logs, `Decision 3: …` headings, and headings with a `Decision:` line. */
export function addDecisions(building: Building): void {
  for (const outline of building.outlines) {
    if (building.readerOf(outline.document).documentType()?.value === 'template') continue
    const tables = outline.document.tables.filter((table) => table.kind === 'decision')
    const found = [
      ...tables.flatMap((table) => readLog(outline, table)),
      ...outline.document.headings.flatMap((_, section) => readBlock(outline, section)),
    ]
    for (const same of groupSameItems(found)) addDecision(building, outline, same)
  }
}

interface Found extends Item {
  what?: Sourced<string> | undefined
  why?: Sourced<string> | undefined
  date?: Sourced<string> | undefined
  status?: Sourced<string> | undefined
}

function addDecision(building: Building, outline: Outline, same: readonly [Found, ...Found[]]): void {
  const [{ title, source }, ...others] = same
  const { path } = outline.document
  const reader = building.readerOf(outline.document)
  const [date, status] = [firstOf(same, 'date'), firstOf(same, 'status')]
  const decision: Decision = {
    kind: 'decision',
    id: freeId(building.draft, 'decision', `${path}#L${source.place?.line ?? 1}`),
    title,
    document: path,
    sources: [source, ...others.map((other) => other.source)],
    ...present({
      what: firstOf(same, 'what'),
      why: firstOf(same, 'why'),
      date: date === undefined ? undefined : reader.calendarDate(date),
      status: status === undefined ? undefined : reader.status(status),
    }),
  }
  addEntity(building.draft, decision)
  connect(building.draft, { type: 'contains', from: documentId(path), to: decision.id, source })
}

/** A log has reasons; a table that says what to do when is guidance, not a decision. */
function readLog(outline: Outline, table: Table): Found[] {
  if (!hasColumn(table, 'decision') || !hasColumn(table, 'rationale', 'date', 'status')) return []
  return readRows(outline.document, table).flatMap((cells): Found[] => {
    const name = cells.cell('decision')
    if (name === undefined || /^\[/.test(name.value)) return []
    const title = withoutDecoration(name.value)
    return [
      {
        title,
        number: cells.cell('number')?.value ?? numberOf(title),
        source: name.source,
        what: cells.cell('answer', 'purpose'),
        why: cells.cell('rationale'),
        date: cells.cell('date'),
        status: cells.cell('status'),
      },
    ]
  })
}

const numbered = /^((?:key )?decision\s+#?\d+|(?:ADR|DEC|D)-?\d{1,4})(?:\s*[:.\-–—]\s*|$)/i

/** `Decision 2`, `ADR-7`. */
function numberOf(title: string): string | undefined {
  return numbered.exec(title)?.[1]
}
/** Headings above examples and ways to decide. */
const guidance = /\bcriteria\b|\bgates?\b|\bscenarios?\b|^examples?\b/i

function readBlock(outline: Outline, section: number): Found[] {
  const { document } = outline
  const heading = document.headings[section]
  if (heading === undefined || heading.depth === 1) return []
  const { text, status: mark } = splitHeadingStatus(plainText(heading.text))
  const bare = withoutDecoration(text)
  const name = bare.replace(numbered, '').replace(/^\d+(?:\.\d+)*[.)]\s+/, '')
  const isNumbered = numbered.test(bare) && name !== ''
  const what = findDecision(outline, section)
  if (!isNumbered && (what === undefined || guidance.test(bare))) return []
  if (template.test(bare)) return []
  const place = heading.place.start
  return [
    {
      title: name,
      number: numberOf(bare),
      source: { file: document.path, place, how: 'heading' },
      what,
      why:
        sectionLabel(outline, section, ['rationale', 'why', 'reason', 'reasoning', 'justification']) ??
        reasons(outline, section),
      date: sectionLabel(outline, section, ['date', 'decision date', 'decided', 'when']),
      status:
        sectionLabel(outline, section, ['status']) ??
        (mark === undefined ? undefined : sourced(document, mark, { place, how: 'heading' })),
    },
  ]
}

function reasons(outline: Outline, section: number): Sourced<string> | undefined {
  const items = (outline.items.get(section) ?? []).filter(
    (item) => item.depth === 0 && /^(?:rationale|why|reason)/i.test(plainText(item.group ?? '')),
  )
  const [first] = items
  if (first === undefined) return undefined
  return sourced(outline.document, items.map((item) => item.text).join('; '), {
    place: first.place,
    how: 'list',
  })
}

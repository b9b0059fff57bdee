import type { Table } from '../parse/parsed-document.ts'
import type { Building } from './building.ts'
import type { Outline } from './outline.ts'
import { readRiskName, type FoundRisk } from './risk-names.ts'
import { hasColumn, readRows } from './table-cells.ts'

/** The risks of a table, unless its rows are a scale of risks or a count of them. */
export function readRiskRows(building: Building, outline: Outline, table: Table): FoundRisk[] {
  if (
    !hasColumn(table, 'risk', 'risk-id') ||
    !hasColumn(table, 'likelihood', 'impact', 'severity', 'mitigation')
  )
    return []
  const reader = building.readerOf(outline.document)
  return readRows(outline.document, table).flatMap((cells): FoundRisk[] => {
    const text = cells.cell('risk', 'title', 'purpose')
    const name = text === undefined ? undefined : readRiskName(text.value)
    if (text === undefined || name === undefined) return []
    const status = cells.cell('status')
    return [
      {
        section: table.section,
        title: name.title,
        source: text.source,
        number: cells.cell('risk-id', 'number')?.value ?? name.number,
        likelihood: cells.cell('likelihood'),
        impact: cells.cell('impact', 'severity', 'risk-level'),
        owner: cells.cell('owner', 'role', 'person'),
        mitigation: cells.cell('mitigation', 'solution'),
        status: status === undefined ? undefined : reader.status(status),
        version: cells.cell('version')?.value,
      },
    ]
  })
}

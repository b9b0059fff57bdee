import type { Sourced } from '../model/provenance.ts'
import type { Table } from '../parse/parsed-document.ts'
import { plainText } from './author-text.ts'
import type { Building } from './building.ts'
import type { Outline } from './outline.ts'
import { isOnlyLevel, readRiskName, type FoundRisk } from './risk-names.ts'
import { hasColumn, readRows, type RowReader } from './table-cells.ts'

/** A column that says how heavy a risk is as a whole; elsewhere such a header may mean anything. */
const levelHeader = /^(?:risk )?(?:level|score|rating)$/i
/** `✅ Safe` in a column of risks says that there is none. */
const harmless = /^[^\p{L}\p{N}]*(?:safe|none|no|ok)$/iu
/** What a computation assumes is no risk of the plan. */
const assumption = /^assumptions?$/i

/** The risks of a table, unless its rows are a scale of risks or a count of them. */
export function readRiskRows(building: Building, outline: Outline, table: Table): FoundRisk[] {
  if (!hasColumn(table, 'risk', 'risk-id', 'risk-level', 'mitigation')) return []
  // A criterion that is not met yet is none either, however risky it is to go on without it.
  if (/^(?:success )?(?:criteri(?:on|a)|factors?)$/i.test(plainText(table.headers[0] ?? ''))) return []
  if (assumption.test(plainText(table.headers[0] ?? '')) && !hasColumn(table, 'likelihood', 'mitigation'))
    return []
  const levels = table.headers.findIndex((header) => levelHeader.test(plainText(header)))
  const reader = building.readerOf(outline.document)
  return readRows(outline.document, table).flatMap((cells): FoundRisk[] => {
    const rated = cells.cell('risk')
    if (rated !== undefined && harmless.test(rated.value)) return []
    const isLevel = rated !== undefined && isOnlyLevel(rated.value)
    const text = nameOf(table, cells, isLevel ? undefined : rated)
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
        impact: cells.cell('impact', 'severity'),
        level: cells.cell('risk-level') ?? (isLevel ? rated : cells.at(levels)),
        owner: cells.cell('owner', 'role', 'person'),
        mitigation: cells.cell('mitigation', 'solution'),
        status: status === undefined ? undefined : reader.status(status),
        version: cells.cell('version')?.value,
      },
    ]
  })
}

/** What names the risk of a row: its own column, else what the row is about. */
function nameOf(
  table: Table,
  cells: RowReader,
  stated: Sourced<string> | undefined,
): Sourced<string> | undefined {
  if (stated !== undefined) return stated
  return hasColumn(table, 'risk-id') ? cells.cell('title', 'purpose') : cells.at(0)
}

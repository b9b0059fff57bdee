import type { Feature } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import type { Table } from '../parse/parsed-document.ts'
import { plainText, withoutDecoration } from './author-text.ts'
import type { Building } from './building.ts'
import { addEntity, connect, freeId } from './draft.ts'
import { documentId } from './missing-documents.ts'
import type { Outline } from './outline.ts'
import type { FindRelease } from './releases.ts'
import { readRows, type RowReader } from './table-cells.ts'

/** Add the rows of feature matrices: tables with a column per release of the plan. */
export function addFeatures(building: Building, findRelease: FindRelease): void {
  for (const outline of building.outlines) {
    for (const table of outline.document.tables) {
      const columns = releaseColumns(building, outline, { table, findRelease })
      if (columns.length < 2) continue
      for (const cells of readRows(outline.document, table)) addFeature(building, outline, { cells, columns })
    }
  }
}

interface ReleaseColumn {
  column: number
  release: EntityId
}

function releaseColumns(
  building: Building,
  outline: Outline,
  { table, findRelease }: { table: Table; findRelease: FindRelease },
): ReleaseColumn[] {
  if (table.kind !== 'feature-matrix') return []
  const reader = building.readerOf(outline.document)
  return table.headers.flatMap((header, column) => {
    const text = plainText(header)
    const version = column > 0 && /^v?\d+\.\d+/.test(text) ? reader.version(text) : undefined
    const release =
      version === undefined ? undefined : findRelease(building.projectOf(outline.document.path), version)
    return release === undefined ? [] : [{ column, release }]
  })
}

/** A share or a count says how much, not whether. */
const isNumber = /^[~<>≤≥+-]?\s*[$€]?\d[\d.,]*\s*[%kKmM]?\+?$/

function addFeature(
  building: Building,
  outline: Outline,
  { cells, columns }: { cells: RowReader; columns: readonly ReleaseColumn[] },
): void {
  const name = cells.cell('feature') ?? cells.at(0)
  if (name === undefined || !/\p{L}/u.test(name.value)) return
  const reader = building.readerOf(outline.document)
  const availability = columns.flatMap(({ column, release }) => {
    const text = cells.at(column)
    const status = text === undefined || isNumber.test(text.value) ? undefined : reader.status(text)?.value
    return status === undefined ? [] : [{ release, status }]
  })
  if (availability.length === 0) return
  const { path } = outline.document
  const feature: Feature = {
    kind: 'feature',
    id: freeId(building.draft, 'feature', `${path}#L${cells.row.line}`),
    title: withoutDecoration(name.value),
    document: path,
    availability,
    sources: [name.source],
  }
  addEntity(building.draft, feature)
  connect(building.draft, { type: 'contains', from: documentId(path), to: feature.id, source: name.source })
  for (const { release } of availability)
    connect(building.draft, { type: 'part-of', from: feature.id, to: release, source: name.source })
}

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
      if (columns.length < 2 || !saysWhether(outline, { table, columns })) continue
      for (const cells of readRows(outline.document, table)) addFeature(building, outline, { cells, columns })
    }
  }
}

/** What passes or fails in a version is a test of it, not a part. */
const testHeader = /^(?:tests?|test (?:case|name|scenario)s?|checks?)$/i

interface ReleaseColumn {
  column: number
  release: EntityId
}

function releaseColumns(
  building: Building,
  outline: Outline,
  { table, findRelease }: { table: Table; findRelease: FindRelease },
): ReleaseColumn[] {
  if (table.kind !== 'feature-matrix' || testHeader.test(plainText(table.headers[0] ?? ''))) return []
  const reader = building.readerOf(outline.document)
  return table.headers.flatMap((header, column) => {
    const text = plainText(header)
    const version = column > 0 && /^v?\d+\.\d+/.test(text) ? reader.version(text) : undefined
    const release =
      version === undefined ? undefined : findRelease(building.projectOf(outline.document.path), version)
    return release === undefined ? [] : [{ column, release }]
  })
}

/** A matrix says whether a release has a feature; a comparison of two releases says what is different. */
function saysWhether(
  outline: Outline,
  { table, columns }: { table: Table; columns: readonly ReleaseColumn[] },
): boolean {
  const cells = readRows(outline.document, table).flatMap((row) =>
    columns.flatMap(({ column }) => row.at(column) ?? []),
  )
  const answers = cells.filter(({ value }) => answer.test(value))
  return answers.length >= cells.length / 2
}

/** Starts with a sign, or is no more than a word or two. */
const answer =
  /^[✅❌✓✔✗✘⚠🔸🔶🟢🟡🔴🟠⏳⏱🚧🔄📋☑☐★●○◐]|^(?:yes|no|full|partial|planned|beta|alpha|ga|stable|experimental|new|improved|removed|deprecated|supported|unsupported|n\/?a)\b/iu

/** What a matrix writes for a release that lacks the feature. */
const absent = /^(?:[❌✗✘]\ufe0f?|no|none)$/iu

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
    if (text === undefined || status === undefined) return []
    // A release without a feature is not at risk: the sign only says that it is not in it.
    return [{ release, status: absent.test(text.value) ? { ...status, state: 'unknown' as const } : status }]
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

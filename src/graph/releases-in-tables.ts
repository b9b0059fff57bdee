import type { Sourced } from '../model/provenance.ts'
import type { Status } from '../model/status.ts'
import type { Table, TableRow } from '../parse/parsed-document.ts'
import { plainText } from './author-text.ts'
import type { Building } from './building.ts'
import { sourced } from './document-fields.ts'
import type { Outline } from './outline.ts'
import { present } from './present.ts'
import { releaseKey } from './release-key.ts'
import type { Sighting } from './release-sightings.ts'

/** Header words of a release table; what a column holds is decided by the first that fits. */
const columns = {
  version: /^(?:version|release|milestone)$/,
  theme: /^(?:focus|theme|name|title|description|goal|scope|highlights|key features?)$/,
  date: /^(?:(?:target|release|ship|planned|expected|launch) ?date|date|eta|month|when|target|quarter|timeline|released)$/,
  status: /^(?:status|state)$/,
  effort: /^effort\b|^complexity$|^estimate$/,
  impact: /impact$/,
} as const

type Column = keyof typeof columns

/** Rows of release tables: a row with a date or a status plans a release, others only add to one. */
export function releasesInTables(building: Building, outline: Outline): Sighting[] {
  return outline.document.tables
    .filter((table) => table.kind === 'release' || table.kind === 'timeline')
    .flatMap((table) => readTable(building, outline, table))
}

function readTable(building: Building, outline: Outline, table: Table): Sighting[] {
  const found = findColumns(table)
  if (found.version !== 0) return []
  const known = (['theme', 'date', 'effort', 'impact'] as const).filter(
    (column) => found[column] !== undefined,
  )
  if (known.length === 0) return []
  const plans = found.date !== undefined && (found.theme !== undefined || found.status !== undefined)
  return table.rows.flatMap((row) => (row.total ? [] : readRow({ building, outline, row, found, plans })))
}

function findColumns(table: Table): Partial<Record<Column, number>> {
  const headers = table.headers.map((header) => plainText(header).toLowerCase())
  const found: Partial<Record<Column, number>> = {}
  for (const [name, pattern] of Object.entries(columns)) {
    const index = headers.findIndex((header) => pattern.test(header))
    if (index >= 0) found[name as Column] = index
  }
  return found
}

interface RowReading {
  building: Building
  outline: Outline
  row: TableRow
  found: Partial<Record<Column, number>>
  plans: boolean
}

function readRow({ building, outline, row, found, plans }: RowReading): Sighting[] {
  const { document } = outline
  const reader = building.readerOf(document)
  const cell = (column: Column): Sourced<string> | undefined => {
    const at = found[column]
    const value = at === undefined ? undefined : row.cells[at]
    if (value === undefined || /^[-–—\s]*$/.test(value.text)) return undefined
    return sourced(document, plainText(value.text), { raw: value.text, place: value.place, how: 'table' })
  }
  const name = cell('version')
  const version = name === undefined ? undefined : reader.version(name.value)
  const key = version === undefined ? undefined : releaseKey(version)
  if (name === undefined || version === undefined || key === undefined) return []

  const statusText = cell('status')
  const status = statusText === undefined ? undefined : asPlanned(reader.status(statusText))
  const dateText = cell('date')
  const date = dateText === undefined ? undefined : reader.firstDate([dateText])
  const isOut = status?.value.state === 'released' || status?.value.state === 'complete'
  return [
    {
      project: building.projectOf(document.path),
      key,
      version,
      strength: plans ? 'planned' : 'passing',
      source: name.source,
      ...present({
        theme: cell('theme'),
        status,
        effort: worded(cell('effort')),
        impact: worded(cell('impact')),
        target: isOut ? undefined : date,
        released: isOut ? date : undefined,
      }),
    },
  ]
}

/** `Planning complete` says of a release that it is planned, not that it is done. */
function asPlanned(status: Sourced<Status> | undefined): Sourced<Status> | undefined {
  return status?.value.state === 'complete' && /^[^\p{L}]*planning\b/iu.test(status.raw)
    ? { ...status, value: { ...status.value, state: 'planned' } }
    : status
}

/** A lone tick in an effort column says that the work is done, not how much it was. */
function worded(value: Sourced<string> | undefined): Sourced<string> | undefined {
  return value !== undefined && /[\p{L}\p{N}]/u.test(value.value) ? value : undefined
}

import type { DateInterval, PlanDate } from '../model/dates.ts'
import { parseDates } from '../model/parse-date.ts'
import type { EntityId } from '../model/paths.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Table } from '../parse/parsed-document.ts'
import { plainText } from './author-text.ts'
import type { Building } from './building.ts'
import { dateContextOfRelease } from './date-context.ts'
import type { Outline } from './outline.ts'
import type { RowReader } from './table-cells.ts'

interface Row {
  table: Table
  cells: RowReader
  name: Sourced<string>
  release: EntityId | undefined
}

const roles = [
  'date',
  'due',
  'start',
  'week',
  'period',
  'time',
  'planned',
  'end',
  'target',
  'frequency',
  'duration',
]

/**
 * When an activity is: from its first to its last day, else the day that a cell or the brackets behind its
 * name give, else the time as it is written.
 */
export function findActivityDate(
  building: Building,
  { document }: Outline,
  row: Row,
): Sourced<PlanDate> | undefined {
  const reader = building.readerOf(document)
  const texts = roles.flatMap((role) => cellOf(row, role))
  const day = (text: Sourced<string>) =>
    reader.calendarDate(text) ?? dayOfRelease(building, row.release, text)
  const [start, end] = ['start', 'end'].map((role) => cellOf(row, role).map(day)[0])
  if (
    start?.value.kind === 'interval' &&
    end?.value.kind === 'interval' &&
    start.value.start <= end.value.end
  )
    return { ...start, value: stretch(start.value, end.value), raw: `${start.raw} - ${end.raw}` }
  return (
    [...texts, row.name].map(day).find((found) => found !== undefined) ??
    texts.flatMap((text) => reader.dates(text)).find(({ value }) => value.kind !== 'placeholder')
  )
}

/** `Day | 2-3`: the number means nothing without its header. */
function cellOf({ table, cells, name }: Row, role: string): Sourced<string>[] {
  const column = table.columns.indexOf(role)
  const text = cells.at(column)
  if (text === undefined || text.source.place?.column === name.source.place?.column) return []
  const unit = /^(?:day|week|month|hour)s?$/i.exec(plainText(table.headers[column] ?? ''))?.[0]
  return unit !== undefined && /^\d/.test(text.value)
    ? [{ ...text, value: `${unit.replace(/s$/i, '')} ${text.value}` }]
    : [text]
}

/** A day without a year in a document without one is of the year of its release. */
function dayOfRelease(
  building: Building,
  release: EntityId | undefined,
  text: Sourced<string>,
): Sourced<PlanDate> | undefined {
  const entity = release === undefined ? undefined : building.draft.graph.getNodeAttributes(release)
  if (entity?.kind !== 'release' || !/\d/.test(text.value)) return undefined
  const context = dateContextOfRelease(entity.target?.value)
  if (context.year === undefined) return undefined
  const value = parseDates(text.value, context).find(({ kind }) => kind === 'interval')
  return value === undefined ? undefined : { value, raw: text.raw, source: text.source }
}

function stretch(start: DateInterval, end: DateInterval): DateInterval {
  return {
    kind: 'interval',
    start: start.start,
    end: end.end,
    precision: 'day',
    raw: `${start.raw} - ${end.raw}`,
  }
}

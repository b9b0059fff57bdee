import type { Metric, MetricObservation } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Table } from '../parse/parsed-document.ts'
import { plainText, withoutDecoration } from './author-text.ts'
import type { Building } from './building.ts'
import { addEntity, connect, freeId } from './draft.ts'
import {
  columnsOf,
  hasAims,
  hasFigures,
  limitColumn,
  seriesColumns,
  turnedColumns,
  type TurnedColumn,
} from './metric-columns.ts'
import { documentId } from './missing-documents.ts'
import { headingText, type Outline } from './outline.ts'
import { present } from './present.ts'
import { isSample } from './samples.ts'
import { isOpenValue, readRows, type RowReader } from './table-cells.ts'
import type { Placing } from './tasks.ts'

/** Add the rows of metric tables, each with the heading that says what its numbers are about. */
export function addMetrics(building: Building, placing: Placing): void {
  for (const outline of building.outlines) {
    for (const table of outline.document.tables) {
      if (table.kind !== 'metric' && table.kind !== 'timeline') continue
      const turned = turnedColumns(table, headingText(outline, table.section))
      if (turned.length > 0) addTurned(building, placing, { outline, table, turned })
      else if (table.kind === 'metric' ? hasAims(table) : hasFigures(table))
        addRows(building, placing, { outline, table })
    }
  }
}

interface In {
  outline: Outline
  table: Table
}

function addRows(building: Building, placing: Placing, { outline, table }: In): void {
  const { document } = outline
  const columns = seriesColumns(table)
  const sample = isSample(building, outline, table)
  for (const cells of readRows(document, table)) {
    const name = cells.cell('metric', 'goal', 'criterion') ?? cells.at(0)
    if (name === undefined || isOpenValue(name.value)) continue
    const release = sample
      ? undefined
      : placing.releaseOf(outline, table.section, [cells.cell('version')?.value, name.value])
    const { status, ...values } = readValues(building, { outline, table, cells, release })
    const observations = columns.flatMap(({ column, label, of }): MetricObservation[] => {
      const value = known(cells.at(column))
      return value === undefined ? [] : [{ label, value, ...(of && { of }) }]
    })
    if (observations.length === 0 && Object.values(values).every((found) => found === undefined)) continue
    const owner = cells.cell('owner', 'person')
    const people = owner === undefined ? [] : building.readerOf(document).people(owner)
    const id = addMetric(building, outline, {
      line: cells.row.line,
      name,
      title: withoutDecoration(name.value),
      observations,
      ...present({
        ...values,
        status,
        owner: people.length === 0 ? undefined : owner,
        release,
        scope: scopeOf(outline, table, { cells, name }),
      }),
    })
    if (owner !== undefined) placing.addOwners(id, owner, people)
  }
}

/** A table of weeks gives one metric per column of values. */
function addTurned(
  building: Building,
  placing: Placing,
  { outline, table, turned }: In & { turned: readonly TurnedColumn[] },
): void {
  const rows = readRows(outline.document, table)
  for (const [title, columns] of Map.groupBy(turned, (column) => column.title)) {
    const observations = rows.flatMap((cells) =>
      columns.flatMap(({ column, of }): MetricObservation[] => {
        const [label, value] = [cells.at(0), known(cells.at(column))]
        if (label === undefined || value === undefined) return []
        return [{ label: label.value, value, ...(of && { of }) }]
      }),
    )
    const [first] = observations
    if (first === undefined) continue
    const heading = headingText(outline, table.section)
    addMetric(building, outline, {
      line: first.value.source.place?.line ?? table.line,
      name: first.value,
      title,
      observations,
      ...present({
        scope: heading,
        release: isSample(building, outline, table)
          ? undefined
          : placing.releaseOf(outline, table.section, [title]),
      }),
    })
  }
}

function addMetric(
  building: Building,
  { document }: Outline,
  {
    line,
    name,
    ...fields
  }: Omit<Metric, 'kind' | 'id' | 'document' | 'sources'> & {
    line: number
    name: Sourced<string>
  },
): EntityId {
  const metric: Metric = {
    kind: 'metric',
    id: freeId(building.draft, 'metric', `${document.path}#L${line}`),
    document: document.path,
    ...fields,
    sources: [name.source],
  }
  addEntity(building.draft, metric)
  connect(building.draft, {
    type: 'contains',
    from: documentId(document.path),
    to: metric.id,
    source: name.source,
  })
  return metric.id
}

/** A mark or the word for one: what a `Result` column beside a target says is how it went, no number. */
const onlyVerdict =
  /^[^\p{L}\p{N}]*(?:pass(?:ed|ing)?|fail(?:ed|ing)?|(?:not )?met|missed|exceed(?:s|ed)|ok)?$/iu

function readValues(
  building: Building,
  { outline, table, cells, release }: In & { cells: RowReader; release: EntityId | undefined },
) {
  const value = (...roles: readonly string[]) => known(cells.cell(...roles))
  const target = known(cells.at(targetColumn(building, table, release))) ?? value('target')
  const result = value('result')
  const isVerdict = result !== undefined && onlyVerdict.test(result.value)
  const measured = target === undefined ? undefined : value('time', 'speed', 'size', 'duration')
  const stated = cells.cell('status') ?? (isVerdict ? result : undefined)
  return {
    baseline: value('baseline', 'before', 'planned'),
    target,
    stretch: value('stretch'),
    threshold: known(cells.at(limitColumn(table))) ?? value('threshold'),
    actual: value('actual', 'after', 'value') ?? measured ?? (isVerdict ? undefined : result),
    status:
      stated === undefined || isOpenValue(stated.value)
        ? undefined
        : building.readerOf(outline.document).status(stated),
  }
}

/** The first column of targets, or among several that of the release which the table is about. */
function targetColumn(building: Building, table: Table, release: EntityId | undefined): number {
  const columns = columnsOf(table, 'target')
  const entity = release === undefined ? undefined : building.draft.graph.getNodeAttributes(release)
  const key = entity?.kind === 'release' ? entity.version.key : undefined
  const own = columns.find((column) =>
    plainText(table.headers[column] ?? '')
      .split(/\s/)
      .some((word) => word === key),
  )
  return own ?? columns[0] ?? -1
}

/** Columns that say of what a metric is one, beside its name. */
const withinRoles = ['category', 'platform', 'audience', 'module']
/** What a first column may hold that says nothing of the kind. */
const notWithin = ['number', 'task-id', 'test-id', 'priority', 'status', 'date', 'week', 'owner']

/** The heading above and, where a column says so, of what part of it the metric is one. */
function scopeOf(
  outline: Outline,
  table: Table,
  { cells, name }: { cells: RowReader; name: Sourced<string> },
): string | undefined {
  const heading = headingText(outline, table.section)
  const isFirst = cells.at(0)?.source.place?.column === name.source.place?.column
  const first = isFirst || notWithin.includes(table.columns[0] ?? '') ? undefined : cells.at(0)
  const part = first ?? cells.cell(...withinRoles.filter((role) => table.columns.includes(role)))
  if (part === undefined || part.value === name.value || !/\p{L}/u.test(part.value)) return heading
  return [heading, withoutDecoration(part.value)].filter((text) => text !== undefined).join(': ')
}

function known(value: Sourced<string> | undefined): Sourced<string> | undefined {
  return value === undefined || isOpenValue(value.value) ? undefined : value
}

import type { Metric, MetricObservation } from '../model/entities.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Table } from '../parse/parsed-document.ts'
import { plainText, withoutDecoration } from './author-text.ts'
import type { Building } from './building.ts'
import { addEntity, connect, freeId } from './draft.ts'
import { documentId } from './missing-documents.ts'
import { headingText, type Outline } from './outline.ts'
import { present } from './present.ts'
import { readRows, type RowReader } from './table-cells.ts'
import type { Placing } from './tasks.ts'

/** Add the rows of metric tables, each with the heading that says what its numbers are about. */
export function addMetrics(building: Building, placing: Placing): void {
  for (const outline of building.outlines) {
    for (const table of outline.document.tables) {
      if (table.kind === 'metric') addRows(building, placing, { outline, table })
    }
  }
}

const series =
  /^(?:week|day|month|year|quarter|sprint|cycle|iteration|q)\s?\d|^(?:w|m|d)\d{1,2}$|^(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\b|^(?:q[1-4]|h[12])?\s?20\d\d|^v\d+\.\d+/i

function addRows(
  building: Building,
  placing: Placing,
  { outline, table }: { outline: Outline; table: Table },
): void {
  const { document } = outline
  const reader = building.readerOf(document)
  const columns = table.headers.flatMap((header, column) =>
    column > 0 && series.test(plainText(header)) ? [{ header, column }] : [],
  )
  for (const cells of readRows(document, table)) {
    const name = cells.cell('metric', 'goal', 'criterion', 'item', 'category') ?? cells.at(0)
    if (name === undefined || isBlank(name.value)) continue
    const value = (...roles: readonly string[]) => known(cells.cell(...roles))
    const values = {
      baseline: value('baseline', 'before', 'planned'),
      target: value('target'),
      stretch: value('stretch'),
      threshold: value('threshold'),
      actual: value('actual', 'after', 'value', 'result'),
    }
    const observations = observe(cells, columns)
    if (observations.length === 0 && Object.values(values).every((found) => found === undefined)) continue
    const status = cells.cell('status')
    const metric: Metric = {
      kind: 'metric',
      id: freeId(building.draft, 'metric', `${document.path}#L${cells.row.line}`),
      title: withoutDecoration(name.value),
      document: document.path,
      observations,
      sources: [name.source],
      ...present({
        ...values,
        scope: headingText(outline, table.section),
        release: placing.releaseOf(outline, table.section, [cells.cell('version')?.value, name.value]),
        status: status === undefined || isBlank(status.value) ? undefined : reader.status(status),
      }),
    }
    addEntity(building.draft, metric)
    connect(building.draft, {
      type: 'contains',
      from: documentId(document.path),
      to: metric.id,
      source: name.source,
    })
  }
}

function observe(
  cells: RowReader,
  columns: readonly { header: string; column: number }[],
): MetricObservation[] {
  return columns.flatMap(({ header, column }) => {
    const value = known(cells.at(column))
    return value === undefined ? [] : [{ label: plainText(header), value }]
  })
}

function known(value: Sourced<string> | undefined): Sourced<string> | undefined {
  return value === undefined || isBlank(value.value) ? undefined : value
}

/** What a template leaves to be filled in. */
function isBlank(text: string): boolean {
  return /^[^\p{L}\p{N}✅❌✓✗⚠🟢🟡🔴]*$|^\[[^\]]*\]%?$|_{3,}|^(?:tbd|n\/?a|x+%?)$/iu.test(text)
}

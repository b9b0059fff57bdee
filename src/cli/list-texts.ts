import type { PlanGraph } from '../graph/plan-graph.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import type { List, ListRow } from './list-row.ts'

/** Every table with its kind. */
export const tables: List = {
  fields: ['kind', 'rows', 'headers', 'section'],
  rows: (plan) =>
    ofDocuments(plan, ({ path, headings, tables }) =>
      tables.map((table) => ({
        file: path,
        line: table.line,
        how: 'table',
        kind: table.kind,
        headers: table.headers,
        columns: table.columns.map((column) => column ?? null),
        rows: table.rows.length,
        section: headings[table.section ?? -1]?.text ?? null,
      })),
    ),
}

/** Every `**Key**: value` line. */
export const labels: List = {
  fields: ['zone', 'key', 'value'],
  rows: (plan) =>
    ofDocuments(plan, ({ path, headings, labels }) =>
      labels.map(({ key, value, zone, section, place }) => ({
        file: path,
        line: place.line,
        how: 'label',
        key,
        value,
        zone,
        section: headings[section ?? -1]?.text ?? null,
      })),
    ),
}

/** Every heading with its anchor. */
export const headings: List = {
  fields: ['depth', 'text', 'anchor'],
  rows: (plan) =>
    ofDocuments(plan, ({ path, headings }) =>
      headings.map(({ depth, text, anchor, place }) => ({
        file: path,
        line: place.start.line,
        how: 'heading',
        depth,
        text,
        anchor,
      })),
    ),
}

function ofDocuments(plan: PlanGraph, rowsOf: (document: ParsedDocument) => ListRow[]): ListRow[] {
  return [...plan.documents.values()].flatMap(rowsOf)
}

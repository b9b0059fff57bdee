import type { PlanGraph } from '../graph/plan-graph.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { Point, Position } from '../model/provenance.ts'
import type { CountClaim } from '../parse/claim.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import { parseAmount } from './amount.ts'
import { claimsOf } from '../graph/claims-of.ts'

/** How many lines a document says that another one has. */
export interface StatedLength {
  /** The document that is spoken of; absent where none of the plan is named, or several are. */
  of: DocumentPath | undefined
  lines: number
  bound: CountClaim['bound']
  place: Point | Position
}

/**
 * What a document states about the length of others: `(1,066 lines)` behind a name, and `Lines` columns.
 *
 * Whose length it is shows where exactly one document of the plan is named on the line.
 */
export function statedLengths(
  document: ParsedDocument,
  named: ReadonlyMap<number, ReadonlySet<DocumentPath>>,
): StatedLength[] {
  const onlyAt = (line: number): DocumentPath | undefined => {
    const documents = [...(named.get(line) ?? [])]
    return documents.length === 1 ? documents[0] : undefined
  }
  const fromText = claimsOf(document, 'count').flatMap(({ noun, form, qualifier, count, bound, place }) => {
    const of = onlyAt(place.start.line)
    if (noun !== 'lines' || form !== 'aside' || qualifier !== '') return []
    return [{ of, lines: count, bound, place }]
  })
  const fromTables = document.tables.flatMap((table) => {
    const column = table.headers.findIndex((header) =>
      /^(?:lines|line count|total lines)$/i.test(header.trim()),
    )
    return column < 0
      ? []
      : table.rows.flatMap((row) => {
          const [of, cell] = [onlyAt(row.line), row.cells[column]]
          const amount = cell === undefined || /^[+-]/.test(cell.text) ? undefined : parseAmount(cell.text)
          if (row.total || cell === undefined || amount === undefined) return []
          return [{ of, lines: amount.value, bound: amount.bound, place: cell.place }]
        })
  })
  return [...fromText, ...fromTables].filter(({ of }) => of !== document.path)
}

/** Which documents each line of a document links to or names. */
export function documentsNamed(plan: PlanGraph): Map<DocumentPath, Map<number, Set<DocumentPath>>> {
  const named = new Map<DocumentPath, Map<number, Set<DocumentPath>>>()
  const add = (file: DocumentPath, line: number, path: string | undefined) => {
    const target = path === undefined ? undefined : (path as DocumentPath)
    if (target === undefined || !plan.documents.has(target)) return
    const lines = named.get(file) ?? new Map<number, Set<DocumentPath>>()
    lines.set(line, (lines.get(line) ?? new Set()).add(target))
    named.set(file, lines)
  }
  for (const { file, place, path } of plan.links) add(file, place.start.line, path)
  for (const { file, place, path } of plan.mentions) add(file, place.start.line, path)
  return named
}

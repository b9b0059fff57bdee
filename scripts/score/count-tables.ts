import { entitiesOf, type PlanGraph } from '../../src/graph/plan-graph.ts'
import type { Entity, EntityKind } from '../../src/model/entities.ts'
import type { TableKind } from '../../src/parse/parsed-document.ts'

/** What became of the tables of a kind. */
export interface TableCount {
  table: TableKind
  entity: EntityKind
  tables: number
  /** Tables with at least one entity in their rows. */
  turned: number
  /** Entities of the kind, wherever they were read. */
  entities: number
  /** Where the tables stand that gave none. */
  silent: readonly string[]
}

const kinds: readonly [TableKind, readonly EntityKind[]][] = [
  ['metric', ['metric']],
  ['risk', ['risk']],
  ['timeline', ['milestone', 'activity', 'metric']],
  ['task', ['task']],
  ['decision', ['decision']],
  ['feature-matrix', ['feature']],
]

/** Count per kind of table how many were turned into entities. */
export function countTables(plan: PlanGraph): TableCount[] {
  return kinds.map(([table, [entity, ...others]]) => {
    const wanted = [entity, ...others].flatMap((kind) => (kind === undefined ? [] : entitiesOf(plan, kind)))
    const places = new Set(wanted.flatMap(placesOf))
    const tables = [...plan.documents].flatMap(([file, document]) =>
      document.tables
        .filter(({ kind }) => kind === table)
        .map(({ line, rows }) => ({
          at: `${file}:${line}`,
          places: rows.map((row) => `${file}:${row.line}`),
        })),
    )
    const silent = tables.filter((found) => !found.places.some((place) => places.has(place)))
    return {
      table,
      entity: entity ?? 'task',
      tables: tables.length,
      turned: tables.length - silent.length,
      entities: wanted.filter(({ kind }) => kind === entity).length,
      silent: silent.map(({ at }) => at),
    }
  })
}

/** Risks that stand below a heading or a bold lead-in, not in a table. */
export function countRiskBlocks(plan: PlanGraph): number {
  return entitiesOf(plan, 'risk').filter(({ sources: [source] }) => source.how !== 'table').length
}

/** Every line of an entity, `file:line`. */
function placesOf({ sources }: Entity): string[] {
  return sources.flatMap(({ file, place }) => (place === undefined ? [] : [`${file}:${place.line}`]))
}

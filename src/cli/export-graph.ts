import type { PlanGraph } from '../graph/plan-graph.ts'
import type { Edge, Entity } from '../model/entities.ts'
import type { IsoDay } from '../model/dates.ts'

/** A plan as plain data for other programs. */
export interface ExportedGraph {
  version: 1
  title: string
  today: IsoDay
  entities: readonly Entity[]
  edges: readonly Edge[]
}

/** Turn a plan into plain data; the same plan gives the same data. */
export function exportGraph({ graph, title, today }: PlanGraph): ExportedGraph {
  return {
    version: 1,
    title,
    today,
    entities: graph.mapNodes((_, entity) => entity),
    edges: graph.mapEdges((_, edge) => edge),
  }
}

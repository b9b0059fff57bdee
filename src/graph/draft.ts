import { MultiDirectedGraph } from 'graphology'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { Edge, Entity, EntityKind } from '../model/entities.ts'
import { toEntityId, type EntityId } from '../model/paths.ts'
import type { UnmappedValue } from './plan-graph.ts'

/** A plan under construction: steps add entities and edges to it, nothing is ever taken away. */
export interface Draft {
  graph: MultiDirectedGraph<Entity, Edge>
  /** Highest number that `freeId` gave for a name, so that a thousand of one name are not counted again. */
  numbers: Map<string, number>
  diagnostics: Diagnostic[]
  unmapped: UnmappedValue[]
}

/** An empty draft. */
export function createDraft(): Draft {
  return { graph: new MultiDirectedGraph<Entity, Edge>(), numbers: new Map(), diagnostics: [], unmapped: [] }
}

/** Add an entity whose id is not taken yet; see `freeId`. */
export function addEntity(draft: Draft, entity: Entity): void {
  draft.graph.addNode(entity.id, entity)
}

/**
 * Build an id that no entity of the draft has.
 *
 * The second of one name gets `-2`, the third `-3`: the order of the documents decides,
 * so the same input gives the same ids.
 *
 * @example
 * freeId(draft, 'risk', 'RISK-001') // => 'risk:RISK-001', then 'risk:RISK-001-2'
 */
export function freeId(draft: Draft, kind: EntityKind, name: string): EntityId {
  const id = toEntityId(kind, name)
  if (!draft.graph.hasNode(id)) return id
  let number = (draft.numbers.get(id) ?? 1) + 1
  while (draft.graph.hasNode(toEntityId(kind, `${name}-${number}`))) number += 1
  draft.numbers.set(id, number)
  return toEntityId(kind, `${name}-${number}`)
}

/**
 * Add an edge between two entities of the draft; an end that is not there is a programmer's mistake.
 *
 * Its key is its number: by it the queries give edges back in the order they were added.
 */
export function connect(draft: Draft, edge: Edge): void {
  draft.graph.addDirectedEdgeWithKey(String(draft.graph.size), edge.from, edge.to, edge)
}

import type { MultiDirectedGraph } from 'graphology'
import type { Edge, EdgeType, Entity, EntityKind } from '../model/entities.ts'
import type { DocumentPath, EntityId } from '../model/paths.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { groupBy } from './file-index.ts'
import type { ResolvedLink, ResolvedMention } from './references.ts'

/** The plan as a typed graph: entities are its nodes, `Edge`s its edges. Complete before anything is drawn. */
export interface PlanGraph {
  /** Entities by id are node attributes, edges edge attributes; use the queries below where they fit. */
  graph: MultiDirectedGraph<Entity, Edge>
  /** The entities of each kind, in the order they were found; see `entitiesOf`. */
  byKind: ReadonlyMap<EntityKind, readonly Entity[]>
  /** Kinds that were not, or not wholly, built; asking for them is a mistake. Empty but for a plan that only rules read. */
  without: ReadonlySet<EntityKind>
  /** What the files say, by path, in path order. */
  documents: ReadonlyMap<DocumentPath, ParsedDocument>
  links: readonly ResolvedLink[]
  mentions: readonly ResolvedMention[]
  configuration: Configuration
  /** The words that values are read with, those of the configuration among them. */
  vocabulary: Vocabulary
  /** Title of the whole: configured, else the folder's name. */
  title: string
  /** What parsing and building had to say; rules add theirs in `check/`. */
  diagnostics: readonly Diagnostic[]
  /** Raw values that no vocabulary knows, by field. */
  unmapped: readonly UnmappedValue[]
  /** The day the plan is read, `YYYY-MM-DD`. */
  today: string
}

export interface UnmappedValue {
  field: 'status' | 'type' | 'role' | 'date' | 'version' | 'table'
  raw: string
  file: DocumentPath
  line: number
}

type EntityOf<K extends EntityKind> = Extract<Entity, { kind: K }>

/** Sort the entities of a finished graph by their kind, once for all who ask. */
export function groupByKind(graph: PlanGraph['graph']): PlanGraph['byKind'] {
  return groupBy(
    graph.mapNodes((_, entity) => entity),
    (entity) => entity.kind,
  )
}

/**
 * All entities of a kind, in the order they were found.
 *
 * @throws {TypeError} when the plan was built without them
 */
export function entitiesOf<K extends EntityKind>(plan: PlanGraph, kind: K): readonly EntityOf<K>[] {
  assertBuilt(plan, kind)
  return (plan.byKind.get(kind) ?? []) as readonly EntityOf<K>[]
}

function assertBuilt(plan: PlanGraph, kind: EntityKind): void {
  if (plan.without.has(kind)) throw new TypeError(`This plan was built for rules, without any ${kind}`)
}

/** The entity with this id, or `undefined`. */
export function findEntity(plan: PlanGraph, id: EntityId): Entity | undefined {
  return plan.graph.hasNode(id) ? plan.graph.getNodeAttributes(id) : undefined
}

/**
 * The entity with this id when it is of this kind, or `undefined`.
 *
 * @throws {TypeError} when the plan was built without any of them
 */
export function findEntityOf<K extends EntityKind>(
  plan: PlanGraph,
  kind: K,
  id: EntityId,
): EntityOf<K> | undefined {
  assertBuilt(plan, kind)
  const entity = findEntity(plan, id)
  return entity?.kind === kind ? (entity as EntityOf<K>) : undefined
}

/** Edges that start at an entity, in the order they were added; all types when none is named. */
export function outgoing(plan: PlanGraph, id: EntityId, type?: EdgeType): Edge[] {
  return edgesOf(plan, plan.graph.outEdges(id), type)
}

/** Edges that end at an entity, in the order they were added; all types when none is named. */
export function incoming(plan: PlanGraph, id: EntityId, type?: EdgeType): Edge[] {
  return edgesOf(plan, plan.graph.inEdges(id), type)
}

/** The graph groups edges by the entity at their other end; their keys are numbers that tell the order. */
function edgesOf({ graph }: PlanGraph, keys: string[], type: EdgeType | undefined): Edge[] {
  return keys
    .filter((key) => type === undefined || graph.getEdgeAttribute(key, 'type') === type)
    .sort((a, b) => Number(a) - Number(b))
    .map((key) => graph.getEdgeAttributes(key))
}

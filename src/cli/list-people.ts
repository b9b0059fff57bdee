import { entitiesOf, incoming, type PlanGraph } from '../graph/plan-graph.ts'
import type { Edge } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import { type List, localName, sourceFields } from './list-row.ts'

/** Every role with the documents of its path, in reading order. */
export const roles: List = {
  fields: ['id', 'title', 'steps', 'documents'],
  rows: (plan) =>
    entitiesOf(plan, 'role').map((role) => {
      const edges = incoming(plan, role.id, 'for-role')
      const path = stepsOf(edges)
      return {
        ...sourceFields(role),
        id: localName(role.id),
        title: role.title,
        description: role.description ?? null,
        steps: path.length,
        path: path.map(({ step, from, note }) => ({ step, file: localName(from), note: note ?? null })),
        documents: new Set(edges.map(({ from }) => from)).size,
        owns: owned(plan, role.id),
      }
    }),
}

/** Every person with how much they own. */
export const people: List = {
  fields: ['title', 'handle', 'owns'],
  rows: (plan) =>
    entitiesOf(plan, 'person').map((person) => ({
      ...sourceFields(person),
      title: person.title,
      handle: person.handle ?? null,
      owns: owned(plan, person.id),
    })),
}

function stepsOf(edges: readonly Edge[]): (Edge & { step: number })[] {
  return edges
    .filter((edge): edge is Edge & { step: number } => edge.step !== undefined)
    .sort((a, b) => a.step - b.step)
}

function owned(plan: PlanGraph, id: EntityId): number {
  return new Set(incoming(plan, id, 'owned-by').map(({ from }) => from)).size
}

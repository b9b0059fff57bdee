import { findEntity, type PlanGraph } from '../../graph/plan-graph.ts'
import type { Edge } from '../../model/entities.ts'
import type { EntityId } from '../../model/paths.ts'
import { defineRule } from '../rule.ts'

const words = { 'depends-on': 'depends on', supersedes: 'supersedes' } as const

/** Nothing depends on itself, not even by way of others; the same for what replaces what. */
export const dependencyCycle = defineRule({
  id: 'dependency-cycle',
  severity: 'error',
  check({ plan, report }) {
    for (const type of ['depends-on', 'supersedes'] as const) {
      for (const [first, ...rest] of findCycles(plan, type)) {
        if (first === undefined) continue
        const titles = [first, ...rest].map(({ from }) => nameOf(plan, from))
        const around = [...titles, titles[0] ?? ''].join(` ${words[type]} `)
        report({
          file: first.source.file,
          reason: `Unexpected cycle, expected an order: ${around}`,
          ...(first.source.place && { place: first.source.place }),
          related: rest.map(({ from, to, source }) => ({
            reason: `${nameOf(plan, from)} ${words[type]} ${nameOf(plan, to)}`,
            file: source.file,
            ...(source.place && { place: source.place }),
          })),
        })
      }
    }
  },
})

/** One cycle for every edge that leads back onto the way that led to it; a loop of its own stack, plans may be long. */
function findCycles(plan: PlanGraph, type: Edge['type']): Edge[][] {
  const edges = new Map<EntityId, Edge[]>()
  plan.graph.forEachEdge((_, edge) => {
    if (edge.type === type) edges.set(edge.from, [...(edges.get(edge.from) ?? []), edge])
  })
  const cycles: Edge[][] = []
  const done = new Set<EntityId>()
  for (const start of edges.keys()) {
    const way: { id: EntityId; by?: Edge; next: number }[] = [{ id: start, next: 0 }]
    for (let here = way.at(-1); here !== undefined && !done.has(start); here = way.at(-1)) {
      const edge = edges.get(here.id)?.[here.next++]
      if (edge === undefined) {
        done.add(here.id)
        way.pop()
        continue
      }
      const back = way.findIndex(({ id }) => id === edge.to)
      if (back >= 0) cycles.push([...way.slice(back + 1).flatMap(({ by }) => by ?? []), edge])
      else if (!done.has(edge.to)) way.push({ id: edge.to, by: edge, next: 0 })
    }
  }
  return cycles
}

function nameOf(plan: PlanGraph, id: EntityId): string {
  const entity = findEntity(plan, id)
  return `\`${entity?.kind === 'document' ? entity.path : (entity?.title ?? id)}\``
}

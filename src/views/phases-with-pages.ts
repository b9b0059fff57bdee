import { entitiesOf, incoming, type PlanGraph } from '../graph/plan-graph.ts'
import type { EntityId } from '../model/paths.ts'

/**
 * Phases that something is tied to, and that so have a page to fill.
 *
 * Half of the phases of a real plan are a heading and its text; the line they stand in says
 * more than a page about nothing else.
 */
export function phasesWithPages(plan: PlanGraph): ReadonlySet<EntityId> {
  const owners = new Set<EntityId | undefined>()
  for (const kind of ['milestone', 'gate', 'task'] as const) {
    for (const { phase } of entitiesOf(plan, kind)) owners.add(phase)
  }
  const phases = entitiesOf(plan, 'phase').filter(
    ({ id, entry, exit }) =>
      entry.length + exit.length > 0 || owners.has(id) || incoming(plan, id, 'part-of').length > 0,
  )
  return new Set(phases.map(({ id }) => id))
}

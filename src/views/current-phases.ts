import { entitiesOf, incoming } from '../graph/plan-graph.ts'
import type { Phase } from '../model/entities.ts'
import { type EntityId, toEntityId } from '../model/paths.ts'
import { formatDate } from './fact.ts'
import type { PageLink, ViewContext } from './page.ts'

/** A phase that is under way on the day the plan is read, for the documents that belong to it. */
export interface CurrentPhase extends PageLink {
  /** `until 2026-01-17`; absent where only its status says that it is under way. */
  until?: string
}

/**
 * For every document the phases under way: those it is part of, then those it describes.
 *
 * A phase without an end is under way only when its status says so, and one that is said to be
 * over is not, whatever its dates say.
 */
export function listCurrentPhases(context: ViewContext): Map<EntityId, CurrentPhase[]> {
  const current = new Map<EntityId, CurrentPhase[]>()
  for (const phase of entitiesOf(context.plan, 'phase')) {
    if (!isUnderWay(phase, context.plan.today)) continue
    const end = phase.end?.value
    const entry: CurrentPhase = {
      title: phase.title,
      href: context.addresses.hrefOf(phase.id) ?? '',
      ...(end?.kind === 'interval' && { until: formatDate({ ...end, start: end.end }, context.strings) }),
    }
    const members = incoming(context.plan, phase.id, 'part-of').map(({ from }) => from)
    const described = phase.sources.map(({ file }) => toEntityId('document', file))
    for (const id of new Set([...members, ...described])) {
      current.set(id, [...(current.get(id) ?? []), entry])
    }
  }
  return current
}

const underWay = new Set(['active', 'in-progress'])
const over = new Set(['complete', 'released', 'closed', 'cancelled', 'superseded', 'deferred'])

function isUnderWay({ start, end, status }: Phase, today: string): boolean {
  const state = status?.value.state
  if (state !== undefined && over.has(state)) return false
  const [first, last] = [start?.value, end?.value]
  if (first?.kind !== 'interval' || last?.kind !== 'interval')
    return state !== undefined && underWay.has(state)
  return first.start <= today && today <= last.end
}

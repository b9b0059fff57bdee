import { entitiesOf, findEntityOf, outgoing, type PlanGraph } from '../graph/plan-graph.ts'
import type { Entity, Metric, Release, Risk, Task } from '../model/entities.ts'
import type { Gate } from '../model/gate.ts'
import { type EntityId, toEntityId } from '../model/paths.ts'
import { belongsTo } from './release-lists.ts'
import type { ViewContext } from './page.ts'
import type { LaneSource } from './roadmap-lanes.ts'

/** Everything that belongs to one release, found once for all parts of its page. */
export interface ReleaseParts extends LaneSource {
  release: Release
  gates: readonly Gate[]
  risks: readonly Risk[]
  metrics: readonly Metric[]
  tasks: readonly Task[]
  /** Releases it waits for. */
  needs: readonly Release[]
}

/** Collect what belongs to a release. */
export function collectParts({ plan }: ViewContext, source: LaneSource, release: Release): ReleaseParts {
  const own = belongsTo(release)
  const needs = outgoing(plan, release.id, 'depends-on').flatMap(
    ({ to }) => findEntityOf(plan, 'release', to) ?? [],
  )
  return {
    ...source,
    release,
    gates: entitiesOf(plan, 'gate').filter(own),
    risks: entitiesOf(plan, 'risk').filter(own),
    metrics: entitiesOf(plan, 'metric').filter(own),
    tasks: entitiesOf(plan, 'task').filter(own),
    needs: [...new Set(needs)],
  }
}

/** Who owns something: the roles and persons that its owner names, else what is written; else who owns its document. */
export function ownerOf({ plan }: ViewContext, entity: Entity): string | undefined {
  const own = namesOf(plan, entity.id) ?? ('owner' in entity ? entity.owner.value : undefined)
  if (own !== undefined) return own
  const document = toEntityId('document', entity.sources[0].file)
  return namesOf(plan, document) ?? findEntityOf(plan, 'document', document)?.owner?.value
}

function namesOf(plan: PlanGraph, id: EntityId): string | undefined {
  const names = outgoing(plan, id, 'owned-by').map(({ to }) => {
    const owner = plan.graph.getNodeAttributes(to)
    return (owner.kind === 'person' ? owner.handle : undefined) ?? owner.title
  })
  return names.length === 0 ? undefined : [...new Set(names)].join(', ')
}

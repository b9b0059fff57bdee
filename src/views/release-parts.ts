import { entitiesOf, findEntityOf, outgoing } from '../graph/plan-graph.ts'
import type { Gate, Metric, Release, Risk, Task } from '../model/entities.ts'
import { type DocumentPath, toEntityId } from '../model/paths.ts'
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

/** Who owns a document, as written. */
export function ownerOf({ plan }: ViewContext, path: DocumentPath): string | undefined {
  return findEntityOf(plan, 'document', toEntityId('document', path))?.owner?.value
}

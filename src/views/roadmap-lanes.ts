import type { Entity, Milestone, Phase, Project, Release } from '../model/entities.ts'
import type { Gate } from '../model/gate.ts'
import { toEntityId, type EntityId } from '../model/paths.ts'
import { entitiesOf, findEntityOf, type PlanGraph } from '../graph/plan-graph.ts'
import { slugify } from './addresses.ts'
import { sortReleases } from './release-order.ts'

/** What stands together on the roadmap: a release of a project, or what belongs to none of its releases. */
export interface LaneSource {
  project: Project
  release?: Release
  phases: readonly Phase[]
  milestones: readonly Milestone[]
  gates: readonly Gate[]
}

/** Sort the releases, phases, milestones and gates of a plan into lanes: by project, then by version. */
export function collectLanes(plan: PlanGraph): LaneSource[] {
  const phases = Map.groupBy(entitiesOf(plan, 'phase'), (phase) => laneKey(plan, phase))
  const milestones = Map.groupBy(entitiesOf(plan, 'milestone'), (milestone) => laneKey(plan, milestone))
  const gates = Map.groupBy(entitiesOf(plan, 'gate'), (gate) => laneKey(plan, gate))
  const releases = Map.groupBy(entitiesOf(plan, 'release'), ({ project }) => project)

  return entitiesOf(plan, 'project').flatMap((project) => {
    const own = sortReleases(releases.get(project.id) ?? [])
    const lanes = [...own, undefined].map((release): LaneSource => {
      const key = release?.id ?? project.id
      return {
        project,
        ...(release === undefined ? {} : { release }),
        phases: phases.get(key) ?? [],
        milestones: milestones.get(key) ?? [],
        gates: gates.get(key) ?? [],
      }
    })
    return lanes.filter(
      ({ release, phases: own, milestones: points }) => release ?? (own.length > 0 || points.length > 0),
    )
  })
}

/** Where the roadmap of one project stands, below the base. */
export function roadmapAddress(project: Project): string {
  return `roadmap/${slugify(project.id.slice('project:'.length))}/`
}

/** The release it belongs to, or the project when it belongs to none. */
function laneKey(plan: PlanGraph, entity: Phase | Milestone | Gate): EntityId {
  if (entity.release !== undefined) return entity.release
  const viaPhase =
    entity.kind !== 'phase' && entity.phase !== undefined
      ? findEntityOf(plan, 'phase', entity.phase)
      : undefined
  return viaPhase?.release ?? projectOf(plan, entity)
}

function projectOf(plan: PlanGraph, entity: Entity): EntityId {
  const document = findEntityOf(plan, 'document', toEntityId('document', entity.sources[0].file))
  return document?.project ?? entitiesOf(plan, 'project')[0]?.id ?? toEntityId('project', '')
}

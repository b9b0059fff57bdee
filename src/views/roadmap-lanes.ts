import type { Entity, Milestone, Phase, Project, Release } from '../model/entities.ts'
import { toEntityId, type EntityId } from '../model/paths.ts'
import { entitiesOf, findEntityOf, type PlanGraph } from '../graph/plan-graph.ts'
import { slugify } from './addresses.ts'
import type { PageLink, ViewContext } from './page.ts'
import { sortReleases } from './release-order.ts'
import {
  badgeOf,
  byTime,
  hrefOf,
  milestoneEntry,
  phaseEntry,
  releaseEntry,
  selectEntries,
} from './timeline-entry.ts'
import type { TimelineEntry, TimelineLane } from './timeline.ts'

/** What stands together on the roadmap: a release of a project, or what belongs to none of its releases. */
export interface LaneSource {
  project: Project
  release?: Release
  phases: readonly Phase[]
  milestones: readonly Milestone[]
}

/** Marks of one picture; beyond it each lane shows fewer of them. */
const MOST_MARKS = 340

/** Sort the releases, phases and milestones of a plan into lanes: by project, then by version. */
export function collectLanes(plan: PlanGraph): LaneSource[] {
  const phases = Map.groupBy(entitiesOf(plan, 'phase'), (phase) => laneKey(plan, phase))
  const milestones = Map.groupBy(entitiesOf(plan, 'milestone'), (milestone) => laneKey(plan, milestone))
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
      }
    })
    return lanes.filter(
      ({ release, phases: own, milestones: points }) => release ?? (own.length > 0 || points.length > 0),
    )
  })
}

/** Make the lanes of the picture and its table: what is dated, as much of it as a picture holds. */
export function buildLanes(
  context: ViewContext,
  sources: readonly LaneSource[],
  grouped: boolean,
): TimelineLane[] {
  const perLane = Math.max(2, Math.min(14, Math.floor(MOST_MARKS / Math.max(sources.length, 1) / 2)))
  return sources
    .map((source) => buildLane(context, source, { most: perLane, grouped }))
    .filter(({ entries }) => entries.length > 0)
}

/** Make one lane of at most `most` phases and as many milestones; `grouped` names its project above it. */
export function buildLane(
  context: ViewContext,
  source: LaneSource,
  { most, grouped }: { most: number; grouped: boolean },
): TimelineLane {
  const { release, project } = source
  const own = release === undefined ? undefined : releaseEntry(context, release)
  const phases = selectEntries(
    toDated(source.phases, (phase) => phaseEntry(context, phase)),
    most,
  )
  const milestones = selectEntries(
    toDated(source.milestones, (point) => milestoneEntry(context, point)),
    most,
  )
  const href = release === undefined ? undefined : hrefOf(context, release)
  const badge = badgeOf(release?.status)
  const detail = release?.theme?.value
  const more = href ?? context.addresses.href('releases/')

  return {
    title: release?.title ?? 'Not tied to a release',
    ...(href === undefined ? {} : { href }),
    ...(grouped
      ? { group: { title: project.title, href: context.addresses.href(roadmapAddress(project)) } }
      : {}),
    ...(badge === undefined ? {} : { badge }),
    ...(detail === undefined ? {} : { detail }),
    entries: [
      ...(own === undefined ? [] : [own]),
      ...[...phases.shown, ...milestones.shown].map(({ entry }) => entry),
    ],
    omitted: [...moreOf(phases.omitted, 'phase', more), ...moreOf(milestones.omitted, 'milestone', more)],
  }
}

/** Where the roadmap of one project stands, below the base. */
export function roadmapAddress(project: Project): string {
  return `roadmap/${slugify(project.id.slice('project:'.length))}/`
}

function toDated<Of extends Phase | Milestone>(
  entities: readonly Of[],
  toEntry: (entity: Of) => TimelineEntry | undefined,
) {
  return entities
    .flatMap((entity) => {
      const entry = toEntry(entity)
      return entry === undefined ? [] : [{ entry, how: entity.sources[0].how }]
    })
    .sort(byTime)
}

function moreOf(count: number, word: string, href: string): PageLink[] {
  return count === 0 ? [] : [{ title: `+${count} more ${word}${count === 1 ? '' : 's'}`, href }]
}

/** The release it belongs to, or the project when it belongs to none. */
function laneKey(plan: PlanGraph, entity: Phase | Milestone): EntityId {
  if (entity.release !== undefined) return entity.release
  const viaPhase =
    entity.kind === 'milestone' && entity.phase !== undefined
      ? findEntityOf(plan, 'phase', entity.phase)
      : undefined
  return viaPhase?.release ?? projectOf(plan, entity)
}

function projectOf(plan: PlanGraph, entity: Entity): EntityId {
  const document = findEntityOf(plan, 'document', toEntityId('document', entity.sources[0].file))
  return document?.project ?? entitiesOf(plan, 'project')[0]?.id ?? toEntityId('project', '')
}

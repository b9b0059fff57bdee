import type { Milestone, Phase } from '../model/entities.ts'
import type { Gate } from '../model/gate.ts'
import type { BadgeProps, ViewContext } from './page.ts'
import { sortGates } from './roadmap-gates.ts'
import type { LaneSource } from './roadmap-lanes.ts'
import { badgeOf, hrefOf, milestoneEntry, phaseEntry, releaseEntry } from './timeline-entry.ts'

/** What has no day on the calendar, by project: it is listed, not guessed. */
export interface UndatedProject {
  title: string
  lanes: readonly UndatedLane[]
}

export interface UndatedLane {
  title: string
  href?: string
  badge?: BadgeProps
  /** Whether the release itself has no date, or only some of what belongs to it. */
  wholly: boolean
  phases: UndatedList
  milestones: UndatedList
  gates: UndatedList
}

export interface UndatedList {
  count: number
  /** The first few by name. */
  named: readonly { title: string; href?: string }[]
}

const MOST_NAMED = 4

/** Collect what the timeline cannot show. */
export function collectUndated(context: ViewContext, sources: readonly LaneSource[]): UndatedProject[] {
  const byProject = Map.groupBy(sources, ({ project }) => project)
  return [...byProject]
    .map(([project, own]) => ({
      title: project.title,
      lanes: own.flatMap((source) => undatedLane(context, source)),
    }))
    .filter(({ lanes }) => lanes.length > 0)
}

function undatedLane(context: ViewContext, source: LaneSource): UndatedLane[] {
  const { release } = source
  const phases = source.phases.filter((phase) => phaseEntry(context, phase) === undefined)
  const milestones = source.milestones.filter((point) => milestoneEntry(context, point) === undefined)
  const gates = sortGates(context, source).undated
  const wholly = release !== undefined && releaseEntry(context, release) === undefined
  if (!wholly && phases.length === 0 && milestones.length === 0 && gates.length === 0) return []

  const href = release === undefined ? undefined : hrefOf(context, release)
  const badge = badgeOf(release?.status, context.strings)
  return [
    {
      title: release?.title ?? context.strings.roadmap.loose,
      ...(href === undefined ? {} : { href }),
      ...(badge === undefined ? {} : { badge }),
      wholly,
      phases: nameSome(context, phases),
      milestones: nameSome(context, milestones),
      gates: nameSome(context, gates),
    },
  ]
}

function nameSome(context: ViewContext, entities: readonly (Phase | Milestone | Gate)[]): UndatedList {
  const named = entities.slice(0, MOST_NAMED).map((entity) => {
    const href = hrefOf(context, entity)
    return { title: entity.title, ...(href === undefined ? {} : { href }) }
  })
  return { count: entities.length, named }
}

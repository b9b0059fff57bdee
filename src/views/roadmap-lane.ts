import type { Milestone, Phase } from '../model/entities.ts'
import type { PageLink, ViewContext } from './page.ts'
import { groupPhases } from './phase-series.ts'
import { sortGates } from './roadmap-gates.ts'
import { foldLanes, isCrowd } from './roadmap-folded.ts'
import { roadmapAddress, type LaneSource } from './roadmap-lanes.ts'
import {
  badgeOf,
  byTime,
  hrefOf,
  milestoneEntry,
  phaseEntry,
  releaseEntry,
  selectEntries,
  type DatedEntry,
} from './timeline-entry.ts'
import { dayToTime } from './timeline-span.ts'
import type { TimelineLane } from './timeline.ts'

/** Marks of one picture; beyond it each lane shows fewer of them. */
const MOST_MARKS = 340
const MOST_PER_LANE = 12
const FEWEST_PER_LANE = 1
/** What is tied to no release has no page of its own, so the roadmap of its project shows more of it. */
const MOST_LOOSE = 30
/** A lane with fewer phases takes in those of another document. */
const FEW = 3

/** Make the lanes of the picture and its table: what is dated, as much of it as a picture holds. */
export function buildLanes(
  context: ViewContext,
  sources: readonly LaneSource[],
  grouped: boolean,
): TimelineLane[] {
  if (isCrowd(sources)) return foldLanes(context, sources, MOST_MARKS)
  for (let most = MOST_PER_LANE; ; most -= 1) {
    const lanes = sources
      .map((source) => placeSource(context, source, { most, grouped }))
      .filter(({ entries }) => entries.length > 0)
    const marks = lanes.reduce((sum, { entries }) => sum + entries.length, 0)
    if (marks <= MOST_MARKS || most <= FEWEST_PER_LANE) return lanes
  }
}

/** The milestones of a release with a calendar date, at most so many; declared ones go before recognised ones. */
export function chooseMilestones(context: ViewContext, milestones: readonly Milestone[], most: number) {
  const dated = toDated(milestones, (point) => milestoneEntry(context, point))
  return selectEntries(dated, { most, now: nowOf(context) })
}

/** What a lane leaves out, as a link to where it stands. */
export function moreOf(count: number, title: (count: number) => string, href: string): PageLink[] {
  return count === 0 ? [] : [{ title: title(count), href }]
}

/** Entities with their place in time, the earliest first; those without one are left out. */
export function toDated<Of extends Phase | Milestone>(
  entities: readonly Of[],
  toEntry: (entity: Of) => DatedEntry['entry'] | undefined,
): DatedEntry[] {
  return entities
    .flatMap((entity) => {
      const entry = toEntry(entity)
      return entry === undefined ? [] : [{ entry, how: entity.sources[0].how }]
    })
    .sort(byTime)
}

function placeSource(
  context: ViewContext,
  source: LaneSource,
  { most, grouped }: { most: number; grouped: boolean },
): TimelineLane {
  const isLoose = source.release === undefined && !grouped
  const more = moreHref(context, source, grouped)
  const lane = buildLane(context, source, { most: isLoose ? MOST_LOOSE : most, more })
  return grouped ? { ...lane, group: projectLink(context, source) } : lane
}

function buildLane(
  context: ViewContext,
  source: LaneSource,
  { most, more }: { most: number; more: string },
): TimelineLane {
  const { release } = source
  const words = context.strings.roadmap
  const own = release && releaseEntry(context, release)
  const phases = choosePhases(context, source.phases, most)
  const gates = sortGates(context, source)
  const milestones = chooseMilestones(context, gates.milestones, most)
  const shownGates = selectEntries(gates.dated, { most, now: nowOf(context) })
  const href = release && hrefOf(context, release)
  const badge = badgeOf(release?.status, context.strings)
  return {
    title: release?.title ?? words.loose,
    ...(href !== undefined && { href }),
    ...(badge && { badge }),
    ...(release?.theme && { detail: release.theme.value }),
    entries: [
      ...(own ? [own] : []),
      ...[...phases.shown, ...milestones.shown, ...shownGates.shown].map(({ entry }) => entry),
    ],
    omitted: [
      ...moreOf(phases.omitted, words.moreOf.phase, more),
      ...moreOf(milestones.omitted, words.moreOf.milestone, more),
      ...moreOf(shownGates.omitted, words.moreOf.gate, more),
    ],
  }
}

/** The phases of the document that tells best about the release; of others only when it names few. */
function choosePhases(context: ViewContext, phases: readonly Phase[], most: number) {
  const chosen: Phase[] = []
  for (const series of groupPhases(context, phases)) {
    if (chosen.length >= FEW) break
    chosen.push(...series.phases.filter((phase) => phaseEntry(context, phase) !== undefined))
  }
  const dated = phases.filter((phase) => phaseEntry(context, phase) !== undefined).length
  const entries = toDated(chosen, (phase) => phaseEntry(context, phase))
  const { shown } = selectEntries(entries, { most, now: nowOf(context) })
  return { shown, omitted: dated - shown.length }
}

function moreHref(context: ViewContext, { release, project }: LaneSource, grouped: boolean): string {
  const own = release && hrefOf(context, release)
  return own ?? context.addresses.href(grouped ? roadmapAddress(project) : 'documents/')
}

function nowOf({ plan }: ViewContext): number {
  return dayToTime(plan.today) ?? 0
}

function projectLink({ addresses }: ViewContext, { project }: LaneSource): PageLink {
  return { title: project.title, href: addresses.href(roadmapAddress(project)) }
}

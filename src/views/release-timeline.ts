import { documentLink } from './release-links.ts'
import type { ViewContext } from './page.ts'
import { sortGates } from './roadmap-gates.ts'
import { groupPhases, type PhaseSeries } from './phase-series.ts'
import { chooseMilestones, moreOf, toDated } from './roadmap-lane.ts'
import type { LaneSource } from './roadmap-lanes.ts'
import { phaseEntry, releaseEntry } from './timeline-entry.ts'
import type { TimelineLane } from './timeline.ts'

const MOST_SERIES = 6
const MOST_PHASES = 12
const MOST_MILESTONES = 16
const MOST_GATES = 12

/**
 * Lanes of one release: its own line with its milestones and gates, then a lane per document that names dated phases.
 *
 * Where one document names all phases they stand in the first lane.
 */
export function releaseLanes(context: ViewContext, source: LaneSource): TimelineLane[] {
  const { release } = source
  const own = release && releaseEntry(context, release)
  const series = groupPhases(context, source.phases).filter(({ dated }) => dated > 0)
  const gates = sortGates(context, source)
  const milestones = chooseMilestones(context, gates.milestones, MOST_MILESTONES)
  const alone = series.length === 1 ? phasesOf(context, series[0]) : []
  const first: TimelineLane = {
    title: release?.title ?? '',
    entries: [
      ...(own ? [own] : []),
      ...[...alone, ...milestones.shown, ...gates.dated.slice(0, MOST_GATES)].map(({ entry }) => entry),
    ],
    omitted: [
      ...moreOf(milestones.omitted, context.strings.roadmap.moreOf.milestone, '#milestones'),
      ...moreOf(Math.max(0, gates.dated.length - MOST_GATES), context.strings.roadmap.moreOf.gate, '#gates'),
    ],
  }
  if (series.length < 2) return first.entries.length === 0 ? [] : [first]

  const lanes = series.slice(0, MOST_SERIES).map((one) => seriesLane(context, one))
  return [...(first.entries.length === 0 ? [] : [first]), ...lanes]
}

function seriesLane(context: ViewContext, series: PhaseSeries): TimelineLane {
  const { href, title } = documentLink(context, series.document)
  const shown = phasesOf(context, series)
  return {
    title,
    ...(href !== undefined && { href }),
    entries: shown.map(({ entry }) => entry),
    omitted: moreOf(series.dated - shown.length, context.strings.roadmap.moreOf.phase, href ?? '#phases'),
  }
}

function phasesOf(context: ViewContext, series: PhaseSeries | undefined) {
  return toDated(series?.phases ?? [], (phase) => phaseEntry(context, phase)).slice(0, MOST_PHASES)
}

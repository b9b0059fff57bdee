import type { DirectiveQuery } from '../graph/resolve-directives.ts'
import type { ViewContext } from './page.ts'
import { releaseLanes } from './release-timeline.ts'
import { buildLanes } from './roadmap-lane.ts'
import { collectLanes, type LaneSource } from './roadmap-lanes.ts'
import type { TimelineChart } from './timeline-chart.ts'
import { buildPicture } from './timeline-picture.ts'
import type { TimelineTable } from './timeline-table.ts'
import type { TimelineLane } from './timeline.ts'

/** A timeline as a picture and a table. */
export interface DirectiveTimeline {
  /** Absent when nothing has a day on the calendar. */
  chart?: TimelineChart
  table: TimelineTable
  /** Tells it apart from others of the page. */
  name: string
}

/** Releases that the title of a picture names. */
const MOST_NAMED = 3

/** Draw the releases and projects that are asked for, else all. */
export function drawQueried(context: ViewContext, { release, project }: DirectiveQuery): DirectiveTimeline {
  const sources = collectLanes(context.plan).filter(
    (source) =>
      (release === undefined || (source.release !== undefined && release.has(source.release.id))) &&
      (project === undefined || project.has(source.project.id)),
  )
  const [only] = sources
  const several = new Set(sources.map((source) => source.project)).size > 1
  const lanes =
    only !== undefined && sources.length === 1
      ? releaseLanes(context, only).map((lane) => leadToRelease(context, lane, only))
      : buildLanes(context, sources, several)
  const words = context.strings.directives
  const releases = sources.flatMap((source) => source.release?.title ?? [])
  const options = {
    title: words.timeline(releases.length > MOST_NAMED ? [] : releases),
    description: words.timelineMeans,
    today: { day: context.plan.today },
    ...(lanes.length === 1 && { bare: true }),
  }
  const { chart, table } = buildPicture(lanes, options, context.strings)
  return { ...(chart && { chart }), table, name: '' }
}

/** On its own page a release leads to its own lists. */
function leadToRelease(
  { addresses }: ViewContext,
  lane: TimelineLane,
  { release }: LaneSource,
): TimelineLane {
  const page = (release && addresses.hrefOf(release.id)) ?? addresses.href('roadmap/')
  return {
    ...lane,
    omitted: lane.omitted.map(({ title, href }) => ({
      title,
      href: href.startsWith('#') ? page + href : href,
    })),
  }
}

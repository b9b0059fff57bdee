import type { Release } from '../model/entities.ts'
import type { ViewContext } from './page.ts'
import type { LaneSource } from './roadmap-lanes.ts'
import { byTime, releaseEntry, selectEntries, type DatedEntry } from './timeline-entry.ts'
import { dayToTime } from './timeline-span.ts'
import type { TimelineLane } from './timeline.ts'

/** With more lanes than these nobody finds a release any more, so many of them share one. */
const MOST_LANES = 48

/** Whether releases are too many for a lane each. */
export function isCrowd(sources: readonly LaneSource[]): boolean {
  return sources.length > MOST_LANES
}

/**
 * Put many releases into few lanes: by major version, else by project, else all into one.
 *
 * Each is a ring with its name; those nearest to today are named first when even rings are too many.
 */
export function foldLanes(
  context: ViewContext,
  sources: readonly LaneSource[],
  mostMarks: number,
): TimelineLane[] {
  const releases = sources.flatMap(({ project, release }) =>
    release === undefined ? [] : [{ project, release }],
  )
  const several = new Set(releases.map(({ project }) => project)).size > 1
  const ways: ((of: (typeof releases)[number]) => string)[] = [
    ({ project, release }) => [...(several ? [project.title] : []), `v${release.version.major}`].join(' '),
    ({ project }) => project.title,
    () => context.strings.roadmap.allReleases,
  ]
  const groups = ways
    .map((way) => [...Map.groupBy(releases, way)])
    .find((found) => found.length <= MOST_LANES)!
  const most = Math.max(1, Math.floor(mostMarks / groups.length))
  return groups
    .map(([title, own]) => foldLane(context, { title, most, releases: own.map(({ release }) => release) }))
    .filter(({ entries }) => entries.length > 0)
}

function foldLane(
  context: ViewContext,
  { title, most, releases }: { title: string; most: number; releases: readonly Release[] },
): TimelineLane {
  const dated = releases
    .flatMap((release): DatedEntry[] => {
      const entry = releaseEntry(context, release)
      return entry === undefined
        ? []
        : [{ entry: { ...entry, text: release.title }, how: release.sources[0].how }]
    })
    .sort(byTime)
  const words = context.strings.roadmap
  const now = dayToTime(context.plan.today) ?? 0
  const { shown, omitted } = selectEntries(dated, { most, now })
  return {
    title,
    detail: words.releases(releases.length),
    entries: shown.map(({ entry }) => entry),
    omitted: omitted === 0 ? [] : [{ title: words.more(omitted), href: context.addresses.href('releases/') }],
  }
}

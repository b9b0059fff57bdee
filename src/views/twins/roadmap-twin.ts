import type { Strings } from '../../model/strings/en.ts'
import type { RoadmapPageProps } from '../roadmap.ts'
import type { UndatedLane, UndatedProject } from '../roadmap-undated.ts'
import type { RoadmapWays } from '../roadmap-ways.ts'
import {
  badgeText,
  blocks,
  escapeText,
  joinParts,
  linkTo,
  linksTo,
  list,
  pageText,
  section,
} from './markdown.ts'
import { timelineTables } from './timeline-tables.ts'

/** What ships when, as tables, and what has no day on the calendar. */
export function roadmapTwin(props: RoadmapPageProps, strings: Strings): string {
  const { frame, ways, summary, views, picture, undated } = props
  const words = strings.roadmap
  return pageText(
    frame.title,
    escapeText(summary),
    waysText(ways, strings),
    views.length === 0 ? undefined : `${escapeText(words.projects)}: ${otherLinks(views)}`,
    picture.chart
      ? undefined
      : `${escapeText(words.noDay[0] ?? '')} \`target: 2026-03-31\`${escapeText(words.noDay[1] ?? '')} \`target: 2026-Q1\`.`,
    section(2, escapeText(words.ways.roadmap), timelineTables(picture.table, strings)),
    undated.length === 0
      ? undefined
      : section(
          2,
          escapeText(words.undated.title),
          escapeText(words.undated.lead),
          ...undated.map((project) => undatedText(project, undated.length > 1, strings)),
        ),
  )
}

/** Links to the other ways to look at the roadmap. */
export function waysText(ways: RoadmapWays, { roadmap }: Strings): string {
  return ways.length === 0 ? '' : `${escapeText(roadmap.ways.label)}: ${otherLinks(ways)}`
}

function otherLinks(links: RoadmapWays): string {
  return links.map((link) => (link.current ? escapeText(link.title) : linkTo(link))).join(', ')
}

function undatedText({ title, lanes }: UndatedProject, isHeaded: boolean, strings: Strings): string {
  const text = list(lanes.map((lane) => laneItem(lane, strings)))
  return isHeaded ? section(3, escapeText(title), text) : blocks(text)
}

function laneItem(lane: UndatedLane, { common, roadmap }: Strings): { text: string; below: string[] } {
  const parts = [
    { ...lane.phases, title: roadmap.phases(lane.phases.count) },
    { ...lane.milestones, title: roadmap.milestones(lane.milestones.count) },
    { ...lane.gates, title: roadmap.gates(lane.gates.count) },
  ].filter(({ count }) => count > 0)
  const about = joinParts([badgeText(lane.badge), lane.wholly && escapeText(common.noDate)])
  return {
    text: joinParts([linkTo(lane), about], ': '),
    below: parts.map(({ title, count, named }) => {
      const rest = count - named.length
      const names = joinParts([linksTo(named), rest > 0 && escapeText(common.more(rest))])
      return `${escapeText(title)}: ${names}`
    }),
  }
}

import type { EntityId } from '../model/paths.ts'
import { incoming } from '../graph/plan-graph.ts'
import { formatDate } from './fact.ts'
import type { BadgeProps, Page, PageFrame, PageLink, PageProps, ViewContext } from './page.ts'
import { countOtherDates } from './release-dates.ts'
import { collectLanes, roadmapAddress, type LaneSource } from './roadmap-lanes.ts'
import { badgeOf } from './timeline-entry.ts'

export interface ReleasesPageProps extends PageProps {
  frame: PageFrame
  summary: string
  projects: readonly ReleaseTable[]
  roadmap: PageLink
}

export interface ReleaseTable {
  /** For the address of this part of the page. */
  id: string
  title: string
  description?: string
  roadmap: string
  rows: readonly ReleaseRow[]
  /** Whether any of them says so; a column that is empty throughout is left out. */
  hasStart: boolean
  hasReleased: boolean
}

export interface ReleaseRow {
  title: string
  href: string
  theme?: string
  badge?: BadgeProps
  start?: string
  target?: string
  released?: string
  /** Other days that documents give for it. */
  otherDates: number
  phases: number
  documents: number
}

/** All releases by project. */
export function releasesPage(context: ViewContext): Page<ReleasesPageProps> {
  const { plan, addresses } = context
  const sources = collectLanes(plan).filter(({ release }) => release !== undefined)
  const projects = [...Map.groupBy(sources, ({ project }) => project)]
  const words = context.strings.releases.list
  return {
    kind: 'releases',
    slug: '',
    props: {
      frame: {
        title: words.title,
        description: words.description(plan.title),
        path: 'releases/',
        crumbs: [],
      },
      summary: sources.length === 0 ? words.none : words.summary(sources.length, projects.length),
      roadmap: { title: words.toRoadmap, href: addresses.href('roadmap/') },
      projects: projects.map(([project, own]): ReleaseTable => ({
        id: project.id.slice('project:'.length),
        title: project.title,
        ...(project.description !== undefined && { description: project.description }),
        roadmap: addresses.href(projects.length > 1 ? roadmapAddress(project) : 'roadmap/'),
        rows: own.flatMap((source) => toRow(context, source)),
        hasStart: own.some(({ release }) => release?.start !== undefined),
        hasReleased: own.some(({ release }) => release?.released !== undefined),
      })),
    },
  }
}

function toRow(context: ViewContext, { release, phases }: LaneSource): ReleaseRow[] {
  if (release === undefined) return []
  const badge = badgeOf(release.status, context.strings)
  const { start, target, released, theme } = release
  return [
    {
      title: release.title,
      href: context.addresses.hrefOf(release.id) ?? '',
      ...(theme && { theme: theme.value }),
      ...(badge && { badge }),
      ...(start && { start: formatDate(start.value, context.strings) }),
      ...(target && { target: formatDate(target.value, context.strings) }),
      ...(released && { released: formatDate(released.value, context.strings) }),
      otherDates: countOtherDates(release),
      phases: phases.length,
      documents: countDocuments(context, release.id),
    },
  ]
}

function countDocuments({ plan }: ViewContext, id: EntityId): number {
  const documents = incoming(plan, id, 'part-of').filter(
    ({ from }) => plan.graph.getNodeAttribute(from, 'kind') === 'document',
  )
  return new Set(documents.map(({ from }) => from)).size
}

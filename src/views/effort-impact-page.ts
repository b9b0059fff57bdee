import { entitiesOf } from '../graph/plan-graph.ts'
import type { Project } from '../model/entities.ts'
import { drawGrid, type EffortChart } from './effort-grid.ts'
import { releaseItems, tableGroups, type EffortGroup } from './effort-items.ts'
import type { Page, PageFrame, PageProps, ViewContext } from './page.ts'
import { sortReleases } from './release-order.ts'
import { roadmapWays, type RoadmapWays } from './roadmap-ways.ts'

export interface EffortImpactPageProps extends PageProps {
  frame: PageFrame
  ways: RoadmapWays
  summary: string
  projects: readonly EffortProject[]
}

export interface EffortProject {
  id: string
  title: string
  /** The releases first, then each table of features that weighs both. */
  groups: readonly (EffortGroup & { id: string; chart?: EffortChart })[]
}

/** What gives most for least, as far as the documents say. */
export function effortImpactPage(context: ViewContext): Page<EffortImpactPageProps> {
  const { plan, addresses } = context
  const projects = entitiesOf(plan, 'project')
    .map((project) => toProject(context, project))
    .filter(({ groups }) => groups.length > 0)
  const count = projects.flatMap(({ groups }) => groups).reduce((sum, { items }) => sum + items.length, 0)
  const words = context.strings.roadmap.effort
  return {
    kind: 'effort-impact',
    slug: '',
    props: {
      frame: {
        title: words.title,
        description: words.description(plan.title),
        path: 'effort-impact/',
        crumbs: [{ title: context.strings.roadmap.title, href: addresses.href('roadmap/') }],
      },
      ways: roadmapWays(context, 'effort-impact'),
      summary: count === 0 ? words.none : words.summary(count),
      projects,
    },
  }
}

function toProject(context: ViewContext, project: Project): EffortProject {
  const own = entitiesOf(context.plan, 'release').filter((release) => release.project === project.id)
  const releases = {
    title: context.strings.roadmap.effort.releases,
    items: releaseItems(context, sortReleases(own)),
  }
  const id = project.id.slice('project:'.length)
  const groups = [...(releases.items.length > 0 ? [releases] : []), ...tableGroups(context, project)]
  return {
    id,
    title: project.title,
    groups: groups.map((group, index) => {
      const chart = drawGrid(group.items, context.strings)
      return { ...group, id: `${id}-${index + 1}`, ...(chart && { chart }) }
    }),
  }
}

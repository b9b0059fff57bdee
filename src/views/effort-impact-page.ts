import { entitiesOf } from '../graph/plan-graph.ts'
import type { Project } from '../model/entities.ts'
import { drawGrid, type EffortChart } from './effort-grid.ts'
import { releaseItems, tableGroups, type EffortGroup } from './effort-items.ts'
import type { Page, PageFrame, PageProps, ViewContext } from './page.ts'
import { sortReleases } from './release-order.ts'
import { roadmapWays, type RoadmapWays } from './roadmap-ways.ts'
import { countOf } from './wording.ts'

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
  return {
    kind: 'effort-impact',
    slug: '',
    props: {
      frame: {
        title: 'Effort and impact',
        description: `What releases and features of ${plan.title} cost and what they are worth, as documents say.`,
        path: 'effort-impact/',
        crumbs: [{ title: 'Roadmap', href: addresses.href('roadmap/') }],
      },
      ways: roadmapWays(context, 'effort-impact'),
      summary:
        count === 0
          ? 'No document states the effort or the impact of a release or a feature.'
          : `${countOf(count, 'release or feature', 'releases and features')} with a stated effort or impact.`,
      projects,
    },
  }
}

function toProject(context: ViewContext, project: Project): EffortProject {
  const own = entitiesOf(context.plan, 'release').filter((release) => release.project === project.id)
  const releases = { title: 'Releases', items: releaseItems(context, sortReleases(own)) }
  const id = project.id.slice('project:'.length)
  const groups = [...(releases.items.length > 0 ? [releases] : []), ...tableGroups(context, project)]
  return {
    id,
    title: project.title,
    groups: groups.map((group, index) => {
      const chart = drawGrid(group.items)
      return { ...group, id: `${id}-${index + 1}`, ...(chart && { chart }) }
    }),
  }
}

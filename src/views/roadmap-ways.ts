import { entitiesOf } from '../graph/plan-graph.ts'
import type { PageLink, ViewContext } from './page.ts'

/** The pages that look at the same plan from different sides. */
export type RoadmapWay = 'roadmap' | 'feature-matrix' | 'dependencies' | 'effort-impact' | 'calendar'

export type RoadmapWays = readonly (PageLink & { current: boolean })[]

const ways: readonly { way: RoadmapWay; title: string }[] = [
  { way: 'roadmap', title: 'Timeline' },
  { way: 'feature-matrix', title: 'Features' },
  { way: 'dependencies', title: 'Dependencies' },
  { way: 'effort-impact', title: 'Effort and impact' },
  { way: 'calendar', title: 'Calendar' },
]

/** Links between those pages; a plan without a release has only its timeline. */
export function roadmapWays({ plan, addresses }: ViewContext, current: RoadmapWay): RoadmapWays {
  if (entitiesOf(plan, 'release').length === 0) return []
  return ways.map(({ way, title }) => ({
    title,
    href: addresses.href(`${way}/`),
    current: way === current,
  }))
}

import { entitiesOf } from '../graph/plan-graph.ts'
import type { PageLink, ViewContext } from './page.ts'

/** The pages that look at the same plan from different sides. */
export type RoadmapWay = 'roadmap' | 'feature-matrix' | 'dependencies' | 'effort-impact' | 'calendar'

export type RoadmapWays = readonly (PageLink & { current: boolean })[]

const ways: readonly RoadmapWay[] = ['roadmap', 'feature-matrix', 'dependencies', 'effort-impact', 'calendar']

/** Links between those pages; a plan without a release has only its timeline. */
export function roadmapWays({ plan, addresses, strings }: ViewContext, current: RoadmapWay): RoadmapWays {
  if (entitiesOf(plan, 'release').length === 0) return []
  return ways.map((way) => ({
    title: strings.roadmap.ways[way],
    href: addresses.href(`${way}/`),
    current: way === current,
  }))
}

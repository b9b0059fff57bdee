import { entitiesOf, findEntityOf } from '../graph/plan-graph.ts'
import type { EntityId } from '../model/paths.ts'
import type { ViewContext } from './page.ts'

/** Releases by id under names that tell them apart: two of one title are named with their projects. */
export function nameReleases({ plan }: ViewContext): Map<EntityId, string> {
  const releases = entitiesOf(plan, 'release')
  const groups = Map.groupBy(releases, ({ title }) => title)
  return new Map(
    releases.map(({ id, title, project }) => {
      const isAlone = groups.get(title)?.length === 1
      const owner = findEntityOf(plan, 'project', project)?.title ?? ''
      return [id, isAlone || owner === '' ? title : `${title} (${owner})`]
    }),
  )
}

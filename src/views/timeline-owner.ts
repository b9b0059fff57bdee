import type { Entity } from '../model/entities.ts'
import { toEntityId } from '../model/paths.ts'
import { outgoing } from '../graph/plan-graph.ts'
import type { ViewContext } from './page.ts'

/** Who answers for something: whom it names itself, else the owners of the document that defines it. */
export function ownerOf({ plan }: ViewContext, entity: Entity): string | undefined {
  const document = toEntityId('document', entity.sources[0].file)
  const owners = [entity.id, document]
    .filter((id) => plan.graph.hasNode(id))
    .map((id) => outgoing(plan, id, 'owned-by').map(({ to }) => plan.graph.getNodeAttribute(to, 'title')))
    .find((titles) => titles.length > 0)
  return owners === undefined ? undefined : [...new Set(owners)].join(', ')
}

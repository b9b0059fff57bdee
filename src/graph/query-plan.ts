import type { Document, Entity } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import { documentId } from './missing-documents.ts'
import { entitiesOf, findEntityOf, outgoing, type PlanGraph } from './plan-graph.ts'
import type { DirectiveQuery } from './resolve-directives.ts'

/** The documents that have one value of everything that is asked for, by path. */
export function queryDocuments(plan: PlanGraph, query: DirectiveQuery): Document[] {
  const asked = Object.entries(query)
  return entitiesOf(plan, 'document').filter((document) =>
    asked.every(([name, wanted]) => isIn(wanted, valuesOf(plan, document, name))),
  )
}

function valuesOf(plan: PlanGraph, document: Document, name: string): string[] {
  switch (name) {
    case 'type':
      return document.type === undefined ? [] : [document.type.value]
    case 'status':
      return document.status === undefined ? [] : [document.status.value.state]
    case 'project':
      return [document.project]
    case 'role':
      return outgoing(plan, document.id, 'for-role').map(({ to }) => to)
    case 'owner':
      return outgoing(plan, document.id, 'owned-by').map(({ to }) => to)
    default:
      return outgoing(plan, document.id, 'part-of').map(({ to }) => to)
  }
}

/** What a register holds, as far as directives ask for it. */
export type RegisterEntity = Extract<Entity, { kind: 'gate' | 'metric' | 'risk' | 'task' }>

/** Whether an entity of a register has one value of everything that is asked for. */
export function answersQuery(plan: PlanGraph, entity: RegisterEntity, query: DirectiveQuery): boolean {
  const { release, phase, project, owner, status } = query
  return (
    isIn(release, [entity.release]) &&
    isIn(phase, ['phase' in entity ? entity.phase : undefined]) &&
    isIn(status, ['status' in entity ? entity.status.value.state : undefined]) &&
    (project === undefined || isIn(project, [projectOf(plan, entity)])) &&
    (owner === undefined ||
      isIn(
        owner,
        outgoing(plan, entity.id, 'owned-by').map(({ to }) => to),
      ))
  )
}

function isIn(wanted: ReadonlySet<string> | undefined, values: readonly (string | undefined)[]): boolean {
  return wanted === undefined || values.some((value) => value !== undefined && wanted.has(value))
}

/** Its release says whose it is, else the document that holds it. */
function projectOf(plan: PlanGraph, { release, document }: RegisterEntity): EntityId | undefined {
  const own = release && findEntityOf(plan, 'release', release)
  return own?.project ?? findEntityOf(plan, 'document', documentId(document))?.project
}

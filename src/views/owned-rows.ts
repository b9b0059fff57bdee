import { findEntityOf, incoming } from '../graph/plan-graph.ts'
import type { Entity, EntityKind } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import { formatDate, type SourceLineProps, sourceLine } from './fact.ts'
import type { BadgeProps, ViewContext } from './page.ts'
import { isOverdue } from './task-state.ts'
import { badgeOf } from './timeline-entry.ts'

/** What somebody answers for besides documents, by kind; laid out by `owned-list.astro`. */
export interface OwnedGroup {
  /** For the address of this part of the page. */
  id: string
  title: string
  total: number
  rows: readonly OwnedRow[]
}

export interface OwnedRow {
  title: string
  badge?: BadgeProps
  date?: string
  source: SourceLineProps
}

/** Each with its part of the page. */
const kinds = [
  ['task', 'tasks'],
  ['risk', 'risks'],
  ['milestone', 'milestones'],
  ['metric', 'metrics'],
  ['activity', 'schedule'],
] as const satisfies readonly (readonly [EntityKind, string])[]

const MOST = 20

/** The first things of each kind that name somebody as their owner, open tasks first. */
export function ownedGroups(context: ViewContext, owner: EntityId): OwnedGroup[] {
  const entities = incoming(context.plan, owner, 'owned-by').map(({ from }) =>
    context.plan.graph.getNodeAttributes(from),
  )
  const byKind = Map.groupBy([...new Set(entities)], ({ kind }) => kind)
  return kinds.flatMap(([kind, id]) => {
    const title = context.strings.documents.people.owned[kind]
    const own = byKind.get(kind) ?? []
    if (own.length === 0) return []
    const sorted = own.toSorted((a, b) => Number(isDone(a)) - Number(isDone(b)))
    return [
      { id, title, total: own.length, rows: sorted.slice(0, MOST).map((entity) => toRow(context, entity)) },
    ]
  })
}

/** How many things besides documents name somebody as their owner. */
export function countOwned({ plan }: ViewContext, id: EntityId): number {
  const owned = new Set(incoming(plan, id, 'owned-by').map(({ from }) => from))
  return [...owned].filter((from) => findEntityOf(plan, 'document', from) === undefined).length
}

function isDone(entity: Entity): boolean {
  return entity.kind === 'task' && entity.checked
}

function toRow(context: ViewContext, entity: Entity): OwnedRow {
  const status = 'status' in entity ? entity.status : undefined
  const badge = badgeOf(status, context.strings) ?? stateOf(context, entity)
  const date = entity.kind === 'task' ? entity.due : 'date' in entity ? entity.date : undefined
  return {
    title: entity.title,
    ...(badge && { badge }),
    ...(date && { date: formatDate(date.value, context.strings) }),
    source: sourceLine(context, entity.sources[0]),
  }
}

/** A box has no status of its own. */
function stateOf({ plan, strings }: ViewContext, entity: Entity): BadgeProps | undefined {
  if (entity.kind !== 'task') return undefined
  const { done, overdue, overdueMeans, open } = strings.documents.people
  if (entity.checked) return { shape: 'check', tone: 'good', word: done, raw: done }
  return isOverdue(entity, plan.today)
    ? { shape: 'bar', tone: 'bad', word: overdue, raw: overdueMeans }
    : { shape: 'ring', tone: 'quiet', word: open, raw: open }
}

import { findEntityOf, incoming } from '../graph/plan-graph.ts'
import type { Entity, EntityKind } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import { formatDate, type SourceLineProps, sourceLine } from './fact.ts'
import type { BadgeProps, ViewContext } from './page.ts'
import { isOverdue } from './task-state.ts'
import { badgeOf } from './timeline-entry.ts'

/** What somebody answers for besides documents, by kind; laid out by `owned-list.astro`. */
export interface OwnedGroup {
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

const titles: Partial<Record<EntityKind, string>> = {
  task: 'Tasks',
  risk: 'Risks',
  milestone: 'Milestones',
  metric: 'Metrics',
  activity: 'Schedule',
}

const MOST = 20

/** The first things of each kind that name somebody as their owner, open tasks first. */
export function ownedGroups(context: ViewContext, id: EntityId): OwnedGroup[] {
  const entities = incoming(context.plan, id, 'owned-by').map(({ from }) =>
    context.plan.graph.getNodeAttributes(from),
  )
  const byKind = Map.groupBy([...new Set(entities)], ({ kind }) => kind)
  return Object.entries(titles).flatMap(([kind, title]) => {
    const own = byKind.get(kind as EntityKind) ?? []
    if (own.length === 0) return []
    const sorted = own.toSorted((a, b) => Number(isDone(a)) - Number(isDone(b)))
    return [{ title, total: own.length, rows: sorted.slice(0, MOST).map((entity) => toRow(context, entity)) }]
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
  const badge = badgeOf(status) ?? stateOf(context, entity)
  const date = entity.kind === 'task' ? entity.due : 'date' in entity ? entity.date : undefined
  return {
    title: entity.title,
    ...(badge && { badge }),
    ...(date && { date: formatDate(date.value) }),
    source: sourceLine(context, entity.sources[0]),
  }
}

/** A box has no status of its own. */
function stateOf({ plan }: ViewContext, entity: Entity): BadgeProps | undefined {
  if (entity.kind !== 'task') return undefined
  if (entity.checked) return { shape: 'check', tone: 'good', word: 'Done', raw: 'Done' }
  return isOverdue(entity, plan.today)
    ? { shape: 'bar', tone: 'bad', word: 'Overdue', raw: 'Open, and its day is past' }
    : { shape: 'ring', tone: 'quiet', word: 'Open', raw: 'Open' }
}

import type { PlanDate } from '../model/dates.ts'
import type { Entity, Task } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import { findEntity } from '../graph/plan-graph.ts'
import type { BadgeProps, ViewContext } from './page.ts'
import { sortGates } from './roadmap-gates.ts'
import type { LaneSource } from './roadmap-lanes.ts'
import { badgeOf, formatDates, hrefOf, milestoneEntry, phaseEntry } from './timeline-entry.ts'
import { dateToSpan, type TimelineSpan } from './timeline-span.ts'

/** Something of the plan that has its place on a calendar. */
export interface PlanEvent {
  id: EntityId
  kind: 'release' | 'phase' | 'milestone' | 'gate' | 'task'
  title: string
  /** The release or project it belongs to. */
  of: string
  span: TimelineSpan
  /** As it was written, with its clock where there is one. */
  dates: string
  /** Only a month, a quarter or a part of one is known. */
  isFuzzy: boolean
  /** Whose clock a time of day goes by; absent where there is none, or another one than these. */
  clock?: 'utc' | 'floating'
  badge?: BadgeProps
  href?: string
}

/** Everything of these lanes with a day, the earliest first; what several documents say alike is one event. */
export function collectEvents(context: ViewContext, sources: readonly LaneSource[]): PlanEvent[] {
  const events = sources.flatMap((source) => eventsOf(context, source))
  const distinct = new Map(events.toReversed().map((event) => [samenessOf(event), event]))
  return [...distinct.values()].reverse().sort(byTime)
}

/** A task on the day it is due; `undefined` without one. */
export function taskEvent(context: ViewContext, task: Task): PlanEvent | undefined {
  const release = task.release === undefined ? undefined : findEntity(context.plan, task.release)
  return toEvent(context, task, {
    kind: 'task',
    of: release?.title ?? '',
    span: dateToSpan(task.due?.value),
    dates: [task.due?.value],
  })
}

function eventsOf(context: ViewContext, source: LaneSource): PlanEvent[] {
  const { release, project, phases } = source
  const of = release?.title ?? project.title
  const gates = sortGates(context, source)
  const days = [release?.released ?? release?.target]
  const own =
    release === undefined
      ? undefined
      : toEvent(context, release, {
          kind: 'release',
          of: project.title,
          span: dateToSpan(days[0]?.value),
          dates: [days[0]?.value],
        })
  return [
    own,
    ...phases.map((phase) =>
      toEvent(context, phase, {
        kind: 'phase',
        of,
        span: phaseEntry(context, phase)?.span,
        dates: [phase.start?.value, phase.end?.value],
      }),
    ),
    ...gates.milestones.map((milestone) =>
      toEvent(context, milestone, {
        kind: 'milestone',
        of,
        span: milestoneEntry(context, milestone)?.span,
        dates: [milestone.date?.value],
      }),
    ),
    ...gates.dated.map(({ entry }): PlanEvent => ({
      id: entry.id,
      kind: 'gate',
      title: entry.title,
      of,
      span: entry.span,
      dates: entry.dates,
      isFuzzy: isFuzzy(entry.span),
      ...(entry.badge && { badge: entry.badge }),
      ...(entry.href !== undefined && { href: entry.href }),
    })),
  ].filter((event) => event !== undefined)
}

function toEvent(
  context: ViewContext,
  entity: Exclude<Entity, { kind: 'document' }>,
  given: Pick<PlanEvent, 'kind' | 'of'> & {
    span: TimelineSpan | undefined
    dates: readonly (PlanDate | undefined)[]
  },
): PlanEvent | undefined {
  const { kind, of, span, dates } = given
  if (span === undefined) return undefined
  const href = hrefOf(context, entity)
  const badge = 'status' in entity ? badgeOf(entity.status, context.strings) : undefined
  const clock = span.timed === true ? clockOf(dates.find((date) => date !== undefined)) : undefined
  return {
    id: entity.id,
    kind,
    title: entity.title,
    of,
    span,
    dates: formatDates(dates[0], dates[1], context.strings) ?? '',
    isFuzzy: isFuzzy(span),
    ...(clock !== undefined && { clock }),
    ...(badge && { badge }),
    ...(href !== undefined && { href }),
  }
}

function isFuzzy({ start, end, solidFrom, solidTo }: TimelineSpan): boolean {
  return solidFrom > start || solidTo < end
}

/** A zone that is no more than a few letters may be one of several; then only the day is certain. */
function clockOf(date: PlanDate | undefined): PlanEvent['clock'] {
  const time = date?.kind === 'interval' ? (date.time ?? '') : ''
  if (/\d\s*(?:UTC|GMT|Z)$/i.test(time)) return 'utc'
  return /^\d{1,2}:\d\d$/.test(time) ? 'floating' : undefined
}

function samenessOf({ kind, title, of, dates }: PlanEvent): string {
  return `${kind} ${title.toLowerCase()} ${of} ${dates}`
}

function byTime(a: PlanEvent, b: PlanEvent): number {
  return a.span.start - b.span.start || b.span.end - a.span.end
}

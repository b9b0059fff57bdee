import type { Entity, Milestone, Phase, Release } from '../model/entities.ts'
import type { Gate } from '../model/gate.ts'
import type { PlanDate } from '../model/dates.ts'
import type { EntityId } from '../model/paths.ts'
import type { How, Sourced } from '../model/provenance.ts'
import type { Status } from '../model/status.ts'
import { outgoing } from '../graph/plan-graph.ts'
import type { Strings } from '../model/strings/en.ts'
import { formatDate } from './fact.ts'
import type { ViewContext } from './page.ts'
import { documentLineHref } from './line-address.ts'
import { otherDays } from './release-other-days.ts'
import { statusToBadge } from './status-badge.ts'
import { datesToSpan, dateToSpan, type TimelineSpan } from './timeline-span.ts'
import { ownerOf } from './timeline-owner.ts'
import type { TimelineEntry } from './timeline.ts'

/** A release on the timeline from its start to the day it shipped or shall ship; `undefined` without a calendar date. */
export function releaseEntry(context: ViewContext, release: Release): TimelineEntry | undefined {
  const entry = toEntry(context, release, release.start?.value, (release.released ?? release.target)?.value)
  if (entry === undefined) return undefined
  const { ghosts, note } = otherDays(release, context.strings)
  const notes = [entry.note, note].filter((part) => part !== undefined)
  return {
    ...entry,
    ...(ghosts.length > 0 && { ghosts }),
    ...(notes.length > 0 && { note: notes.join('; ') }),
  }
}

/** A phase on the timeline; `undefined` without a calendar date. */
export function phaseEntry(context: ViewContext, phase: Phase): TimelineEntry | undefined {
  return toEntry(context, phase, phase.start?.value, phase.end?.value)
}

/** A milestone on the timeline; `undefined` without a calendar date. */
export function milestoneEntry(context: ViewContext, milestone: Milestone): TimelineEntry | undefined {
  return toEntry(context, milestone, undefined, milestone.date?.value)
}

/**
 * Say what lies between two dates, as they were written.
 *
 * @example
 * formatDates(jan5, march, english) // => '2026-01-05 to March 2026'
 */
export function formatDates(
  first: PlanDate | undefined,
  last: PlanDate | undefined,
  strings: Strings,
): string | undefined {
  const dates = [first, last].filter((date) => date !== undefined).map((date) => withClock(date, strings))
  const [from, to] = dates
  if (from === undefined || to === undefined || from === to) return from
  return strings.common.range(from, to.split(strings.common.to).at(-1) ?? to)
}

function withClock(date: PlanDate, strings: Strings): string {
  const clock = date.kind === 'interval' && date.precision === 'time' ? date.time : undefined
  const day = formatDate(date, strings)
  return clock === undefined ? day : `${day} ${clock}`
}

/** The address of what tells most about an entity: its own page, else the part of the document it was read in. */
export function hrefOf(context: ViewContext, entity: Entity): string | undefined {
  return context.addresses.hrefOf(entity.id) ?? documentLineHref(context, entity.sources[0])
}

/** The badge of a status that was stated. */
export function badgeOf(status: Sourced<Status> | undefined, strings: Strings) {
  return status === undefined ? undefined : statusToBadge(status.value, strings)
}

/**
 * Of many entries those to draw: declared ones first, then tables and headings, then the rest; of these
 * those nearest to `now`. The order stays.
 *
 * Entries that say the same are one.
 */
export function selectEntries(
  entries: readonly DatedEntry[],
  { most, now }: { most: number; now: number },
): { shown: DatedEntry[]; omitted: number } {
  const distinct = [
    ...new Map(entries.toReversed().map((item) => [sameness(item.entry), item])).values(),
  ].toReversed()
  const distance = ({ entry }: DatedEntry) => Math.abs(entry.span.start - now)
  const ranked = distinct.toSorted((a, b) => rankOf(a.how) - rankOf(b.how) || distance(a) - distance(b))
  const chosen = new Set(ranked.slice(0, most))
  return { shown: distinct.filter((item) => chosen.has(item)), omitted: distinct.length - chosen.size }
}

/** Earlier first, the longer of two first, then as found. */
export function byTime(a: DatedEntry, b: DatedEntry): number {
  return a.entry.span.start - b.entry.span.start || b.entry.span.end - a.entry.span.end
}

/** An entity on the timeline between two dates; a milestone or a gate has only the last. */
export function toEntry(
  context: ViewContext,
  entity: Release | Phase | Milestone | Gate,
  first: PlanDate | undefined,
  last: PlanDate | undefined,
): TimelineEntry | undefined {
  const single =
    entity.kind === 'milestone' ||
    entity.kind === 'gate' ||
    (entity.kind === 'release' && first === undefined)
  const span = single ? dateToSpan(last) : datesToSpan(first, last)
  if (span === undefined) return undefined
  const href = hrefOf(context, entity)
  const badge = badgeOf(entity.status, context.strings)
  const owner = ownerOf(context, entity)
  const after = dependenciesOf(context, entity.id)
  const notes = [noteOf(span, [first, last], context.strings), needsOf(context, after)].filter(
    (part) => part !== undefined,
  )
  return {
    id: entity.id,
    kind: entity.kind,
    title: entity.title,
    ...(href === undefined ? {} : { href }),
    span,
    dates: formatDates(first, last, context.strings) ?? '',
    ...(badge === undefined ? {} : { badge }),
    ...(notes.length > 0 && { note: notes.join('; ') }),
    ...(owner !== undefined && { owner }),
    ...(after.length > 0 && { after }),
  }
}

/** The releases and phases that must come first. */
function dependenciesOf({ plan }: ViewContext, id: EntityId): EntityId[] {
  const ids = outgoing(plan, id, 'depends-on').map(({ to }) => to)
  return [...new Set(ids)].filter((to) => {
    const kind = plan.graph.getNodeAttribute(to, 'kind')
    return kind === 'release' || kind === 'phase'
  })
}

function needsOf({ plan, strings }: ViewContext, after: readonly EntityId[]): string | undefined {
  if (after.length === 0) return undefined
  const titles = after.map((id) => plan.graph.getNodeAttribute(id, 'title'))
  return strings.roadmap.entry.dependsOn(titles.join(strings.common.and))
}

function noteOf(
  span: TimelineSpan,
  dates: readonly (PlanDate | undefined)[],
  { roadmap: { entry } }: Strings,
): string | undefined {
  if (span.reversed === true) return entry.reversed
  const isInferred = dates.some((date) => date?.kind === 'interval' && date.inferred === true)
  return isInferred ? entry.inferred : undefined
}

function sameness({ kind, title, dates }: TimelineEntry): string {
  return `${kind} ${title.toLowerCase()} ${dates}`
}

function rankOf(how: How): number {
  if (how === 'frontmatter' || how === 'configuration') return 0
  if (how === 'table' || how === 'heading') return 1
  return 2
}

/** An entry with how it was recognised. */
export interface DatedEntry {
  entry: TimelineEntry
  how: How
}

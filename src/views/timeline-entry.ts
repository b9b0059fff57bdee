import type { Entity, Milestone, Phase, Release } from '../model/entities.ts'
import type { PlanDate } from '../model/dates.ts'
import { toEntityId } from '../model/paths.ts'
import type { How, Sourced } from '../model/provenance.ts'
import type { Status } from '../model/status.ts'
import { formatDate } from './fact.ts'
import type { ViewContext } from './page.ts'
import { statusToBadge } from './status-badge.ts'
import { datesToSpan, dateToSpan, type TimelineSpan } from './timeline-span.ts'
import type { TimelineEntry } from './timeline.ts'

/** A release on the timeline from its start to the day it shipped or shall ship; `undefined` without a calendar date. */
export function releaseEntry(context: ViewContext, release: Release): TimelineEntry | undefined {
  return toEntry(context, release, release.start?.value, (release.released ?? release.target)?.value)
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
 * formatDates(jan5, march) // => '2026-01-05 to March 2026'
 */
export function formatDates(first: PlanDate | undefined, last: PlanDate | undefined): string | undefined {
  const dates = [first, last].filter((date) => date !== undefined).map(formatDate)
  const [from, to] = dates
  if (from === undefined || to === undefined || from === to) return from
  return `${from} to ${to.split(' to ').at(-1)}`
}

/** The address of what tells most about an entity: its own page, else the document it was read in. */
export function hrefOf(context: ViewContext, entity: Entity): string | undefined {
  const { addresses } = context
  return addresses.hrefOf(entity.id) ?? addresses.hrefOf(toEntityId('document', entity.sources[0].file))
}

/** The badge of a status that was stated. */
export function badgeOf(status: Sourced<Status> | undefined) {
  return status === undefined ? undefined : statusToBadge(status.value)
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

function toEntry(
  context: ViewContext,
  entity: Release | Phase | Milestone,
  first: PlanDate | undefined,
  last: PlanDate | undefined,
): TimelineEntry | undefined {
  const single = entity.kind === 'milestone' || (entity.kind === 'release' && first === undefined)
  const span = single ? dateToSpan(last) : datesToSpan(first, last)
  if (span === undefined) return undefined
  const href = hrefOf(context, entity)
  const badge = badgeOf(entity.status)
  const note = noteOf(span, [first, last])
  return {
    kind: entity.kind,
    title: entity.title,
    ...(href === undefined ? {} : { href }),
    span,
    dates: formatDates(first, last) ?? '',
    ...(badge === undefined ? {} : { badge }),
    ...(note !== undefined && { note }),
  }
}

function noteOf(span: TimelineSpan, dates: readonly (PlanDate | undefined)[]): string | undefined {
  if (span.reversed === true) return 'ends before it starts'
  const isInferred = dates.some((date) => date?.kind === 'interval' && date.inferred === true)
  return isInferred ? 'year from the context' : undefined
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

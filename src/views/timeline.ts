import type { BadgeProps, PageLink } from './page.ts'
import type { TimelineSpan } from './timeline-span.ts'

/** What a timeline shows, before anything has a position: the picture and its table are made of the same lanes. */
export interface TimelineLane {
  title: string
  href?: string
  /** Lanes that follow one another with the same group stand under one heading. */
  group?: PageLink
  badge?: BadgeProps
  /** Beside the title, for instance the dates of the release. */
  detail?: string
  /** In the order of the table: the release, its phases, its milestones. */
  entries: readonly TimelineEntry[]
  /** What the lane would hold too, for instance `+12 more milestones`. */
  omitted: readonly PageLink[]
}

export interface TimelineEntry {
  kind: 'release' | 'phase' | 'milestone'
  title: string
  href?: string
  span: TimelineSpan
  /** As a reader says it: `13–17 Jan 2026`. */
  dates: string
  badge?: BadgeProps
  /** What a reader must know about the dates, for instance that they end before they start. */
  note?: string
}

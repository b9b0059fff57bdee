import type { EntityId } from '../model/paths.ts'
import type { Strings } from '../model/strings/en.ts'
import type { BadgeProps, PageLink } from './page.ts'
import type { TimelineSpan } from './timeline-span.ts'

/** What a timeline shows, before anything has a position: the picture and its table are made of the same lanes. */
export interface TimelineLane {
  title: string
  href?: string
  /** Lanes that follow one another with the same group stand under one heading. */
  group?: { title: string; href?: string }
  badge?: BadgeProps
  /** Beside the title, for instance the dates of the release. */
  detail?: string
  /** In the order of the table: the release, its phases, its milestones, its gates. */
  entries: readonly TimelineEntry[]
  /** What the lane would hold too, for instance `+12 more milestones`. */
  omitted: readonly PageLink[]
}

export interface TimelineEntry {
  /** The entity it stands for, so that arrows find it. */
  id: EntityId
  kind: 'release' | 'phase' | 'activity' | 'milestone' | 'gate'
  title: string
  href?: string
  span: TimelineSpan
  /** As a reader says it: `13–17 Jan 2026`. */
  dates: string
  badge?: BadgeProps
  /** What a reader must know about the dates, for instance that they end before they start. */
  note?: string
  /** Beside the mark, where that is not what its kind says: a release has its dates there, the rest their titles. */
  text?: string
  /** Who answers for it, as its documents name them. */
  owner?: string
  /** Other days that documents give for it, and the one that was planned before it shipped. */
  ghosts?: readonly TimelineSpan[]
  /** What must be done before it. */
  after?: readonly EntityId[]
}

/** What a timeline says in the language of the site; scripts have them too. */
export type TimelineWords = Strings['browser']['timeline']

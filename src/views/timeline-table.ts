import type { BadgeProps, PageLink } from './page.ts'
import type { EntityId } from '../model/paths.ts'
import type { TimelineEntry, TimelineLane } from './timeline.ts'

/** The data of a timeline as a table: a part per lane, a row per mark, in the order of the picture. */
export interface TimelineTable {
  parts: readonly TimelineTablePart[]
}

export interface TimelineTablePart {
  title: string
  href?: string
  /** Present where a new group begins. */
  group?: { title: string; href?: string }
  /** Whether the first row is the release itself, so that the part needs no heading. */
  headed: boolean
  rows: readonly TimelineTableRow[]
  omitted: readonly PageLink[]
}

export interface TimelineTableRow {
  id: EntityId
  kind: TimelineEntry['kind']
  title: string
  href?: string
  dates: string
  badge?: BadgeProps
  note?: string
}

/** Write down the lanes of a picture as a table. */
export function buildTimelineTable(lanes: readonly TimelineLane[]): TimelineTable {
  return {
    parts: lanes.map(({ title, href, group, entries, omitted }, index) => ({
      title,
      ...(href === undefined ? {} : { href }),
      ...(group !== undefined && group.title !== lanes[index - 1]?.group?.title && { group }),
      headed: entries[0]?.kind === 'release',
      rows: entries.map(({ id, kind, title, href, dates, badge, note }) => ({
        id,
        kind,
        title,
        dates,
        ...(href !== undefined && { href }),
        ...(badge && { badge }),
        ...(note !== undefined && { note }),
      })),
      omitted,
    })),
  }
}

import type { Strings } from '../../model/strings/en.ts'
import type { TimelineTable, TimelineTablePart } from '../timeline-table.ts'
import { badgeText, blocks, escapeText, heading, linkTo, linksTo, table } from './markdown.ts'

/**
 * The data of a timeline as one table per lane.
 *
 * A lane that begins with its release has no heading of its own: the release does.
 */
export function timelineTables({ parts }: TimelineTable, strings: Strings, { bare = false } = {}): string {
  return blocks(
    ...parts.map((part) => {
      const [first] = part.rows
      const title = part.headed && first ? first : part
      return blocks(
        part.group && heading(3, linkTo(part.group)),
        bare ? undefined : heading(parts.some(({ group }) => group) ? 4 : 3, linkTo(title)),
        laneTable(part, strings),
        part.omitted.length > 0 ? linksTo(part.omitted) : undefined,
      )
    }),
  )
}

function laneTable({ rows }: TimelineTablePart, { browser, common, roadmap }: Strings): string {
  const words = roadmap.table
  return table(
    [words.what, words.kind, words.when, words.status],
    rows.map((row) => [
      linkTo(row),
      escapeText(browser.timeline.kind[row.kind]),
      escapeText(row.dates + (row.note === undefined ? '' : ` (${row.note})`)),
      row.badge ? badgeText(row.badge) : escapeText(common.notStated),
    ]),
  )
}

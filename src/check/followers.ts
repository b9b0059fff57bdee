import type { CountClaim } from '../parse/claim.ts'
import type { ListItem } from '../parse/parsed-document.ts'
import type { ClaimExtent } from './claim-extent.ts'

/** What follows a stated count and may be what it counts; each way of counting once, the most telling first. */
export interface Followers {
  /** What is counted: `boxes`, `names`, `rows`, `entries`, `sections`. */
  what: string
  count: number
}

/**
 * Count what stands below a heading, a lead-in or a list item.
 *
 * Authors count differently, so all ways are given: boxes, rows of tables, names of files, list
 * items of the first level or of all, headings of the next level. Empty when nothing follows.
 */
export function countFollowers(claim: CountClaim, extent: ClaimExtent): Followers[] {
  const items = itemsBelow(claim, extent)
  const lines = new Set(items.map(({ place }) => place.line))
  const isHeading = claim.on === 'heading'
  const rows = extent.tables.map((table) => table.rows.filter((row) => !row.total).length)
  const [firstRows = 0] = rows
  const isOwn = (line: number) => isHeading || lines.has(line)
  const boxes = extent.checkboxes.filter(({ place }) => isOwn(place.start.line))
  const depth = items.reduce((least, item) => Math.min(least, item.depth), Number.POSITIVE_INFINITY)
  const first = items.filter((item) => item.depth === depth)
  const ways: Followers[] = [
    { what: 'boxes', count: boxes.length },
    {
      what: 'names',
      count: claim.noun === 'documents' || claim.noun === 'files' ? namesIn(extent, isOwn) : 0,
    },
    { what: 'rows', count: isHeading ? rows.reduce((sum, count) => sum + count, 0) : 0 },
    { what: 'rows', count: isHeading ? firstRows : 0 },
    { what: 'entries', count: first.length },
    { what: 'entries', count: first.filter(({ section }) => section === first[0]?.section).length },
    { what: 'entries', count: firstList(first) },
    { what: 'entries', count: items.length },
    { what: 'groups', count: new Set(first.flatMap(({ group }) => group ?? [])).size },
    { what: 'sections', count: isHeading ? childHeadings(extent) : 0 },
  ]
  // `a.md through m.md` stands for files that nobody can count; names in running text are no list.
  const isList = items.length > 0 || rows.length > 0
  if (!isList || items.some(({ text }) => /\bthrough\b|\.\.\./i.test(text))) return []
  return ways.filter(({ count }) => count > 0)
}

function itemsBelow(claim: CountClaim, { listItems: below, from }: ClaimExtent): readonly ListItem[] {
  if (claim.on === 'heading') return below
  // The list has to begin right below its lead-in.
  const [first] = below
  if (first === undefined || first.place.line > from + 2) return []
  const end = below.findIndex((item, index) => {
    const before = below[index - 1]
    return before !== undefined && item.depth === 0 && item.place.line > before.lastLine + 2
  })
  return below
    .slice(0, end < 0 ? undefined : end)
    .filter((item) => item.group === first.group || item.depth > 0)
}

/** Items up to the first gap: a second list below the same heading is mostly about something else. */
function firstList(items: readonly ListItem[]): number {
  const gap = items.findIndex((item, index) => {
    const before = items[index - 1]
    return before !== undefined && (item.group !== before.group || item.ordinal <= before.ordinal)
  })
  return gap < 0 ? items.length : gap
}

/** Different files that are linked or named. */
function namesIn({ links, mentions }: ClaimExtent, within: (line: number) => boolean): number {
  const targets = links
    .filter(
      ({ place, target, type }) =>
        within(place.start.line) && type !== 'url' && /\.mdx?(?:#|$)/i.test(target),
    )
    .map(({ target }) => target.replace(/#.*$/, ''))
  const names = mentions.filter(({ place }) => within(place.start.line)).map(({ name }) => name)
  return new Set([...targets, ...names].map((name) => name.replace(/^\.\//, ''))).size
}

function childHeadings({ headings }: ClaimExtent): number {
  const depth = headings.reduce((least, heading) => Math.min(least, heading.depth), 6)
  return headings.filter((heading) => heading.depth === depth).length
}

import type { Point, Position } from '../model/provenance.ts'
import type { CountClaim } from '../parse/claim.ts'
import type {
  Checkbox,
  Heading,
  Link,
  ListItem,
  Mention,
  ParsedDocument,
  Table,
} from '../parse/parsed-document.ts'

/** What stands below a claim and belongs to it. */
export interface ClaimExtent {
  from: number
  /** Line of the heading that ends it, `Infinity` at the end of the document. */
  to: number
  headings: readonly Heading[]
  listItems: readonly ListItem[]
  checkboxes: readonly Checkbox[]
  links: readonly Link[]
  mentions: readonly Mention[]
  tables: readonly Table[]
}

/**
 * Cut out of a document what a claim can be about: below a heading up to the next of its level, else up
 * to the next heading.
 *
 * Searches by halves, for a document with ten thousand headings asks ten thousand times.
 */
export function extentOf(document: ParsedDocument, claim: CountClaim): ClaimExtent {
  const from = claim.place.start.line
  const to = endOf(document, claim)
  const cut = <T extends Placed>(list: readonly T[]) => between(list, from, to)
  return {
    from,
    to,
    headings: cut(document.headings),
    listItems: cut(document.listItems),
    checkboxes: cut(document.checkboxes),
    links: cut(document.links),
    mentions: cut(document.mentions),
    tables: cut(document.tables),
  }
}

function endOf({ headings }: ParsedDocument, { section, on }: CountClaim): number {
  const depth = on === 'heading' ? (headings[section ?? -1]?.depth ?? 6) : 6
  for (let index = (section ?? -1) + 1; index < headings.length; index++) {
    const heading = headings[index]
    if (heading !== undefined && heading.depth <= depth) return heading.place.start.line
  }
  return Number.POSITIVE_INFINITY
}

/** Entries between two lines, both excluded, of a list that is in the order of the text. */
export function between<T extends Placed>(list: readonly T[], from: number, to: number): readonly T[] {
  return list.slice(firstFrom(list, from + 1), firstFrom(list, to))
}

/** Index of the first entry that begins on a line or below it. */
function firstFrom(list: readonly Placed[], line: number): number {
  let [low, high] = [0, list.length]
  while (low < high) {
    const middle = (low + high) >> 1
    const entry = list[middle]
    if (entry !== undefined && lineOf(entry) < line) low = middle + 1
    else high = middle
  }
  return low
}

/** What stands somewhere, in any of the ways in which a parsed document says so. */
type Placed = { place: Position | Point } | { line: number }

function lineOf(entry: Placed): number {
  if (!('place' in entry)) return entry.line
  return 'start' in entry.place ? entry.place.start.line : entry.place.line
}

import type { EntityId } from '../model/paths.ts'
import type { BadgeProps } from './page.ts'
import { toHundredths, type TimelineScale } from './timeline-axis.ts'
import { sideOf, type TimelineExtent } from './timeline-extent.ts'
import { packRows, type PackedLabel } from './timeline-pack.ts'
import {
  barPath,
  diamondPath,
  ghostPath,
  openPath,
  pinPath,
  ringPath,
  type PlacedSpan,
} from './timeline-shapes.ts'
import type { TimelineSpan } from './timeline-span.ts'
import type { TimelineEntry, TimelineWords } from './timeline.ts'

/** One release, phase, milestone or gate on the picture: a shape, its label, and where both lead. */
export interface TimelineMark {
  id: EntityId
  kind: TimelineEntry['kind']
  /** Name for who cannot see the shape: what, which, when, how it stands. */
  name: string
  href?: string
  path: string
  /** The other days it was or is given, drawn behind it. */
  ghosts?: string
  /** Where arrows leave and arrive. */
  from: number
  to: number
  tone?: BadgeProps['tone']
  /** Drawn before the label; a release has it in the heading of its lane. */
  badge?: BadgeProps
  /** Middle of the row, for the shape of the status and the text beside it. */
  middle: number
  label: PackedLabel
  tapered: boolean
  open: boolean
  cut: boolean
}

export interface MarkLayout {
  extent: TimelineExtent
  scale: TimelineScale
  left: number
  right: number
  words: TimelineWords
}

/** Font size of labels; the stylesheet sets the same. */
const LABEL_SIZE = 12
/** Room that the shape of a status takes before a label. */
export const BADGE_ROOM = 15

const rowHeights = { release: 18, phase: 24, activity: 24, milestone: 20, gate: 20 }
const thicknesses = { release: 5, phase: 18, activity: 18, milestone: 5, gate: 5 }
const kinds = ['release', 'phase', 'activity', 'milestone', 'gate'] as const
/** More rows than these show shapes without names; the table has them. */
const mostRows = { release: 12, phase: 12, activity: 12, milestone: 5, gate: 5 }
const crowdGaps = { release: -Infinity, phase: 1, activity: 1, milestone: -Infinity, gate: -Infinity }

/** Place the entries of one lane below `top`: the release's line, then rows of phases, of milestones, of gates. */
export function placeMarks(
  entries: readonly TimelineEntry[],
  top: number,
  layout: MarkLayout,
): { marks: TimelineMark[]; height: number } {
  const marks: TimelineMark[] = []
  let y = top
  for (const kind of kinds) {
    const ofKind = entries.filter((entry) => entry.kind === kind)
    const rows = placeRows(ofKind, y, kind, layout)
    marks.push(...rows.marks)
    y += rows.height
  }
  return { marks, height: y - top }
}

function placeRows(
  entries: readonly TimelineEntry[],
  top: number,
  kind: TimelineEntry['kind'],
  layout: MarkLayout,
) {
  const spans = entries.map(({ span }) => placeSpan(span, kind, layout))
  const ghosts = entries.map((entry, index) => placeGhosts(entry, spans[index]!, layout))
  const things = entries.map((entry, index) => toPackable(entry, spans[index]!, ghosts[index]!))
  const { left, right } = layout
  const packed = packRows(things, {
    left,
    right,
    fontSize: LABEL_SIZE,
    lead: BADGE_ROOM,
    mostRows: mostRows[kind],
    crowdGap: crowdGaps[kind],
  })
  const rowCount = Math.max(0, ...packed.map(({ row }) => row + 1))
  const marks = entries.map((entry, index): TimelineMark => {
    const span = spans[index]!
    const middle = toHundredths(top + (packed[index]!.row + 0.5) * rowHeights[kind])
    const ghost = ghosts[index]!.map((x) => ghostPath({ from: x, to: anchorOf(kind, span) }, middle)).join('')
    return {
      id: entry.id,
      kind,
      name: toName(entry, layout.words),
      ...(entry.href === undefined ? {} : { href: entry.href }),
      path: toPath(kind, span, middle),
      ...(ghost !== '' && { ghosts: ghost }),
      from: span.from,
      to: span.to,
      ...(entry.badge === undefined ? {} : { tone: entry.badge.tone }),
      ...(entry.badge === undefined || kind === 'release' ? {} : { badge: entry.badge }),
      middle,
      label: packed[index]!.label,
      tapered: span.solidFrom > span.from || span.solidTo < span.to,
      open: span.form === 'open',
      cut: span.cutLeft || span.cutRight,
    }
  })
  return { marks, height: rowCount * rowHeights[kind] }
}

function placeSpan(
  span: TimelineSpan,
  kind: TimelineEntry['kind'],
  { extent, scale, left, right }: MarkLayout,
): PlacedSpan {
  const side = sideOf(span, extent)
  const cuts = { cutLeft: side === 'before', cutRight: side === 'after' }
  if (side !== undefined) {
    const from = side === 'before' ? left : right - 12
    return { from, to: from + 12, solidFrom: from, solidTo: from + 12, form: 'stretch', ...cuts }
  }
  if (span.form === 'point' && !isBar(kind)) return pointAt(scale((span.start + span.end) / 2))

  const from = Math.max(scale(span.start), left)
  const to = Math.min(Math.max(scale(span.end), from + 4), right)
  const inside = (x: number) => Math.min(Math.max(x, from), to)
  return {
    from,
    to,
    solidFrom: inside(scale(span.solidFrom)),
    solidTo: inside(Math.max(scale(span.solidTo), span.solidTo === span.end ? to : from)),
    form: span.form === 'open' ? 'open' : 'stretch',
    cutLeft: span.start < extent.start,
    cutRight: span.end > extent.end,
  }
}

function pointAt(x: number): PlacedSpan {
  return { from: x, to: x, solidFrom: x, solidTo: x, form: 'point', cutLeft: false, cutRight: false }
}

/** Where the other days of an entry lie, those outside the picture left out. */
function placeGhosts(entry: TimelineEntry, span: PlacedSpan, { extent, scale }: MarkLayout): number[] {
  const xs = (entry.ghosts ?? [])
    .filter((ghost) => sideOf(ghost, extent) === undefined)
    .map((ghost) => scale((ghost.start + ghost.end) / 2))
  const anchor = anchorOf(entry.kind, span)
  return [...new Set(xs)].filter((x) => Math.abs(x - anchor) > 2)
}

/** The point of a mark that its other days are compared with. */
function anchorOf(kind: TimelineEntry['kind'], { from, to }: PlacedSpan): number {
  return kind === 'release' ? to : (from + to) / 2
}

function toPackable(entry: TimelineEntry, span: PlacedSpan, ghosts: readonly number[]) {
  const { kind } = entry
  const text = entry.text ?? (kind === 'release' ? entry.dates : entry.title)
  if (span.form === 'open') return { from: span.from, to: span.from + 24, text }
  const reach = isBar(kind) && span.form === 'stretch' ? 0 : 6
  const from = Math.min(span.from - (span.form === 'point' ? 6 : 0), ...ghosts.map((x) => x - 5))
  const to = Math.max(span.to + reach, ...ghosts.map((x) => x + 5))
  const inside =
    isBar(kind) && span.form === 'stretch' ? { from: span.solidFrom, to: span.solidTo } : undefined
  return { from, to, text, ...(inside === undefined ? {} : { inside }) }
}

/**
 * A phase is a bar; a release a line, with a ring where its day is known; a milestone a pin and a gate a diamond,
 * on a line where the day is not known.
 */
function toPath(kind: TimelineEntry['kind'], span: PlacedSpan, middle: number): string {
  const thickness = thicknesses[kind]
  if (span.form === 'open') return openPath(span.from, middle, Math.max(thickness, 10))
  const outside = (span.cutLeft || span.cutRight) && span.to - span.from === 12
  if (outside) return barPath(span, middle, 10)
  if (isBar(kind))
    return span.form === 'point' ? pinPath(span.from, middle + 6) : barPath(span, middle, thickness)
  if (kind === 'release') return releasePath(span, middle, thickness)
  const center = (span.from + span.to) / 2
  if (kind === 'gate')
    return span.form === 'point'
      ? diamondPath(center, middle)
      : barPath(span, middle, 3) + diamondPath(center, middle)
  if (span.form === 'point') return pinPath(span.from, middle + 4)
  return barPath(span, middle + 4, thickness) + pinPath(center, middle + 2)
}

function releasePath(span: PlacedSpan, middle: number, thickness: number): string {
  if (span.form === 'point') return ringPath(span.from, middle)
  if (span.solidTo < span.to) return barPath(span, middle, thickness + 3)
  if (span.cutRight) return barPath(span, middle, thickness)
  return barPath(span, middle, thickness) + ringPath(span.to, middle)
}

function isBar(kind: TimelineEntry['kind']): boolean {
  return kind === 'phase' || kind === 'activity'
}

function toName({ kind, title, dates, badge, note }: TimelineEntry, words: TimelineWords): string {
  return [`${words.kind[kind]} ${title}`, dates, badge?.word, note]
    .filter((part) => part !== undefined)
    .join(', ')
}

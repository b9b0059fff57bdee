import { toHundredths } from './timeline-axis.ts'
import { clipText, estimateTextWidth } from './timeline-text.ts'

/** Something drawn between two positions that wants a label. */
export interface Packable {
  from: number
  to: number
  /** Where a label fits inside the shape, when it does. */
  inside?: { from: number; to: number }
  text: string
}

export interface Packed {
  /** From 0, top to bottom. */
  row: number
  label: PackedLabel
}

export interface PackedLabel {
  /** Where it starts, the room for its status included. */
  x: number
  /** Empty where not even an ellipsis fits. */
  text: string
  side: 'inside' | 'right' | 'left'
  clipped: boolean
}

export interface PackOptions {
  left: number
  right: number
  fontSize: number
  /** Room before a label, for the shape of its status. */
  lead: number
  /** What finds no place in as many rows keeps its shape and loses its label. */
  mostRows: number
  /** Room between shapes without labels; below zero they may cover one another. */
  crowdGap: number
}

/** Space kept between two neighbours of a row, and between a shape and its label. */
const GAP = 10
const BESIDE = 5
const MOST = 260

/**
 * Put things into as few rows as they need without touching, each with its label: inside where it fits,
 * else right of it, else left of it, else clipped where most room is. The order of the results is that of `things`.
 */
export function packRows(things: readonly Packable[], options: PackOptions): Packed[] {
  const rows: Stretch[][] = []
  const order = things.map((_, index) => index).sort((a, b) => things[a]!.from - things[b]!.from || a - b)
  const packed: Packed[] = []

  for (const index of order) {
    const labelled = placeLabel(things[index]!, options)
    const at = findRow(rows.slice(0, options.mostRows), labelled, GAP)
    const isCrowded = at >= options.mostRows
    const placed = isCrowded ? withoutLabel(things[index]!) : labelled
    const row = isCrowded ? crowdRow(rows, placed, options) : at
    ;(rows[row] ??= []).push(placed)
    packed[index] = { row, label: placed.label }
  }
  return packed
}

function findRow(rows: readonly Stretch[][], { from, to }: Stretch, gap: number): number {
  const free = rows.findIndex((row) => row.every((other) => from >= other.to + gap || to + gap <= other.from))
  return free < 0 ? rows.length : free
}

function crowdRow(rows: readonly Stretch[][], placed: Stretch, { mostRows, crowdGap }: PackOptions): number {
  return mostRows + findRow(rows.slice(mostRows), placed, crowdGap)
}

function withoutLabel({ from, to }: Packable) {
  return { label: toLabel(to, '', 'right', true), from, to }
}

function placeLabel(thing: Packable, { left, right, fontSize, lead }: PackOptions) {
  const width = estimateTextWidth(thing.text, fontSize) + lead
  const { from, to, inside, text } = thing
  if (inside !== undefined && inside.to - inside.from >= width + 2 * BESIDE) {
    return { label: toLabel(inside.from + BESIDE, text, 'inside', false), from, to }
  }

  const rooms = {
    right: right - to - BESIDE,
    left: from - BESIDE - left,
    inside: inside === undefined ? 0 : to - from - 2 * BESIDE,
  }
  const wanted = Math.min(width, MOST)
  const side = (['right', 'left'] as const).find((name) => rooms[name] >= wanted) ?? widest(rooms)
  const room = Math.max(Math.min(rooms[side], MOST), 0)
  const shown = clipText(text, room - lead, fontSize)
  const used = shown === '' ? 0 : estimateTextWidth(shown, fontSize) + lead
  const clipped = shown !== text
  if (side === 'inside') return { label: toLabel(from + BESIDE, shown, side, clipped), from, to }
  if (side === 'right')
    return { label: toLabel(to + BESIDE, shown, side, clipped), from, to: to + BESIDE + used }
  return { label: toLabel(from - BESIDE - used, shown, side, clipped), from: from - BESIDE - used, to }
}

function widest(rooms: Record<PackedLabel['side'], number>): PackedLabel['side'] {
  if (rooms.inside > rooms.right && rooms.inside > rooms.left) return 'inside'
  return rooms.right >= rooms.left ? 'right' : 'left'
}

function toLabel(x: number, text: string, side: PackedLabel['side'], clipped: boolean): PackedLabel {
  return { x: toHundredths(x), text, side, clipped }
}

interface Stretch {
  from: number
  to: number
}

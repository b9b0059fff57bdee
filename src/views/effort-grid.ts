import { scalePoint } from 'd3-scale'
import type { Strings } from '../model/strings/en.ts'
import type { EffortItem } from './effort-items.ts'
import { gradeEffort, gradeImpact, type Graded } from './effort-scales.ts'
import type { BadgeProps } from './page.ts'
import { clipText } from './timeline-text.ts'

/** Things in the cells of a grid: impact upwards, effort to the right, each axis with the values that occur. */
export interface EffortChart {
  width: number
  height: number
  columns: readonly { x: number; text: string }[]
  lines: readonly { y: number; text: string }[]
  points: readonly EffortPoint[]
}

export interface EffortPoint {
  x: number
  y: number
  title: string
  href?: string
  tone?: BadgeProps['tone']
  name: string
}

interface Placed {
  item: EffortItem
  effort: Graded
  impact: Graded
}

export const GRID_LEFT = 92
export const GRID_BOTTOM = 44
const CELL_WIDTH = 176
const ROW = 22
const PADDING = 14
const FONT = 13
const POINT_ROOM = 24

/** Draw what states both values in words that can be compared; `undefined` when that is less than two things. */
export function drawGrid(items: readonly EffortItem[], strings: Strings): EffortChart | undefined {
  const placed = onOneScale(
    items.flatMap((item): Placed[] => {
      const effort = item.effort && gradeEffort(item.effort.text, strings)
      const impact = item.impact && gradeImpact(item.impact.text, strings)
      return effort === undefined || impact === undefined ? [] : [{ item, effort, impact }]
    }),
  )
  if (placed.length < 2) return undefined

  const columns = distinct(placed.map(({ effort }) => effort))
  const lines = distinct(placed.map(({ impact }) => impact)).reverse()
  const cells = Map.groupBy(placed, ({ effort, impact }) => `${effort.text}\n${impact.text}`)
  const most = Math.max(...[...cells.values()].map((cell) => cell.length))
  const cellHeight = most * ROW + PADDING
  const right = GRID_LEFT + (columns.length - 1) * CELL_WIDTH
  const x = scalePoint(columns, [GRID_LEFT, right]).align(0)
  const y = scalePoint(lines, [0, (lines.length - 1) * cellHeight]).align(0)
  return {
    width: right + CELL_WIDTH,
    height: lines.length * cellHeight + GRID_BOTTOM,
    columns: columns.map((text) => ({ x: x(text) ?? GRID_LEFT, text })),
    lines: lines.map((text) => ({ y: y(text) ?? 0, text })),
    points: [...cells.values()].flatMap((cell) =>
      cell.map((one, index) => ({
        ...toPoint(one, strings),
        x: (x(one.effort.text) ?? GRID_LEFT) + PADDING,
        y: (y(one.impact.text) ?? 0) + PADDING + index * ROW + 4,
      })),
    ),
  }
}

/** Weeks, words and bare numbers do not compare: what is stated most often is drawn. */
function onOneScale(placed: readonly Placed[]): Placed[] {
  const scales = Map.groupBy(placed, ({ effort, impact }) => `${effort.scale} ${impact.scale}`)
  return [...scales.values()].toSorted((a, b) => b.length - a.length)[0] ?? []
}

function toPoint(
  { item, effort, impact }: Placed,
  { roadmap: { effort: words } }: Strings,
): Omit<EffortPoint, 'x' | 'y'> {
  const { title, href, badge } = item
  const parts = [title, words.effort(effort.text), words.impact(impact.text), badge?.word]
  return {
    title: clipText(title, CELL_WIDTH - PADDING - POINT_ROOM, FONT),
    ...(href !== undefined && { href }),
    ...(badge && { tone: badge.tone }),
    name: parts.filter((part) => part !== undefined).join(', '),
  }
}

function distinct(values: readonly Graded[]): string[] {
  const sorted = values.toSorted((a, b) => a.order - b.order)
  return [...new Set(sorted.map(({ text }) => text))]
}

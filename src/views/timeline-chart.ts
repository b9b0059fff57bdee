import type { BadgeProps, PageLink } from './page.ts'
import {
  buildAxis,
  buildScale,
  toHundredths,
  type TimelineAxis,
  type TimelineScale,
} from './timeline-axis.ts'
import { findExtent, type TimelineExtent } from './timeline-extent.ts'
import { placeMarks, type TimelineMark } from './timeline-marks.ts'
import { dayToTime } from './timeline-span.ts'
import type { TimelineLane } from './timeline.ts'

/** A timeline with every position known; components only write it down. */
export interface TimelineChart {
  title: string
  description: string
  width: number
  height: number
  left: number
  right: number
  axis: TimelineAxis
  /** Baselines at which the axis' labels stand: at the top, again after long stretches, at the bottom. */
  axisRows: readonly number[]
  today?: { x: number; labelX: number; text: string }
  bands: readonly TimelineBand[]
  marks: readonly TimelineMark[]
  /** Whether the legend must explain these. */
  uses: { tapered: boolean; open: boolean; cut: boolean }
  /** What the picture does not show to scale, in sentences. */
  remarks: readonly string[]
}

/** A heading of the picture and what it stands above; the heading itself is HTML so that it stays in view. */
export interface TimelineBand {
  kind: 'group' | 'lane'
  title: string
  href?: string
  badge?: BadgeProps
  detail?: string
  y: number
  /** `y` as a share of the picture's height, in percent. */
  top: number
  height: number
  omitted: readonly PageLink[]
}

export interface TimelineOptions {
  title: string
  description: string
  /** The day the plan is read, `YYYY-MM-DD`, and how a reader says it. */
  today: { day: string; text: string }
  /** Lanes without a heading of their own, for the timeline of one release. */
  bare?: boolean
}

const SIDE = 14
/** For more than half a year, and for less. */
const WIDTH = 1040
const SHORT_WIDTH = 860
/** Wider than a screen only where months would become too narrow to tell apart. */
const MONTH_WIDTH = 42
const MOST_WIDTH = 2400
const MONTH = 30.4 * 86_400_000
const HALF_DAY = 43_200_000
const TODAY_ROW = 18
const AXIS_ROW = 22
const HEADING = 26
const BELOW_LANE = 10
/** After this many pixels the axis is repeated, so that it is in view wherever one reads. */
const AXIS_EVERY = 620

/** Lay out lanes as a timeline; `undefined` when none of their entries has a day on the calendar. */
export function buildTimelineChart(
  lanes: readonly TimelineLane[],
  options: TimelineOptions,
): TimelineChart | undefined {
  const now = dayToTime(options.today.day)
  const extent = findExtent(
    lanes.flatMap(({ entries }) => entries.map(({ span }) => span)),
    now,
  )
  if (extent === undefined) return undefined

  const months = (extent.end - extent.start) / MONTH
  const width = Math.round(
    Math.min(Math.max(months > 6 && !options.bare ? WIDTH : SHORT_WIDTH, months * MONTH_WIDTH), MOST_WIDTH),
  )
  const bounds = { left: SIDE, right: width - SIDE }
  const scale = buildScale(extent.start, extent.end, bounds.left, bounds.right)
  const laid = layLanes(lanes, { extent, scale, ...bounds, bare: options.bare ?? false })
  const height = laid.height + AXIS_ROW
  const uses = {
    tapered: laid.marks.some(({ tapered }) => tapered),
    open: laid.marks.some(({ open }) => open),
    cut: laid.marks.some(({ cut }) => cut),
  }

  return {
    title: options.title,
    description: options.description,
    width,
    height,
    ...bounds,
    axis: buildAxis(extent.start, extent.end, bounds.left, bounds.right),
    axisRows: [...laid.axisRows, height - 7],
    ...(extent.showsToday ? { today: toToday(scale(now! + HALF_DAY), options.today.text, width) } : {}),
    bands: laid.bands.map((band) => ({ ...band, top: toHundredths((band.y / height) * 100) })),
    marks: laid.marks,
    uses,
    remarks: [...toRemarks(extent, now, options.today.text), ...namelessRemark(laid.marks)],
  }
}

interface Layout {
  extent: TimelineExtent
  scale: TimelineScale
  left: number
  right: number
  bare: boolean
}

function layLanes(lanes: readonly TimelineLane[], layout: Layout) {
  const bands: Omit<TimelineBand, 'top'>[] = []
  const marks: TimelineMark[] = []
  const axisRows = [TODAY_ROW + AXIS_ROW - 7]
  let y = TODAY_ROW + AXIS_ROW
  let group: string | undefined

  for (const lane of lanes) {
    if (y - axisRows.at(-1)! > AXIS_EVERY) {
      axisRows.push(y + AXIS_ROW - 7)
      y += AXIS_ROW
    }
    if (lane.group !== undefined && lane.group.title !== group) {
      bands.push({ kind: 'group', ...lane.group, y, height: HEADING, omitted: [] })
      y += HEADING
    }
    group = lane.group?.title
    const head = layout.bare ? 4 : HEADING
    const placed = placeMarks(lane.entries, y + head, layout)
    const height = head + placed.height + BELOW_LANE
    bands.push({ kind: 'lane', ...headingOf(lane), ...(layout.bare && { title: '' }), y, height })
    marks.push(...placed.marks)
    y += height
  }
  return { bands, marks, axisRows, height: y }
}

function headingOf({ title, href, badge, detail, omitted }: TimelineLane) {
  return {
    title,
    ...(href !== undefined && { href }),
    ...(badge && { badge }),
    ...(detail !== undefined && { detail }),
    omitted,
  }
}

function toToday(x: number, text: string, width: number) {
  const half = text.length * 3.6 + 6
  return { x, labelX: toHundredths(Math.min(Math.max(x, half), width - half)), text }
}

function namelessRemark(marks: readonly TimelineMark[]): string[] {
  const nameless = marks.filter(({ kind, label }) => kind !== 'release' && label.text === '').length
  if (nameless === 0) return []
  if (nameless === 1) return ['One mark has no room for its name; the table has it.']
  return [`${nameless} marks stand too close together for their names; the table has them.`]
}

function toRemarks(extent: TimelineExtent, now: number | undefined, today: string): string[] {
  const remarks: string[] = []
  if (extent.before) remarks.push('Dates far before the rest stand at the left edge, not to scale.')
  if (extent.after) remarks.push('Dates far after the rest stand at the right edge, not to scale.')
  if (!extent.showsToday && now !== undefined) {
    const side = now < extent.start ? 'before' : 'after'
    remarks.push(`${today} lies ${side} everything that is drawn here.`)
  }
  return remarks
}

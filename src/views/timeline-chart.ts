import type { BadgeProps, PageLink } from './page.ts'
import { arrowsOf } from './timeline-arrows.ts'
import { buildAxis, buildScale, toHundredths, type TimelineAxis } from './timeline-axis.ts'
import { findExtent, type TimelineExtent } from './timeline-extent.ts'
import { layLanes } from './timeline-lanes.ts'
import type { TimelineMark } from './timeline-marks.ts'
import { dayToTime } from './timeline-span.ts'
import {
  describeDay,
  lineOf,
  nameDay,
  type TimelineBounds,
  type TimelineDay,
  type TimelineLine,
} from './timeline-today.ts'
import type { TimelineLane, TimelineWords } from './timeline.ts'
import type { Zoom } from './timeline-view.ts'

/** A timeline with every position known; components only write it down. */
export interface TimelineChart {
  title: string
  description: string
  height: number
  bounds: TimelineBounds
  axis: TimelineAxis
  /** Baselines at which the axis' labels stand: at the top, again after long stretches, at the bottom. */
  axisRows: readonly number[]
  /** The day the plan is read; absent where it lies outside. */
  today?: TimelineLine
  /** Where today is, in a sentence. */
  todayRemark?: string
  /** The launch, where all is counted from it. */
  launch?: TimelineLine
  bands: readonly TimelineBand[]
  /** From the end of what comes first to the beginning of what depends on it. */
  arrows: readonly string[]
  marks: readonly TimelineMark[]
  /** Whether the legend must explain these. */
  uses: { tapered: boolean; open: boolean; cut: boolean; ghosts: boolean }
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
  today: TimelineDay
  /** Lanes without a heading of their own, for the timeline of one release. */
  bare?: boolean
  /** How wide a day is; so that everything fits when absent. */
  zoom?: Zoom
  /** What must be said about the choice of what is drawn. */
  remarks?: readonly string[]
}

const SIDE = 14
/** For more than half a year, and for less. */
const WIDTH = 1040
const SHORT_WIDTH = 860
/** Wider than a screen only where months would become too narrow to tell apart. */
const MONTH_WIDTH = 42
const MOST_WIDTH = 2400
const DAY = 86_400_000
const MONTH = 30.4 * DAY
/** Pixels per day, so that the labels of the axis stand well apart; a very long plan gets less. */
const dayWidths = { quarter: 1.1, month: 3.2, week: 14, day: 120 }
const MOST_ZOOMED = 24_000
const AXIS_ROW = 22

/** Lay out lanes as a timeline; `undefined` when none of their entries has a day on the calendar. */
export function buildTimelineChart(
  lanes: readonly TimelineLane[],
  options: TimelineOptions,
  words: TimelineWords,
): TimelineChart | undefined {
  const now = dayToTime(options.today.day)
  const spans = lanes.flatMap(({ entries }) => entries.map(({ span }) => span))
  const extent = findExtent(spans, now)
  if (extent === undefined) return undefined

  const width = widthOf(extent, options)
  const bounds = { left: SIDE, right: width - SIDE, width, start: extent.start, end: extent.end }
  const ruler = {
    extent,
    scale: buildScale(extent.start, extent.end, bounds.left, bounds.right),
    axis: buildAxis(extent, { ...bounds, words, hours: spans.some(({ timed }) => timed) }),
    bounds,
  }
  const noon = now === undefined ? undefined : now + DAY / 2
  const today =
    noon !== undefined && extent.showsToday ? lineOf(noon, nameDay(options.today, words), bounds) : undefined
  const chart = drawOn(ruler, lanes, { ...options, words })
  return {
    ...chart,
    ...(today && { today }),
    ...(noon !== undefined && { todayRemark: describeDay(options.today, noon, { ...bounds, words }) }),
    remarks: [...chart.remarks, ...toRemarks(extent, words)],
  }
}

/** What positions are measured with. */
export interface TimelineRuler {
  extent: TimelineExtent
  scale: (time: number) => number
  axis: TimelineAxis
  bounds: TimelineBounds
}

/** Lay lanes out on a ruler; lines for today or the launch are the caller's. */
export function drawOn(
  { extent, scale, axis, bounds }: TimelineRuler,
  lanes: readonly TimelineLane[],
  {
    title,
    description,
    words,
    bare = false,
    remarks = [],
  }: Omit<TimelineOptions, 'today' | 'zoom'> & { words: TimelineWords },
): TimelineChart {
  const laid = layLanes(lanes, { extent, scale, left: bounds.left, right: bounds.right, words, bare })
  const height = laid.height + AXIS_ROW
  return {
    title,
    description,
    height,
    bounds,
    axis,
    axisRows: [...laid.axisRows, height - 7],
    bands: laid.bands.map((band) => ({ ...band, top: toHundredths((band.y / height) * 100) })),
    arrows: arrowsOf(lanes, laid.marks),
    marks: laid.marks,
    uses: {
      tapered: laid.marks.some(({ tapered }) => tapered),
      open: laid.marks.some(({ open }) => open),
      cut: laid.marks.some(({ cut }) => cut),
      ghosts: laid.marks.some(({ ghosts }) => ghosts !== undefined),
    },
    remarks: [...remarks, ...namelessRemark(laid.marks, words)],
  }
}

function widthOf({ start, end }: TimelineExtent, { zoom = 'fit', bare }: TimelineOptions): number {
  const months = (end - start) / MONTH
  const least = months > 6 && bare !== true ? WIDTH : SHORT_WIDTH
  if (zoom === 'fit') return Math.round(Math.min(Math.max(least, months * MONTH_WIDTH), MOST_WIDTH))
  const wanted = ((end - start) / DAY) * dayWidths[zoom]
  return Math.round(Math.min(Math.max(SHORT_WIDTH, wanted), MOST_ZOOMED))
}

function namelessRemark(marks: readonly TimelineMark[], words: TimelineWords): string[] {
  const nameless = marks.filter(({ kind, label }) => kind !== 'release' && label.text === '').length
  return nameless === 0 ? [] : [words.nameless(nameless)]
}

function toRemarks(extent: TimelineExtent, words: TimelineWords): string[] {
  const remarks: string[] = []
  if (extent.before) remarks.push(words.farBefore)
  if (extent.after) remarks.push(words.farAfter)
  return remarks
}

import type { Strings } from '../model/strings/en.ts'
import { buildTimelineChart, type TimelineChart, type TimelineOptions } from './timeline-chart.ts'
import { buildTimelineTable, type TimelineTable } from './timeline-table.ts'
import type { TimelineLane } from './timeline.ts'
import type { Zoom } from './timeline-view.ts'

/** A timeline as a page needs it: drawn, as a table, and as the data a reader's view is drawn from. */
export interface TimelinePicture {
  /** Absent when nothing has a day on the calendar. */
  chart?: TimelineChart
  table: TimelineTable
  lanes: readonly TimelineLane[]
  options: TimelineOptions
  zooms: readonly Choice<Zoom>[]
}

export interface Choice<Value> {
  value: Value
  title: string
}

const zooms = ['fit', 'quarter', 'month', 'week'] as const satisfies readonly Zoom[]

/** Draw lanes and write them down; hours are offered where a plan has them. */
export function buildPicture(
  lanes: readonly TimelineLane[],
  options: TimelineOptions,
  { browser, roadmap }: Strings,
): TimelinePicture {
  const titles = roadmap.controls.zooms
  const chart = buildTimelineChart(lanes, options, browser.timeline)
  const timed = lanes.some(({ entries }) => entries.some(({ span }) => span.timed))
  return {
    ...(chart && { chart }),
    table: buildTimelineTable(lanes),
    lanes,
    options,
    zooms: [...zooms, ...(timed ? (['day'] as const) : [])].map((value) => ({ value, title: titles[value] })),
  }
}

import { utcDay, utcMonday, utcMonth } from 'd3-time'
import type { TimelineSpan } from './timeline-span.ts'

/** The time a picture shows, in milliseconds UTC, and what it leaves outside. */
export interface TimelineExtent {
  start: number
  end: number
  /** Whether dates lie before or after it, too far away to be drawn to scale. */
  before: boolean
  after: boolean
  /** Whether today lies inside. */
  showsToday: boolean
}

const DAY = 86_400_000

/**
 * Find the time to show: all spans, without a few that lie so far away that they would squash the rest.
 *
 * Today is included when that costs at most a quarter more. `undefined` when nothing is dated.
 */
export function findExtent(
  spans: readonly TimelineSpan[],
  today: number | undefined,
): TimelineExtent | undefined {
  const points = distinctPoints(spans)
  const first = points[0]
  const last = points.at(-1)
  if (first === undefined || last === undefined) return undefined

  const [start, end] = coreOf(points)
  const withToday = includeToday(start, end, today)
  const padded = toRoundEnds(withToday.start, withToday.end)
  return { ...padded, before: first < start, after: last > end, showsToday: withToday.shown }
}

/** Whether a span lies wholly outside an extent, and on which side. */
export function sideOf(span: TimelineSpan, extent: TimelineExtent): 'before' | 'after' | undefined {
  if (span.end <= extent.start) return 'before'
  return span.start >= extent.end ? 'after' : undefined
}

function distinctPoints(spans: readonly TimelineSpan[]): number[] {
  return [...new Set(spans.flatMap(({ start, end }) => [start, Math.max(start, end - DAY)]))].sort(
    (a, b) => a - b,
  )
}

/** At most one point in six is left out at either end, and only across a gap wider than most of the rest. */
function coreOf(points: readonly number[]): [number, number] {
  const at = (share: number) => points[Math.round((points.length - 1) * share)]!
  const gap = Math.max(270 * DAY, at(0.85) - at(0.15))
  const most = points.length < 5 ? 0 : Math.max(1, Math.floor(points.length / 6))

  let low = 0
  let high = points.length - 1
  for (let index = 1; index <= most; index += 1) {
    if (points[index]! - points[index - 1]! > gap) low = index
    const mirrored = points.length - 1 - index
    if (points[mirrored + 1]! - points[mirrored]! > gap) high = mirrored
  }
  return [points[low]!, points[high]!]
}

function includeToday(start: number, end: number, today: number | undefined) {
  if (today === undefined) return { start, end, shown: false }
  const room = Math.max((end - start) / 4, 21 * DAY)
  const shown = today >= start - room && today <= end + room
  return shown ? { start: Math.min(start, today), end: Math.max(end, today), shown } : { start, end, shown }
}

function toRoundEnds(start: number, end: number): { start: number; end: number } {
  const days = (end - start) / DAY
  const unit = days > 150 ? utcMonth : days > 21 ? utcMonday : utcDay
  const margin = days > 150 ? 0 : DAY
  return {
    start: unit.floor(new Date(start - margin)).getTime(),
    end: unit.ceil(new Date(end + DAY + margin)).getTime(),
  }
}

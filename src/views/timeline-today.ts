import { buildScale, toHundredths } from './timeline-axis.ts'
import type { TimelineWords } from './timeline.ts'

/** A line through the whole picture with its name above: today, or the launch that a plan counts from. */
export interface TimelineLine {
  x: number
  labelX: number
  text: string
}

/** What moves today's line in the browser: the picture's stretch of time and where it begins and ends. */
export interface TimelineBounds {
  start: number
  end: number
  left: number
  right: number
  width: number
}

/** Half a character of the label, on average. */
const HALF_CHARACTER = 3.6

/** Stand a line at `x`, its name within the picture. */
export function standLine(x: number, text: string, width: number): TimelineLine {
  const half = text.length * HALF_CHARACTER + 6
  return { x, labelX: toHundredths(Math.min(Math.max(x, half), width - half)), text }
}

/**
 * The line of a moment on a picture whose time runs evenly; `undefined` when it lies outside.
 *
 * @example
 * lineOf(noon, 'Today, 2026-01-10', bounds) // => { x: 431.5, labelX: 431.5, text: 'Today, 2026-01-10' }
 */
export function lineOf(time: number, text: string, bounds: TimelineBounds): TimelineLine | undefined {
  const { start, end, left, right, width } = bounds
  if (time < start || time > end) return undefined
  return standLine(buildScale(start, end, left, right)(time), text, width)
}

/** Which day a picture takes for today: the reader's, or the one it was built for, which may be long ago. */
export interface TimelineDay {
  /** `YYYY-MM-DD`. */
  day: string
  /** Known only where the picture is read. */
  isReaders?: boolean
}

/** The name above the line of a day. */
export function nameDay({ day, isReaders = false }: TimelineDay, words: TimelineWords): string {
  return isReaders ? words.today(day) : words.asOf(day)
}

/** Say where the line of a day stands, or on which side the day lies when it has none; empty when the line says it all. */
export function describeDay(
  { day, isReaders = false }: TimelineDay,
  time: number,
  { start, end, words }: TimelineBounds & { words: TimelineWords },
): string {
  if (time >= start && time <= end) return isReaders ? '' : words.lineStands(day)
  return (time < start ? words.before : words.after)(day, isReaders)
}

/**
 * The time at which a picture that is wider than its place opens: today, or where nothing stands around it the near
 * edge of what stands nearest, so that nobody is shown an empty stretch.
 *
 * @param visible The stretch of time that is in view, in milliseconds.
 * @example
 * openingTime(50, [{ start: 0, end: 10 }], 20) // => 10
 */
export function openingTime(
  today: number,
  spans: readonly { start: number; end: number }[],
  visible: number,
): number {
  let nearest = today
  let least = Infinity
  for (const { start, end } of spans) {
    const edge = Math.min(Math.max(today, start), end)
    const distance = Math.abs(edge - today)
    if (distance >= least) continue
    nearest = edge
    least = distance
  }
  return least > visible / 2 ? nearest : today
}

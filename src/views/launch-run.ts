import { scaleSymlog } from 'd3-scale'
import type { PlanDate, RelativeDate } from '../model/dates.ts'
import type { Activity, Phase } from '../model/entities.ts'
import { parseDate } from '../model/parse-date.ts'
import type { Strings } from '../model/strings/en.ts'
import { toHundredths, type TimelineAxis } from './timeline-axis.ts'
import { drawOn, type TimelineChart } from './timeline-chart.ts'
import { badgeOf, hrefOf } from './timeline-entry.ts'
import { documentLink } from './release-links.ts'
import type { ViewContext } from './page.ts'
import { ownerOf } from './timeline-owner.ts'
import type { TimelineSpan } from './timeline-span.ts'
import { buildTimelineTable, type TimelineTable } from './timeline-table.ts'
import { standLine } from './timeline-today.ts'
import type { TimelineEntry, TimelineLane } from './timeline.ts'

/** What runs by the clock of the launch, from `T-48h` to `T+30d`, whatever its day on the calendar. */
export interface LaunchRun {
  chart: TimelineChart
  table: TimelineTable
}

const HOUR = 3_600_000
const DAY = 24 * HOUR
const units: Partial<Record<RelativeDate['unit'], number>> = {
  minute: HOUR / 60,
  hour: HOUR,
  day: DAY,
  week: 7 * DAY,
  month: 30 * DAY,
}
const WIDTH = 860
const SIDE = 14
/** Around the launch this much runs evenly; what lies further away is drawn ever narrower. */
const EVEN = 6 * HOUR
const LABEL_WIDTH = 52
const ticks = [0, 1, 6, 12, 24, 48, 72, 120, 168, 336, 504, 720, 1440, 2160].flatMap((hours) =>
  hours === 0 ? [0] : [-hours * HOUR, hours * HOUR],
)

/** Phases and activities counted from the launch, a lane per document; `undefined` when there are fewer than two. */
export function buildLaunchRun(
  context: ViewContext,
  steps: readonly (Phase | Activity)[],
  title: string,
): LaunchRun | undefined {
  const byDocument = Map.groupBy(steps, ({ sources }) => sources[0].file)
  const lanes = [...byDocument].flatMap(([path, own]): TimelineLane[] => {
    const entries = own
      .flatMap((step) => toEntry(context, step) ?? [])
      .sort((a, b) => a.span.start - b.span.start)
    const { href, title } = documentLink(context, path)
    return entries.length === 0 ? [] : [{ title, entries, omitted: [], ...(href !== undefined && { href }) }]
  })
  const spans = lanes.flatMap(({ entries }) => entries.map(({ span }) => span))
  if (spans.length < 2) return undefined
  return {
    chart: drawRun(lanes, spans, { title, strings: context.strings }),
    table: buildTimelineTable(lanes),
  }
}

/**
 * The offset of a date that is counted from the launch, also where its day has become known.
 *
 * @example
 * launchOffset(parseDate('T-48h')) // => { start: -172800000, end: -172800000 }
 */
function launchOffset(date: PlanDate | undefined): { start: number; end: number } | undefined {
  const written = date?.kind === 'interval' ? parseDate(date.raw) : date
  if (written?.kind !== 'relative' || written.anchor !== 'launch') return undefined
  const unit = units[written.unit]
  return unit === undefined ? undefined : { start: written.from * unit, end: written.to * unit }
}

function toEntry(context: ViewContext, step: Phase | Activity): TimelineEntry | undefined {
  const [begin, finish] = step.kind === 'phase' ? [step.start, step.end] : [step.date, undefined]
  const first = launchOffset(begin?.value)
  const last = launchOffset(finish?.value)
  const from = first ?? last
  if (from === undefined) return undefined
  const start = Math.min(from.start, (last ?? from).start)
  const end = Math.max((last ?? from).end, start)
  const form = start === end ? 'point' : 'stretch'
  const span: TimelineSpan = { start, end, solidFrom: start, solidTo: end, form, timed: true }
  const href = hrefOf(context, step)
  const badge = badgeOf(step.status, context.strings)
  const owner = ownerOf(context, step)
  return {
    id: step.id,
    kind: step.kind,
    title: step.title,
    span,
    dates:
      start === end ? nameOffset(start) : context.strings.common.range(nameOffset(start), nameOffset(end)),
    ...(href !== undefined && { href }),
    ...(badge && { badge }),
    ...(owner !== undefined && { owner }),
  }
}

function drawRun(
  lanes: readonly TimelineLane[],
  spans: readonly TimelineSpan[],
  { title, strings }: { title: string; strings: Strings },
): TimelineChart {
  const words = strings.roadmap.launch
  const start = Math.min(-HOUR, ...spans.map((span) => span.start))
  const end = Math.max(HOUR, ...spans.map((span) => span.end))
  const bounds = { start, end, left: SIDE, right: WIDTH - SIDE, width: WIDTH }
  const even = scaleSymlog([start * 1.3, end * 1.3], [bounds.left, bounds.right]).constant(EVEN)
  const scale = (time: number) => toHundredths(even(time))
  const extent = { start: start * 1.3, end: end * 1.3, before: false, after: false, showsToday: false }
  const chart = drawOn({ extent, scale, axis: axisOf(scale, bounds.right, extent), bounds }, lanes, {
    title,
    description: words.description,
    remarks: [words.remark],
    words: strings.browser.timeline,
  })
  return { ...chart, launch: standLine(scale(0), words.zero, WIDTH) }
}

/** Offsets that a launch plan speaks of, nearest to the launch first, as many as stand apart. */
function axisOf(
  scale: (time: number) => number,
  right: number,
  { start, end }: { start: number; end: number },
): TimelineAxis {
  const chosen: number[] = []
  for (const time of ticks) {
    const x = scale(time)
    const isFree = chosen.every((other) => Math.abs(scale(other) - x) >= LABEL_WIDTH)
    if (time >= start && time <= end && x + LABEL_WIDTH <= right + 12 && isFree) chosen.push(time)
  }
  const sorted = chosen.toSorted((a, b) => a - b)
  return {
    lines: sorted.map((time) => ({ x: scale(time), major: time === 0 })),
    labels: sorted.map((time) => ({ x: scale(time), text: nameOffset(time), major: time === 0 })),
  }
}

/** `T-48h`, `T+30d`: days from three on, where they are whole. */
function nameOffset(time: number): string {
  if (time === 0) return 'T-0'
  const sign = time < 0 ? '-' : '+'
  const size = Math.abs(time)
  if (size >= 3 * DAY && size % DAY === 0) return `T${sign}${size / DAY}d`
  if (size % HOUR === 0) return `T${sign}${size / HOUR}h`
  return `T${sign}${Math.round(size / (HOUR / 60))}min`
}

import { scaleLinear, scaleUtc } from 'd3-scale'
import type { Forecast } from '../graph/forecast.ts'
import type { IsoDay } from '../model/dates.ts'
import type { Strings } from '../model/strings/en.ts'
import { estimateTextWidth } from './timeline-text.ts'

/** A burn-up as geometry: what was done by day, how much there is, and where the lines lead. */
export interface BurnUpChart {
  width: number
  height: number
  title: string
  description: string
  /** Day ticks along the bottom, counts along the side. */
  days: readonly { x: number; text: string }[]
  counts: readonly { y: number; text: string }[]
  plot: { left: number; right: number; top: number; bottom: number }
  /** The line of all work there is. */
  scope: { y: number; text: string }
  points: readonly { x: number; y: number; text: string }[]
  /** Path through the points. */
  done: string
  /** The plan's own numbers, as a line to their end. */
  projection?: { path: string; x: number; y: number }
  /** From half of the runs to 85 of 100. */
  range?: { path: string }
  deadline?: { x: number; text: string; textEnd: boolean }
}

const size = { width: 360, height: 216 }
const tickSize = 11
const plot = { left: 30, right: 348, top: 26, bottom: 188 }
const dayLength = 86_400_000

/** Draw what a forecast counts; `undefined` when no day of it is counted. */
export function drawBurnUp(forecast: Forecast, title: string, strings: Strings): BurnUpChart | undefined {
  const { counts, projections, range, deadline } = forecast
  const words = strings.forecast
  const noun = words.nouns[forecast.noun] ?? forecast.noun
  const [first, last] = [counts[0], counts.at(-1)]
  if (first === undefined || last === undefined || last.done >= last.total) return undefined
  const projection = projections.find(({ from }) => from === last.day)
  const days = [
    ...counts.map(({ day }) => day),
    projection?.withWaiting?.end ?? projection?.end,
    range?.p85,
    deadline?.value.end,
  ].filter((day) => day !== undefined)
  const times = days.map(toTime)
  const [from, to] = [Math.min(...times), Math.max(...times)]
  const margin = Math.max(dayLength, (to - from) * 0.04)
  const x = scaleUtc([from - margin, to + margin], [plot.left, plot.right])
  const y = scaleLinear([0, last.total * 1.08], [plot.bottom, plot.top])
  const at = (day: IsoDay, count: number): string => `${round(x(toTime(day)))} ${round(y(count))}`
  const start = at(last.day, last.done)
  const end = projection?.withWaiting?.end ?? projection?.end
  const dueX = deadline === undefined ? undefined : round(x(toTime(deadline.value.end)))

  return {
    ...size,
    title,
    description: words.burnUpDescription(words.of(last.done, last.total, noun), last.day),
    days: x
      .ticks(4)
      .map((time) => ({ x: round(x(time)), text: formatTick(time, strings) }))
      .filter((tick) => tick.x + estimateTextWidth(tick.text, tickSize) / 2 <= size.width),
    counts: y
      .ticks(4)
      .filter((count) => Number.isInteger(count) && count <= last.total)
      .map((count) => ({ y: round(y(count)), text: String(count) })),
    plot,
    scope: { y: round(y(last.total)), text: words.all(last.total, noun) },
    points: counts.map(({ day, done, total }) => ({
      x: round(x(toTime(day))),
      y: round(y(done)),
      text: words.point(day, done, total),
    })),
    done: `M${counts.map(({ day, done }) => at(day, done)).join('L')}`,
    ...(end !== undefined && {
      projection: {
        path: `M${start}L${at(end, last.total)}`,
        x: round(x(toTime(end))),
        y: round(y(last.total)),
      },
    }),
    ...(range && { range: { path: `M${start}L${at(range.p50, last.total)}L${at(range.p85, last.total)}Z` } }),
    ...(dueX !== undefined && { deadline: { x: dueX, text: words.target, textEnd: dueX > size.width / 2 } }),
  }
}

function toTime(day: IsoDay): number {
  return Date.parse(`${day}T00:00:00Z`)
}

/** The same words on every machine. */
function formatTick(time: Date, { common, forecast }: Strings): string {
  const month = common.month(time.getUTCMonth() + 1)
  return time.getUTCDate() === 1 && time.getUTCMonth() === 0
    ? `${month} ${time.getUTCFullYear()}`
    : forecast.tick(time.getUTCDate(), month)
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}

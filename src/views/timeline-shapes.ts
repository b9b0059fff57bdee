import { curveBumpY, link } from 'd3-shape'
import { toHundredths } from './timeline-axis.ts'

/** A stretch on the picture; what lies outside `solidFrom`–`solidTo` is drawn tapered. */
export interface PlacedSpan {
  from: number
  to: number
  solidFrom: number
  solidTo: number
  form: 'point' | 'stretch' | 'open'
  /** Goes on beyond the picture. */
  cutLeft: boolean
  cutRight: boolean
}

/** Half the thickness that a tapered end keeps, as a share of the whole. */
const TIP = 0.1

/**
 * Draw a stretch as the outline of a bar: square where the day is known, tapered where it is not,
 * notched where it goes on beyond the picture.
 */
export function barPath(span: PlacedSpan, middle: number, thickness: number): string {
  const top = middle - thickness / 2
  const bottom = middle + thickness / 2
  const tip = thickness * TIP
  const left = span.cutLeft
    ? [[span.from + 5, bottom], [span.from, middle], [span.from + 5, top]] // prettier-ignore
    : span.solidFrom > span.from
      ? [[span.solidFrom, bottom], [span.from, middle + tip], [span.from, middle - tip], [span.solidFrom, top]] // prettier-ignore
      : [[span.from, bottom], [span.from, top]] // prettier-ignore
  const right = span.cutRight
    ? [[span.to - 5, top], [span.to, middle], [span.to - 5, bottom]] // prettier-ignore
    : span.solidTo < span.to
      ? [[span.solidTo, top], [span.to, middle - tip], [span.to, middle + tip], [span.solidTo, bottom]] // prettier-ignore
      : [[span.to, top], [span.to, bottom]] // prettier-ignore
  return toPath([...left, ...right])
}

/** Draw a beginning whose end nobody wrote: a post and a few dashes. */
export function openPath(from: number, middle: number, thickness: number): string {
  const top = middle - thickness / 2
  const dashes = [0, 1, 2].map((index) => `M${point(from + 5 + index * 7, middle)}h4`).join('')
  return `M${point(from, top)}h2.5v${toHundredths(thickness)}h-2.5z${dashes}`
}

/** Draw a point of the plan: a pin whose tip is the day. */
export function pinPath(x: number, tip: number): string {
  return toPath([
    [x, tip],
    [x - 5, tip - 8],
    [x + 5, tip - 8],
  ])
}

/** Draw the day a release ships: a ring around it. */
export function ringPath(x: number, middle: number, radius = 5): string {
  const arc = `a${radius},${radius} 0 1 0`
  return `M${point(x - radius, middle)}${arc} ${radius * 2},0${arc} ${-radius * 2},0z`
}

/** Draw a gate: a diamond around its day. */
export function diamondPath(x: number, middle: number, radius = 6): string {
  return toPath([
    [x, middle - radius],
    [x + radius, middle],
    [x, middle + radius],
    [x - radius, middle],
  ])
}

/** Draw where something would have stood by another date: an empty ring and the way from there. */
export function ghostPath({ from, to }: { from: number; to: number }, middle: number): string {
  const away = Math.abs(to - from) > 14
  const side = Math.sign(to - from)
  return (
    ringPath(from, middle, 4) +
    (away ? `M${point(from + side * 4, middle)}H${toHundredths(to - side * 6)}` : '')
  )
}

/** Draw what leads from the end of one thing to the beginning of the next, with its head. */
export function arrowPath(from: readonly [number, number], to: readonly [number, number]): string {
  const down = to[1] >= from[1] ? 1 : -1
  const start: [number, number] = [from[0], from[1] + 6 * down]
  const end: [number, number] = [to[0], to[1] - 7 * down]
  const way = link(curveBumpY)({ source: start, target: end })
  return `${way ?? ''}M${point(end[0] - 3.5, end[1] - 5 * down)}L${point(...end)}L${point(end[0] + 3.5, end[1] - 5 * down)}`
}

function toPath(points: readonly (readonly number[])[]): string {
  return `M${points.map(([x, y]) => point(x!, y!)).join('L')}z`
}

function point(x: number, y: number): string {
  return `${toHundredths(x)},${toHundredths(y)}`
}

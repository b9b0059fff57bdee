import { element, escapeMarkup } from './markup.ts'
import type { BadgeProps } from './page.ts'
import { badgeShapes } from './timeline-badges.ts'
import type { TimelineBand, TimelineChart } from './timeline-chart.ts'
import { BADGE_ROOM, type TimelineMark } from './timeline-marks.ts'
import type { TimelineLine } from './timeline-today.ts'

/**
 * Draw a timeline: the picture, and above it the headings of its lanes as HTML, so that they stay in view while it
 * scrolls.
 */
export function drawTimeline(chart: TimelineChart, id: string): string {
  const { width } = chart.bounds
  const { height, title, description } = chart
  const picture = element(
    'svg',
    {
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'group',
      'aria-labelledby': `${id}-title`,
      'aria-describedby': `${id}-desc`,
    },
    element('title', { id: `${id}-title` }, escapeMarkup(title)),
    element('desc', { id: `${id}-desc` }, escapeMarkup(description)),
    element('g', { 'aria-hidden': 'true' }, ...drawGround(chart)),
    ...[chart.launch, chart.today].map((line) => (line === undefined ? '' : drawName(line))),
    ...chart.marks.map(drawMark),
  )
  const line = chart.today ?? chart.launch
  const now =
    line === undefined
      ? ''
      : element('span', { class: 'timeline-now', style: `left:max(0px, ${line.x / width} * 100% - 6rem)` })
  const bands = chart.bands.filter((band) => band.title !== '').map(drawBand)
  return picture + now + element('div', { class: 'timeline-bands' }, ...bands)
}

/** What lies behind the marks: rules, the axis, the line of the day, arrows. */
function drawGround(chart: TimelineChart): string[] {
  const { bounds, bands, axis, axisRows, height, arrows, today, launch } = chart
  const top = axisRows[0] ?? 0
  const bottom = height - 20
  const ticks = (isMajor: boolean) =>
    axis.lines.flatMap(({ x, major }) => (major === isMajor ? [`M${x} ${top + 5}V${bottom}`] : [])).join('')
  const labels = (y: number) =>
    axis.labels.map(({ x, text, major }) =>
      element('text', { class: major ? 'major' : undefined, x: x + 3, y }, escapeMarkup(text)),
    )
  return [
    ...bands.map(({ kind, y }) =>
      element('path', { class: `timeline-rule is-${kind}`, d: `M${bounds.left} ${y}H${bounds.right}` }),
    ),
    element('path', { class: 'timeline-tick', d: ticks(false) }),
    element('path', { class: 'timeline-tick major', d: ticks(true) }),
    ...axisRows.map((y) => element('g', { class: 'timeline-axis' }, ...labels(y))),
    launch === undefined ? '' : element('path', { class: 'timeline-launch', d: `M${launch.x} 17V${bottom}` }),
    today === undefined ? '' : element('path', { class: 'timeline-today', d: `M${today.x} 17V${bottom}` }),
    ...(arrows.length === 0 ? [] : [element('path', { class: 'timeline-arrows', d: arrows.join('') })]),
  ]
}

function drawName({ labelX, text }: TimelineLine): string {
  const attributes = { class: 'timeline-today-text', x: labelX, y: 12, 'text-anchor': 'middle' }
  return element('text', attributes, escapeMarkup(text))
}

/** A shape with its label; a link where it has a page. */
function drawMark(mark: TimelineMark): string {
  const { kind, name, href, path, ghosts, tone, badge, middle, label, tapered } = mark
  const classes = ['timeline-mark', `is-${kind}`, tone && `tone-${tone}`, tapered && 'is-tapered']
  const room = badge === undefined ? 0 : BADGE_ROOM
  const text = {
    class: label.side === 'inside' ? 'is-inside' : undefined,
    x: Math.round((label.x + room) * 100) / 100,
    y: middle + 4,
  }
  return element(
    href === undefined ? 'g' : 'a',
    {
      class: classes.filter(Boolean).join(' '),
      href,
      'aria-label': name,
      role: href === undefined ? 'img' : undefined,
    },
    element('title', {}, escapeMarkup(name)),
    ghosts === undefined ? '' : element('path', { class: 'timeline-ghost', d: ghosts }),
    element('path', { class: 'timeline-shape', d: path }),
    badge === undefined || label.text === ''
      ? ''
      : drawShape(badge, { transform: `translate(${label.x} ${middle - 5})` }),
    label.text === '' ? '' : element('text', text, escapeMarkup(label.text)),
  )
}

function drawShape({ shape }: BadgeProps, attributes: { transform?: string }): string {
  const { path, filled } = badgeShapes[shape]
  return element('path', {
    class: filled ? 'timeline-badge is-filled' : 'timeline-badge',
    ...attributes,
    d: path,
  })
}

function drawBand({ kind, top, title, href, badge, omitted, detail }: TimelineBand): string {
  const heading = [
    href === undefined
      ? element('span', {}, escapeMarkup(title))
      : element('a', { href }, escapeMarkup(title)),
    badge === undefined ? '' : drawBadge(badge),
    ...omitted.map((link) =>
      element('a', { class: 'timeline-more', href: link.href }, escapeMarkup(link.title)),
    ),
    detail === undefined ? '' : element('span', { class: 'timeline-detail' }, escapeMarkup(detail)),
  ]
  return element(
    'div',
    { class: `timeline-band is-${kind}`, style: `top:${top}%` },
    element('span', { class: 'timeline-heading' }, ...heading),
  )
}

/** The badge of `src/components/status-badge.astro`, from the shapes that the picture has. */
function drawBadge(badge: BadgeProps): string {
  return element(
    'span',
    { class: `badge tone-${badge.tone}`, title: badge.raw === badge.word ? undefined : badge.raw },
    element(
      'svg',
      { viewBox: '-1 -1 12 12', 'aria-hidden': 'true', class: 'timeline-band-badge' },
      drawShape(badge, {}),
    ),
    element('span', { class: 'badge-word' }, escapeMarkup(badge.word)),
  )
}

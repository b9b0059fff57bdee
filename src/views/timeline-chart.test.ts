import fc from 'fast-check'
import { expect, test } from 'vitest'
import { browser } from '../model/strings/en/browser.ts'
import { estimateTextWidth } from './timeline-text.ts'
import { buildTimelineChart, type TimelineChart } from './timeline-chart.ts'
import { datesToSpan, dateToSpan } from './timeline-span.ts'
import { toEntityId } from '../model/paths.ts'
import { date } from './roadmap-fixture.ts'
import type { TimelineEntry, TimelineLane } from './timeline.ts'

const options = {
  title: 'Roadmap',
  description: 'What ships when',
  today: { day: '2026-01-10' },
}

const entry = (kind: TimelineEntry['kind'], title: string, from: string, to?: string): TimelineEntry => ({
  id: toEntityId(kind, title),
  kind,
  title,
  span: datesToSpan(kind === 'milestone' ? undefined : date(from).value, date(to ?? from).value)!,
  dates: from,
})

const lane = (title: string, entries: TimelineEntry[]): TimelineLane => ({ title, entries, omitted: [] })

const draw = (lanes: readonly TimelineLane[]) => buildTimelineChart(lanes, options, browser.timeline)!

const toLines = ({ marks }: TimelineChart) =>
  marks.map(({ name, path, label }) => `${name} | ${path} | ${label.side} ${label.x} ${label.text}`)

test('draws a release as a line to a ring, a phase as a bar, a milestone as a pin', () => {
  const chart = draw([
    lane('v1', [
      entry('release', 'v1', '2026-01-01', '2026-06-30'),
      entry('phase', 'Build', '2026-01-01', '2026-03-31'),
      entry('milestone', 'Freeze', '2026-04-01'),
    ]),
  ])

  expect(toLines(chart)).toEqual([
    'Release v1, 2026-01-01 | M14,81.5L14,76.5L846,76.5L846,81.5zM841,79a5,5 0 1 0 10,0a5,5 0 1 0 -10,0z | inside 19 ',
    'Phase Build, 2026-01-01 | M14,109L14,91L427.7,91L427.7,109z | inside 19 Build',
    'Milestone Freeze, 2026-04-01 | M430,126L425,118L435,118z | right 441 Freeze',
  ])
})

test('draws a month as a shape that is thin at both ends', () => {
  const chart = draw([
    lane('v1', [entry('phase', 'Build', '2026-02'), entry('phase', 'Test', '2026-03-01', '2026-03-31')]),
  ])

  expect(chart.marks.map(({ tapered }) => tapered)).toEqual([true, false])
  expect(chart.uses).toEqual({ tapered: true, open: false, cut: false, ghosts: false })
})

test('draws a gate as a diamond, and an arrow from what must come first', () => {
  const first = entry('release', 'v1', '2026-01-01', '2026-01-31')
  const second = entry('release', 'v2', '2026-02-01', '2026-02-28')
  const chart = draw([
    lane('v1', [first, entry('gate', 'Exit', '2026-01-31')]),
    lane('v2', [{ ...second, after: [first.id] }]),
  ])

  expect(chart.marks[1]?.path).toMatch(/^M[\d.]+,[\d.]+L[\d.]+,[\d.]+L[\d.]+,[\d.]+L[\d.]+,[\d.]+z$/)
  expect(chart.arrows).toHaveLength(1)
  expect(draw([lane('v2', [{ ...second, after: [first.id] }])]).arrows).toEqual([])
})

test('draws the other days of a release as empty rings and keeps labels clear of them', () => {
  const release = entry('release', 'v1', '2026-01-24')
  const ghosts = ['2026-01-15', '2026-02-15'].map((day) => dateToSpan(date(day).value)!)
  const chart = draw([lane('v1', [{ ...release, ghosts }, entry('milestone', 'End', '2026-02-28')])])
  const [mark] = chart.marks

  expect(mark?.ghosts?.match(/a4,4/g)).toHaveLength(4)
  expect(mark!.label.x).toBeGreaterThan(Number(/M([\d.]+),/.exec(mark!.ghosts!.split('H').at(-1)!)?.[1] ?? 0))
  expect(chart.uses.ghosts).toBe(true)
})

test('tells hours apart where a plan has them', () => {
  const at = (clock: string): TimelineEntry => ({
    ...entry('milestone', clock, '2026-01-13'),
    span: dateToSpan({
      kind: 'interval',
      start: '2026-01-13',
      end: '2026-01-13',
      precision: 'time',
      time: clock,
      raw: clock,
    })!,
  })
  const chart = draw([lane('v1', [at('09:00 UTC'), at('17:30')])])
  const [morning, evening] = chart.marks

  expect(chart.axis.labels.map(({ text }) => text)).toContain('12:00')
  expect(evening!.from - morning!.from).toBeGreaterThan(40)
})

test('gives a day more room the closer one looks', () => {
  const year = [lane('v1', [entry('release', 'v1', '2026-01-01', '2026-12-31')])]
  const widths = (['fit', 'quarter', 'month', 'week'] as const).map(
    (zoom) => buildTimelineChart(year, { ...options, zoom }, browser.timeline)!.bounds.width,
  )

  expect(widths).toEqual([1040, 860, 1168, 5110])
})

test('never lets two labels touch, nor leave the picture, whatever the plan and the zoom', () => {
  const day = fc
    .integer({ min: 0, max: 700 })
    .map((days) => new Date(Date.UTC(2026, 0, 1 + days)).toISOString().slice(0, 10))
  const kind = fc.constantFrom('release', 'phase', 'milestone', 'gate')
  const title = fc.string({ minLength: 1, maxLength: 60 })
  const anyEntry = fc.tuple(kind, title, day, day, fc.boolean()).map(([of, name, a, b, badged]) => ({
    ...entry(of, name, a < b ? a : b, a < b ? b : a),
    ...(badged && { badge: { shape: 'ring', tone: 'quiet', word: 'Planned', raw: 'planned' } as const }),
  }))
  const anyLane = fc.array(anyEntry, { minLength: 1, maxLength: 14 })
  const zoom = fc.constantFrom('fit', 'quarter', 'month', 'week')

  fc.assert(
    fc.property(fc.array(anyLane, { minLength: 1, maxLength: 5 }), zoom, (lanes, how) => {
      const drawn = lanes.map((entries, index) => lane(`v${index}`, entries))
      const chart = buildTimelineChart(drawn, { ...options, zoom: how }, browser.timeline)!
      expect(touchingLabels(chart)).toEqual([])
      expect(boxesOf(chart).filter(({ from, to }) => from < 0 || to > chart.bounds.width)).toEqual([])
    }),
    { numRuns: 60 },
  )
})

test('has nothing to draw without a calendar date', () => {
  expect(buildTimelineChart([lane('v1', [])], options, browser.timeline)).toBeUndefined()
})

test('says that a date lies too far away and draws it at the edge', () => {
  const near = ['2026-01-05', '2026-02-01', '2026-03-01', '2026-04-01', '2026-05-01'].map((day) =>
    entry('milestone', day, day),
  )
  const chart = draw([lane('v1', [...near, entry('milestone', 'Someday', '9999-12-31')])])

  expect(chart.remarks).toEqual(['Dates far after the rest stand at the right edge, not to scale.'])
  expect(chart.marks.at(-1)).toMatchObject({ name: 'Milestone Someday, 9999-12-31', cut: true })
})

test('says on which side today lies when it is not on the picture', () => {
  const chart = buildTimelineChart(
    [lane('v1', [entry('release', 'v1', '2020-01-01', '2020-06-30')])],
    options,
    browser.timeline,
  )!

  expect(chart.today).toBeUndefined()
  expect(chart.todayRemark).toBe(
    '2026-01-10, the day this page was computed for, lies after everything that is drawn here.',
  )
})

test('keeps labels of sixty releases apart, within the picture and below 2,000 nodes', () => {
  const lanes = Array.from({ length: 60 }, (_, index) => {
    const month = String((index % 12) + 1).padStart(2, '0')
    return lane(`v${index}`, [
      entry('release', `v${index}`, `2026-${month}-01`, `2026-${month}-28`),
      ...['Planning the work', 'Building the work', 'Testing the work'].map((title, at) =>
        entry('phase', title, `2026-${month}-0${at * 3 + 1}`, `2026-${month}-0${at * 3 + 3}`),
      ),
      ...['Feature freeze', 'Go/no-go decision'].map((title) =>
        entry('milestone', title, `2026-${month}-20`),
      ),
    ])
  })
  const chart = draw(lanes)

  expect(touchingLabels(chart)).toEqual([])
  expect(boxesOf(chart).filter(({ from, to }) => from < 0 || to > chart.bounds.width)).toEqual([])
  expect(chart.marks.length * 5).toBeLessThan(2000)
  expect(chart.axisRows.length).toBeGreaterThan(5)
})

function boxesOf({ marks }: TimelineChart) {
  return marks
    .filter(({ label }) => label.text !== '')
    .map(({ label, middle, badge }) => ({
      from: label.x,
      to: label.x + (badge ? 15 : 0) + estimateTextWidth(label.text, 12),
      middle,
      text: label.text,
    }))
}

/** Two lines of text need fourteen pixels between their middles. */
function touchingLabels(chart: TimelineChart): string[] {
  const boxes = boxesOf(chart)
  return boxes.flatMap((a, at) =>
    boxes
      .slice(at + 1)
      .filter((b) => Math.abs(a.middle - b.middle) < 14 && a.from < b.to && b.from < a.to)
      .map((b) => `${a.text} | ${b.text}`),
  )
}

import { expect, test } from 'vitest'
import { estimateTextWidth } from './timeline-text.ts'
import { buildTimelineChart, type TimelineChart } from './timeline-chart.ts'
import { datesToSpan } from './timeline-span.ts'
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

const draw = (lanes: readonly TimelineLane[]) => buildTimelineChart(lanes, options)!

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
    'Release v1, 2026-01-01 | M14,77.5L14,72.5L846,72.5L846,77.5zM841,75a5,5 0 1 0 10,0a5,5 0 1 0 -10,0z | inside 19 ',
    'Phase Build, 2026-01-01 | M14,105L14,87L427.7,87L427.7,105z | inside 19 Build',
    'Milestone Freeze, 2026-04-01 | M430,122L425,114L435,114z | right 441 Freeze',
  ])
})

test('draws a month as a shape that is thin at both ends', () => {
  const chart = draw([
    lane('v1', [entry('phase', 'Build', '2026-02'), entry('phase', 'Test', '2026-03-01', '2026-03-31')]),
  ])

  expect(chart.marks.map(({ tapered }) => tapered)).toEqual([true, false])
  expect(chart.uses).toEqual({ tapered: true, open: false, cut: false, ghosts: false })
})

test('has nothing to draw without a calendar date', () => {
  expect(buildTimelineChart([lane('v1', [])], options)).toBeUndefined()
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
  const boxes = chart.marks.map(({ label, middle }) => ({
    from: label.x,
    to: label.x + estimateTextWidth(label.text, 12),
    middle,
  }))
  const touching = boxes.filter((a, at) =>
    boxes.slice(at + 1).some((b) => Math.abs(a.middle - b.middle) < 14 && a.from < b.to && b.from < a.to),
  )

  expect(touching).toEqual([])
  expect(boxes.filter(({ from, to }) => from < 0 || to > chart.bounds.width)).toEqual([])
  expect(chart.marks.length * 5).toBeLessThan(2000)
  expect(chart.axisRows.length).toBeGreaterThan(5)
})

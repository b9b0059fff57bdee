import { expect, test } from 'vitest'
import { strings } from '../model/strings/en.ts'
import { drawGrid } from './effort-grid.ts'
import type { EffortItem } from './effort-items.ts'
import { gradeEffort, gradeImpact } from './effort-scales.ts'

const source = { text: 'line 5', how: 'read from a table' }
const item = (title: string, effort: string, impact: string): EffortItem => ({
  title,
  effort: { text: effort, source },
  impact: { text: impact, source },
})

test.each([
  ['2-3w', 'length 2.5'],
  ['8-12 weeks', 'length 10'],
  ['12 working weeks', 'length 12'],
  ['80 hours', 'length 2'],
  ['🔥 High', 'word 3'],
  ['S', 'word 1'],
  ['1.5', 'number 1.5'],
  ['20 milestone issues', 'undefined'],
  ['', 'undefined'],
])('reads the effort %j', (text, grade) => {
  const found = gradeEffort(text, strings)
  expect(found === undefined ? 'undefined' : `${found.scale} ${found.order}`).toBe(grade)
})

test.each([
  ['🔥🔥 Very High', 'Very high'],
  ['🟢 Med', 'Medium'],
  ['The version that is recommended to everyone', undefined],
  ['high', 'High'],
])('reads the impact %j', (text, grade) => {
  expect(gradeImpact(text, strings)?.text).toBe(grade)
})

test('puts effort to the right and impact upwards, each in its order', () => {
  const chart = drawGrid(
    [
      item('big', '8-12 weeks', 'Very high'),
      item('quick', '2 weeks', 'High'),
      item('slow', '8-12 weeks', 'Low'),
    ],
    strings,
  )!

  expect(chart.columns.map(({ text }) => text)).toEqual(['2 weeks', '8-12 weeks'])
  expect(chart.lines.map(({ text }) => text)).toEqual(['Very high', 'High', 'Low'])
  const at = Object.fromEntries(chart.points.map(({ title, x, y }) => [title, { x, y }]))
  expect(at['quick']!.x).toBeLessThan(at['big']!.x)
  expect(at['big']!.y).toBeLessThan(at['quick']!.y)
  expect(at['slow']!.x).toBe(at['big']!.x)
})

test('stacks what shares a cell, and draws nothing where less than two can be compared', () => {
  const chart = drawGrid([item('a', '1 week', 'High'), item('b', '1 week', 'High')], strings)!

  expect(new Set(chart.points.map(({ y }) => y)).size).toBe(2)
  expect(drawGrid([item('a', '1 week', 'High'), item('b', 'a lot', 'High')], strings)).toBeUndefined()
  expect(drawGrid([item('a', '1 week', 'High'), item('b', 'Low', 'High')], strings)).toBeUndefined()
})

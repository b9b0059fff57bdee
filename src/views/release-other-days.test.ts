import { expect, test } from 'vitest'
import { strings } from '../model/strings/en.ts'
import { date, release } from './roadmap-fixture.ts'
import { otherDays } from './release-other-days.ts'

const starts = (spans: readonly { start: number }[]) =>
  spans.map(({ start }) => new Date(start).toISOString().slice(0, 10))

test('says by how much a release slipped', () => {
  const { ghosts, note } = otherDays(
    release('v1.0.0', { target: date('2026-01-15'), released: date('2026-01-24') }),
    strings,
  )

  expect(starts(ghosts)).toEqual(['2026-01-15'])
  expect(note).toBe('planned 2026-01-15, shipped 9 days later')
})

test('names the days that further documents give, the most frequent first, and none twice', () => {
  const otherDates = ['2026-02-15', '2026-01-20', '2026-01-20', '2026-01', '2026-01-24', 'TBD'].map(date)
  const { ghosts, note } = otherDays(release('v1.0.0', { target: date('2026-01-24'), otherDates }), strings)

  expect(starts(ghosts)).toEqual(['2026-01-20', '2026-02-15'])
  expect(note).toBe('documents also give 2026-01-20, 2026-02-15')
})

test('has nothing to say about a release that shipped as planned, or has no day at all', () => {
  const day = date('2026-01-15')
  expect(otherDays(release('v1.0.0', { target: day, released: day }), strings)).toEqual({ ghosts: [] })
  expect(otherDays(release('v1.0.0', { otherDates: [day] }), strings)).toEqual({ ghosts: [] })
})

import { expect, test } from 'vitest'
import type { Phase } from '../model/entities.ts'
import { phaseStrip } from './release-strip.ts'
import { contextOf, date, phase, project, release, status } from './roadmap-fixture.ts'

const beta = release('v1.1.0-beta')

/** As on 10 January 2026. */
function stripOf(phases: readonly Phase[]) {
  return phaseStrip(contextOf([project('caro'), beta, ...phases]), phases)
}

test('shows where the release is by its dates', () => {
  const strip = stripOf([
    phase(beta, 1, 'Preparation', { start: date('2026-01-05'), end: date('2026-01-08') }),
    phase(beta, 2, 'Validation', { start: date('2026-01-09'), end: date('2026-01-12') }),
    phase(beta, 3, 'Launch', { start: date('2026-01-15') }),
  ])

  expect(strip?.now).toBe('Now: Validation, until 2026-01-12')
  expect(strip?.steps.map(({ title, when }) => `${title} ${when}`)).toEqual([
    'Preparation past',
    'Validation now',
    'Launch next',
  ])
})

test('stands in the order of the calendar', () => {
  const strip = stripOf([
    phase(beta, 1, 'Launch', { start: date('2026-01-15') }),
    phase(beta, 2, 'Retrospective'),
    phase(beta, 3, 'Preparation', { end: date('2026-01-08') }),
  ])

  expect(strip?.steps.map(({ title }) => title)).toEqual(['Preparation', 'Launch', 'Retrospective'])
})

test('without dates the states tell, and without states nobody knows', () => {
  const named = (...more: Partial<Phase>[]) =>
    stripOf(more.map((one, index) => phase(beta, index + 1, `Phase ${index + 1}`, one)))?.now

  expect(named({ status: status('complete') }, { status: status('in-progress') })).toBe('Now: Phase 2')
  expect(named({ status: status('complete') }, { status: status('planned') })).toBe('Next: Phase 2')
  expect(named({ status: status('complete') })).toBe('All phases lie in the past')
  expect(named({}, {})).toBe('No document says which phase is on')
})

test('of many phases those around today stay, the others are counted', () => {
  const days = Array.from({ length: 20 }, (_, index) => String(index + 1).padStart(2, '0'))
  const strip = stripOf(
    days.map((day, index) =>
      phase(beta, index + 1, `Day ${day}`, { start: date(`2026-01-${day}`), end: date(`2026-01-${day}`) }),
    ),
  )

  expect(strip?.steps.map(({ title }) => title)).toEqual([
    'Day 07',
    'Day 08',
    'Day 09',
    'Day 10',
    'Day 11',
    'Day 12',
    'Day 13',
  ])
  expect([strip?.before, strip?.after]).toEqual([6, 7])
})

test('a release without phases has no strip', () => {
  expect(stripOf([])).toBeUndefined()
})

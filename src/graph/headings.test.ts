import { expect, test } from 'vitest'
import { splitHeadingStatus } from './heading-status.ts'
import { readPhaseName } from './phase-names.ts'
import { riskScale } from './risk-scale.ts'
import { roleTitle } from './role-names.ts'
import { readVersionHeading } from './version-heading.ts'

test.each([
  ['v1.3.1 - LoRA Hot-Swapping (January 2025)', '1.3.1 | LoRA Hot-Swapping | January 2025'],
  ['[1.2.7] - 2025-12-12', '1.2.7 | - | 2025-12-12'],
  ['v1.1.0-beta (January 2026) - ✅ Current', '1.1.0-beta | - | Current, January 2026'],
  ['Version 2.0: Platform', '2.0 | Platform | '],
  ['v0.1.31 (Unreleased)', '0.1.31 | - | Unreleased'],
])('reads the version heading %s', (heading, expected) => {
  const parts = readVersionHeading(heading)!
  expect(`${parts.version} | ${parts.theme ?? '-'} | ${parts.remarks.join(', ')}`).toBe(expected)
})

test.each([
  '1.2 Title',
  '1.2.1 Title',
  'v1.3.0 Core Features',
  'v1.3.1 → v2.0.0',
  'v1.1.x line',
  'v2.0+',
  'v3.0.0 and Beyond',
  'Post-v1.2.0',
])('sees no version heading in %s', (heading) => {
  expect(readVersionHeading(heading)).toBeUndefined()
})

test.each([
  [
    'Phase 2: Quick Testing (+2-4 hours from now)',
    'phase-2 | Phase 2 | Quick Testing | +2-4 hours from now | 2',
  ],
  ['🎯 Week 1-2: Preparation', 'week-1-2 | Week 1-2 | Preparation |  | 1'],
  ['Day 2: Jan 11', 'day-2 | Day 2 | - | Jan 11 | 2'],
  ['PHASE IV - Rollout', 'phase-iv | PHASE IV | Rollout |  | 4'],
  ['T-48h (January 13, 09:00 UTC)', 't-48h | T-48h | - | January 13, 09:00 UTC | -48'],
  ['T+2 to T+7 Days: Watch', 't+2d | T+2 to T+7 Days | Watch |  | 48'],
])('reads the phase heading %s', (heading, expected) => {
  const name = readPhaseName(heading)!
  expect([name.slug, name.label, name.name ?? '-', name.remarks.join(', '), name.number].join(' | ')).toBe(
    expected,
  )
})

test.each(['Phases', 'Weekly review', 'Phase out the old parser', 'Today', 'T0 tier'])(
  'sees no phase in %s',
  (heading) => {
    expect(readPhaseName(heading)).toBeUndefined()
  },
)

test.each([
  ['Phase 1: Planning (Jan 8-9) ✅ COMPLETE', ['Phase 1: Planning (Jan 8-9)', '✅ COMPLETE']],
  ['⏳ Task 10', ['Task 10', '⏳']],
  ['Release prep - IN PROGRESS', ['Release prep', 'IN PROGRESS']],
  ['🔴 Critical', ['🔴 Critical', undefined]],
  ['✅', ['', '✅']],
])('takes the status off %s', (heading, [text, status]) => {
  expect(splitHeadingStatus(heading)).toEqual({ text, status })
})

test.each([
  ['Very Low (1) - tested', 1],
  ['Unlikely', 2],
  ['Low-Medium', 2.5],
  ['Medium', 3],
  ['High (weeks of delay)', 4],
  ['Very High', 5],
  ['CRITICAL', 5],
  ['4', 4],
  ['P0', 5],
  ['S3', 2],
  ['30%', 2],
  ['🟡', 3],
  ['New', undefined],
])('places the risk %s on the scale', (raw, value) => {
  expect(riskScale(raw)).toBe(value)
})

test.each([
  ['👤 New Here? Start with:', 'Newcomer'],
  ['For Release Manager (Primary User)', 'Release Manager'],
  ['🔒 Security/Privacy Lead', 'Security/Privacy Lead'],
  ['**contributors**', 'Contributors'],
])('names the role of %s', (text, title) => {
  expect(roleTitle(text)).toBe(title)
})

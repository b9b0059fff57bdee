import { expect, test } from 'vitest'
import { versionsInFileName } from './file-versions.ts'

test.each([
  ['v1.1.0-beta-go-nogo-checklist.md', 'v1.1.0-beta'],
  ['v1.1.0-beta-2-report.md', 'v1.1.0-beta'],
  ['RELEASE-CHECKLIST-v1.1.0-beta.2.md', 'v1.1.0-beta.2'],
  ['V1.3.1_TASK_BREAKDOWN.md', 'v1.3.1'],
  ['V0_1_46_RELEASE.md', 'v0.1.46'],
  ['v0_1_45_PROGRESS_REPORT.md', 'v0.1.45'],
  ['V0147_COMPLETION_SUMMARY.md', 'v0.1.47'],
  ['v1.3-v1.4-vision-roadmap.md', 'v1.3 v1.4'],
  ['docs/publication_logs/v1.0.3_beta', 'v1.0.3-beta'],
  ['release-0.1.44.md', 'v0.1.44'],
  ['ENHANCEMENT_MODULES_v0_1_45.md', 'v0.1.45'],
  ['v1.1.x-notes.md', 'v1.1.x'],
  ['notes-1.2.3.md', 'v1.2.3'],
])('finds in %s the version %s', (name, keys) => {
  expect(
    versionsInFileName(name)
      .map(({ key }) => key)
      .join(' '),
  ).toBe(keys)
})

test.each([
  'plan.md',
  'BETA-1-DEV-TASKS.md',
  'audit-2025-11-13.md',
  'report_20251107.md',
  'SESSION_2025_01_15.md',
  'v.md',
  '',
])('finds no version in %j', (name) => {
  expect(versionsInFileName(name)).toEqual([])
})

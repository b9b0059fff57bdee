import { expect, test } from 'vitest'
import { isSpelledAlike } from './spelled-alike.ts'

test.each([
  ['beta-testing-handbook', 'beta-tester-handbook'],
  ['QUICKSTART', 'quick_start'],
  ['exit-criteria', 'exit-criterion'],
  ['v1.1.0-rodmap', 'v1.1.0-roadmap'],
  ['task', 'tasks'],
])('%s may be %s', (name, other) => {
  expect(isSpelledAlike(name, other)).toBe(true)
})

test.each([
  ['unit-testing', 'qa-testing'],
  ['task-5-completion', 'task-9-completion'],
  ['RELEASE_NOTES_V0_1_46', 'RELEASE_NOTES_v0.1.36'],
  ['post-launch-templates', 'pre-launch-templates'],
  ['documentation-tools', 'documentation-goals'],
  ['ROADMAP', 'README'],
  ['risks', 'risks-and-gates'],
])('%s is not %s', (name, other) => {
  expect(isSpelledAlike(name, other)).toBe(false)
})

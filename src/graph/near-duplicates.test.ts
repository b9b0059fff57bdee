import { expect, test } from 'vitest'
import { planOf } from '../../tests/plan-of.ts'
import { findNearDuplicates } from './near-duplicates.ts'

const rollback =
  'Rollback begins when the error rate passes two percent. The release manager decides, the engineer on call reverts the release, and the status page tells users. '
const recovery =
  'The engineer on call reverts the release when the error rate is above two percent. The status page tells users, and the release manager decides when rollback begins. '
const recruiting =
  'Testers are invited by mail in three waves. Each wave answers a survey, and the community manager thanks every tester by name on the channel of the beta. '

function pairs(files: Record<string, string>): string[] {
  return findNearDuplicates(planOf(files).documents.values()).map(
    ({ first, second, isCopy }) => `${first} ${isCopy ? '=' : '~'} ${second}`,
  )
}

test('finds two documents on one subject under nearly one name', () => {
  expect(
    pairs({
      'rollback-plan.md': `# Rollback plan\n\n${rollback.repeat(8)}`,
      'v1.1.0-rollback-recovery-plan.md': `# Rollback plan\n\n${recovery.repeat(8)}`,
    }),
  ).toEqual(['rollback-plan.md ~ v1.1.0-rollback-recovery-plan.md'])
})

test('leaves alone what has the name alone, or the subject alone', () => {
  expect(
    pairs({
      'a/rollback-plan.md': `# Rollback plan\n\n${rollback.repeat(8)}`,
      'b/rollback-plan.md': `# Rollback plan\n\n${recruiting.repeat(8)}`,
      'emergency.md': `# What to do at night\n\n${recovery.repeat(8)}`,
    }),
  ).toEqual([])
})

test('takes documents that differ by a number for a series', () => {
  expect(
    pairs({ 'week-1.md': `# Week\n\n${rollback.repeat(8)}`, 'week-2.md': `# Week\n\n${recovery.repeat(8)}` }),
  ).toEqual([])
})

test('finds copies, each of the first one', () => {
  const text = `# Plan\n\n${rollback.repeat(2)}`
  expect(pairs({ 'a.md': text, 'b.md': text, 'c.md': text })).toEqual(['a.md = b.md', 'a.md = c.md'])
})

test('says nothing about forms and stubs', () => {
  expect(pairs({ 'a.md': '# Moved', 'b.md': '# Moved', 'empty.md': '', 'nothing.md': '' })).toEqual([])
})

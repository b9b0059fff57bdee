import { expect, test } from 'vitest'
import { planOf } from '../../tests/plan-of.ts'
import { entitiesOf } from '../graph/plan-graph.ts'
import { strings } from '../model/strings/en.ts'
import { buildAddresses } from './addresses.ts'
import { releaseStatus } from './release-status.ts'

function statusOf(written: string) {
  const head = ['---', 'type: release', 'version: v1.0.0', `status: '${written}'`, '---', '# v1.0.0']
  const plan = planOf({ 'v1.md': head.join('\n') })
  const [release] = entitiesOf(plan, 'release')
  const status = release && releaseStatus({ plan, addresses: buildAddresses(plan, '/'), strings }, release)
  return [status?.badge.word, status?.words, status?.source.text]
}

test('keeps what an author says beside the word of the badge', () => {
  expect(statusOf('✅ Complete (Week 1 plan 100% done, 86.2% pass rate)')).toEqual([
    'Complete',
    'Complete (Week 1 plan 100% done, 86.2% pass rate)',
    'v1.md, line 4',
  ])
  expect(statusOf('Whatever the weather lets us do by then')).toEqual([
    'Whatever the weather lets u…',
    'Whatever the weather lets us do by then',
    'v1.md, line 4',
  ])
})

test('names only the place where the badge says it all', () => {
  expect(statusOf('🚧 **In progress**')).toEqual(['In progress', undefined, 'v1.md, line 4'])
  expect(statusOf('done')).toEqual(['Complete', undefined, 'v1.md, line 4'])
  expect(statusOf('In progress 9/12')).toEqual(['In progress 9/12', undefined, 'v1.md, line 4'])
})

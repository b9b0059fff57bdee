import { expect, test } from 'vitest'
import { toEntityId } from '../model/paths.ts'
import { entitiesOf, findEntityOf, incoming, outgoing } from './plan-graph.ts'
import { planOf } from './plan-of-files.ts'

const plan = planOf({
  'a.md': '# A\n\n[b](b.md)\n\n[c](c.md)\n\n[b](b.md) and c.md\n',
  'b.md': '# B\n\n[c](c.md)\n',
  'c.md': '# C\n',
})

test('gives the edges that leave an entity in the order of the text', () => {
  expect(
    outgoing(plan, toEntityId('document', 'a.md'), 'links-to').map(
      ({ to, source }) => `${to} ${source.place?.line}`,
    ),
  ).toEqual(['document:b.md 3', 'document:c.md 5', 'document:b.md 7'])
})

test('gives the edges that reach an entity, of one type or of all', () => {
  const id = toEntityId('document', 'c.md')

  expect(incoming(plan, id, 'links-to').map(({ from }) => from)).toEqual(['document:a.md', 'document:b.md'])
  expect(incoming(plan, id).map(({ type }) => type)).toEqual(['contains', 'links-to', 'links-to', 'mentions'])
})

const lists = {
  'gate.md': [
    '# Plan of v1.1.0',
    '',
    '## Go/no-go criteria',
    '',
    '- [x] Tests pass',
    '- [ ] Website online (waived by @kim)',
    '',
    '## Metrics',
    '',
    '| Metric | Target | Actual |',
    '| --- | --- | --- |',
    '| Pass rate | 95% | 94% |',
    '',
  ].join('\n'),
}

test('a plan for rules leaves out what none of them reads, and says so to who asks', () => {
  const plan = planOf(lists, { forRules: true })
  expect(entitiesOf(plan, 'metric').map(({ title }) => title)).toEqual(['Pass rate'])
  expect(() => entitiesOf(plan, 'task')).toThrow('This plan was built for rules, without any task')
  expect(() => findEntityOf(plan, 'gate', toEntityId('gate', 'gate.md#one'))).toThrow('without any gate')
  expect(entitiesOf(planOf(lists), 'task').map(({ title }) => title)).toEqual([
    'Tests pass',
    'Website online (waived by @kim)',
  ])
})

test('a plan for rules still says that a waiver does not count', () => {
  expect(planOf(lists, { forRules: true }).diagnostics.map(({ reason }) => reason)).toEqual([
    'This waiver does not say until when it holds, so it does not count',
  ])
})

test('a plan for rules is whole where directives may name anything in it', () => {
  const plan = planOf({ ...lists, 'page.md': '# Page\n\n::tasks{release=v1.1.0}\n' }, { forRules: true })
  expect(entitiesOf(plan, 'task')).toHaveLength(2)
})

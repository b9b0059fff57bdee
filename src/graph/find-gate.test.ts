import { expect, test } from 'vitest'
import { findGate, shortId } from './find-gate.ts'
import { entitiesOf } from './plan-graph.ts'
import { planOf } from './plan-of-files.ts'

const gates = entitiesOf(
  planOf({
    'go.md': '# Go/no-go\n\n## Launch gate: exit criteria\n\n- [x] Tests pass\n',
    'plans/a.md': '# A\n\n## Exit criteria\n\n- [x] Tests pass\n',
    'plans/b.md': '# B\n\n## Exit criteria\n\n- [x] Tests pass\n',
  }),
  'gate',
)

test.each([
  ['gate:go.md#launch-gate-exit-criteria', 'go.md#launch-gate-exit-criteria'],
  ['go.md#launch-gate-exit-criteria', 'go.md#launch-gate-exit-criteria'],
  ['launch-gate-exit-criteria', 'go.md#launch-gate-exit-criteria'],
  ['Launch gate: exit criteria', 'go.md#launch-gate-exit-criteria'],
  ['a.md#exit-criteria', 'plans/a.md#exit-criteria'],
  ['A: Exit criteria', 'plans/a.md#exit-criteria'],
])('%s means %s', (name, id) => {
  const { gate } = findGate(gates, name)
  expect(gate && shortId(gate)).toBe(id)
})

test('a name of several gates means none of them, and comes with all', () => {
  const found = findGate(gates, 'exit-criteria')
  expect(found.gate === undefined && found.candidates.map(shortId)).toEqual([
    'plans/a.md#exit-criteria',
    'plans/b.md#exit-criteria',
  ])
})

test.each([
  ['launch-gate-exit-criterion', 'launch-gate-exit-criteria'],
  ['plans/c.md#exit-criteria', 'plans/a.md#exit-criteria'],
  ['exit-criterio', 'a-exit-criteria'],
  ['nothing alike', undefined],
  ['', undefined],
])('instead of %s perhaps %s is meant', (name, closest) => {
  const found = findGate(gates, name)
  expect(found.gate === undefined && found.closest).toBe(closest)
})

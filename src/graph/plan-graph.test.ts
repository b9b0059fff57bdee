import { expect, test } from 'vitest'
import { toEntityId } from '../model/paths.ts'
import { incoming, outgoing } from './plan-graph.ts'
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

import { expect, test } from 'vitest'
import { oncePer } from './once-per.ts'

test('computes once for an object, and for each object its own', () => {
  const asked: string[] = []
  const firstOf = oncePer(({ words }: { words: readonly string[] }) => {
    asked.push(words.join(' '))
    return words[0]
  })
  const [plan, empty] = [{ words: ['plan', 'gate'] }, { words: [] }]

  expect([firstOf(plan), firstOf(empty), firstOf(plan), firstOf(empty)]).toEqual([
    'plan',
    undefined,
    'plan',
    undefined,
  ])
  expect(asked).toEqual(['plan gate', ''])
})

import { expect, test } from 'vitest'
import { extractListItems } from './list-items.ts'
import { createProcessor } from './processor.ts'

function itemsOf(text: string): string[] {
  return extractListItems(createProcessor('md').parse(text), () => undefined).map(
    ({ ordered, ordinal, depth, text: item, group }) =>
      `${depth} ${ordered ? '#' : '-'}${ordinal} ${item}${group === undefined ? '' : ` (${group})`}`,
  )
}

test('numbers ordered items from where the author starts', () => {
  expect(itemsOf('3. **[a](a.md)** - first\n4. b')).toEqual(['0 #3 a - first', '0 #4 b'])
})

test('names the group that heads a list', () => {
  expect(itemsOf('**Crisis management**:\n- a.md\n- b.md\n\n**Bold**\n\n- c\n\nJust prose\n\n- d')).toEqual([
    '0 -1 a.md (Crisis management)',
    '0 -2 b.md (Crisis management)',
    '0 -1 c (Bold)',
    '0 -1 d',
  ])
})

test('lists nested items behind their parent', () => {
  expect(itemsOf('- a\n  - b\n    1. c\n- d')).toEqual(['0 -1 a', '1 -1 b', '2 #1 c', '0 -2 d'])
})

test('survives a list nested a thousand levels deep', () => {
  const text = Array.from({ length: 1000 }, (_, depth) => `${'  '.repeat(depth)}- x`).join('\n')
  expect(itemsOf(text).length).toBe(1000)
})

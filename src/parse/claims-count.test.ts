import { expect, test } from 'vitest'
import { extractCounts } from './claims-count.ts'
import type { LineKind } from './source-lines.ts'

function read(text: string, kind: LineKind = 'prose'): string[] {
  return extractCounts({ text, line: 1, kind, section: undefined }).map(
    ({ form, total, bound, count, noun, qualifier, before, on }) =>
      `${form} ${total ? 'total ' : ''}${bound} ${count} ${noun} [${qualifier}] on ${on} after «${before}»`,
  )
}

test.each([
  ['3. Quality Assurance (20 documents)', 'aside exact 20 documents [] on item after «Quality Assurance»'],
  ['**Must Read (5+ docs, 2 hours)**:', 'aside at-least 5 documents [] on prose after «Must Read»'],
  [
    '**Total Documents**: 110 comprehensive planning documents',
    'label total exact 110 documents [comprehensive planning] on prose after «»',
  ],
  ['- **Total Word Count**: ~475,000 words', 'label total about 475000 words [] on item after «»'],
  ['Navigate all 137 documents', 'phrase total exact 137 documents [] on prose after «Navigate»'],
  [
    '✅ **6 comprehensive planning documents**',
    'phrase exact 6 documents [comprehensive planning] on prose after «✅»',
  ],
])('%s', (text, expected) => {
  expect(read(text)).toEqual([expected])
})

test('a heading is told from a list item with the same words', () => {
  expect(read('### 3. Quality Assurance (20 items)', 'heading')).toEqual([
    'aside exact 20 items [] on heading after «Quality Assurance»',
  ])
})

test.each([
  'Throughput: 22,831 docs/sec',
  'see 3 docs.rs failures',
  'Documents: 5 of 12',
  'Tasks: 9/12',
  'Length: 300-500 lines',
  'Coverage of 95 percent',
])('%s: no claim', (text) => {
  expect(read(text)).toEqual([])
})

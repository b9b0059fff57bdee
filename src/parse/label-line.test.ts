import fc from 'fast-check'
import { expect, test } from 'vitest'
import { readLabelLine } from './label-line.ts'

test.each([
  ['**Owner**: QA Lead', ['Owner=QA Lead']],
  ['**Owner:** QA Lead  ', ['Owner=QA Lead']],
  ['**Owner**:QA Lead\\', ['Owner=QA Lead']],
  ['__Owner__: QA Lead', ['Owner=QA Lead']],
  ['- **Owner**: QA Lead', ['Owner=QA Lead']],
  ['2. **Owner**: QA Lead', ['Owner=QA Lead']],
  ['> **Owner**: QA Lead', ['Owner=QA Lead']],
  ['- [x] **Owner**: QA Lead', ['Owner=QA Lead']],
  ['✅ **Phase 4.1 done**: retry', ['Phase 4.1 done=retry']],
  ['⚠️ **WARNING**: slow', ['WARNING=slow']],
  ['**Critical items** (blocking): two', ['Critical items=two']],
  ['**How to use**:', ['How to use=']],
  ['**Status**: done **Status**: done', ['Status=done', 'Status=done']],
  ['**Version**: 1.0 | **Owner**: QA', ['Version=1.0', 'Owner=QA']],
  ['**Launch Time**: 09:00 **EST** sharp', ['Launch Time=09:00 **EST** sharp']],
  ['*Maintained by: [@ada](https://host/ada)*', ['Maintained by=[@ada](https://host/ada)']],
  ['*Last Updated: 2026-01-08*  ', ['Last Updated=2026-01-08']],
])('reads %j', (line, expected) => {
  expect(readLabelLine(line).map(({ key, value }) => `${key}=${value}`)).toEqual(expected)
})

test.each([
  'See **Owner**: it is in the header',
  '**A bold sentence without a key.**',
  '**Thank you for reading!** Come back: soon',
  '*just emphasis*',
  '*This page is updated quarterly. Last update: May*',
  '**http://host**',
  '',
  '****: x',
])('finds no label in %j', (line) => {
  expect(readLabelLine(line)).toEqual([])
})

test('says where key and value stand', () => {
  expect(readLabelLine('- ✅ **Owner:** QA Lead  ')).toEqual([
    { key: 'Owner', value: 'QA Lead', column: 5, endColumn: 23, valueColumn: 16 },
  ])
})

test('reads any line without failing, and only from within it', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (line) => {
      for (const pair of readLabelLine(line.replace(/[\r\n]/g, ' '))) {
        expect(pair.endColumn).toBeLessThanOrEqual(line.length + 1)
        expect(pair.column).toBeLessThanOrEqual(pair.valueColumn)
      }
    }),
  )
})

test('stays linear on a line of a hundred thousand asterisks', () => {
  expect(readLabelLine('*'.repeat(100_000))).toEqual([])
  expect(readLabelLine('**a** '.repeat(20_000))).toEqual([])
  expect(readLabelLine(`**k**: ${'**a** '.repeat(20_000)}`)).toHaveLength(1)
})

import { expect, test } from 'vitest'
import {
  codeSpan,
  escapeText,
  heading,
  linkTo,
  list,
  paragraph,
  section,
  sentenceText,
  table,
} from './markdown.ts'

test.each([
  ['a *b* _c_ `d`', String.raw`a \*b\* \_c\_ \`d\``],
  ['<script>alert(1)</script>', String.raw`\<script>alert(1)\</script>`],
  ['[x](y) ![z](w)', String.raw`\[x\](y) !\[z\](w)`],
  ['one\n\ntwo\t three ', 'one two three'],
  ['R&D &lt;b> &#60;', String.raw`R&D \&lt;b> \&#60;`],
  ['~~gone~~ ~5', String.raw`\~~gone\~~ ~5`],
  [String.raw`a\b`, String.raw`a\\b`],
])('%j stays a text', (text, markdown) => {
  expect(escapeText(text)).toBe(markdown)
})

test.each([
  ['# no title', String.raw`\# no title`],
  ['- no item', String.raw`\- no item`],
  ['12. no number', String.raw`12\. no number`],
  ['> no quotation', String.raw`\> no quotation`],
  ['---', String.raw`\---`],
  ['===', String.raw`\===`],
  ['~~~', String.raw`\~~~`],
  ['-5 degrees, v1.0. #3', '-5 degrees, v1.0. #3'],
])('%j begins no block', (text, markdown) => {
  expect(paragraph(text)).toBe(markdown)
})

test('code takes as many backticks as it needs', () => {
  expect([codeSpan('a_b|c'), codeSpan('a`b'), codeSpan('``'), codeSpan('')]).toEqual([
    '`a_b|c`',
    '`` a`b ``',
    '``` `` ```',
    '',
  ])
})

test('a sentence of the check keeps its code and is text otherwise', () => {
  expect(sentenceText('Cannot find `a_b.md`; see *this* <b>')).toBe(
    String.raw`Cannot find \`a_b.md\`; see \*this\* \<b>`.replaceAll('\\`', '`'),
  )
})

test('a link without an address is text, a bracket in an address does not end it', () => {
  expect(linkTo({ title: '[a]\nb' })).toBe(String.raw`\[a\] b`)
  expect(linkTo({ title: 'a', href: '/x(1)/' })).toBe('[a](/x%281%29/)')
})

test('a row stays a row whatever its cells hold, and empty columns are left out', () => {
  expect(table(['What', 'Empty', 'Who|'], [['a|b\nc', '', codeSpan('d|e')], ['f']])).toBe(
    String.raw`| What | Who\| |
| --- | --- |
| a\|b c | ${'`'}d\|e${'`'} |
| f |  |`,
  )
  expect(table(['What'], [])).toBe('')
})

test('lists nest below the text of their item', () => {
  expect(list(['a', { text: '1. b', below: ['c', '# d'] }], { ordered: true })).toBe(
    String.raw`1. a
2. 1\. b
   - c
   - \# d`,
  )
})

test('a heading keeps its hashes, and a part that holds nothing has none', () => {
  expect(heading(2, 'C ##')).toBe(String.raw`## C \#\#`)
  expect(section(2, 'Risks', '', undefined)).toBe('')
})

test('a title of a hundred thousand hashes or backticks takes no longer than its length', () => {
  const many = 100_000
  expect(heading(2, `${'#'.repeat(many)}x`)).toHaveLength(many + 4)
  expect(codeSpan('`a'.repeat(many))).toHaveLength(2 * many + 6)
})

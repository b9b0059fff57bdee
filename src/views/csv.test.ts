import { expect, test } from 'vitest'
import { toCsv } from './csv.ts'

test('quotes commas, quotes and line breaks, and ends every line as RFC 4180 wants it', () => {
  expect(
    toCsv([
      { title: 'Say "no"', note: 'a, b', open: 3, done: true, owner: null },
      { title: 'Two\nlines', note: ' padded', open: -1, done: false, owner: 'Ärzte 🚀' },
    ]),
  ).toBe(
    'title,note,open,done,owner\r\n"Say ""no""","a, b",3,true,\r\n"Two\nlines"," padded",-1,false,Ärzte 🚀\r\n',
  )
})

test.each([
  ['=HYPERLINK("http://x")', `"'=HYPERLINK(""http://x"")"`],
  ['+1+1', "'+1+1"],
  ['-2+3', "'-2+3"],
  ['@SUM(A1)', "'@SUM(A1)"],
  [' =1', `' =1`],
  ['\t=1', `'\t=1`],
  ['@ann', "'@ann"],
  ['- [ ] open', "'- [ ] open"],
  ['-5', '-5'],
  ['+12.5%', '+12.5%'],
  ['a=b', 'a=b'],
])('no spreadsheet takes %j for a formula', (text, field) => {
  expect(toCsv([{ text }])).toBe(`text\r\n${field}\r\n`)
})

test('nothing gives nothing', () => {
  expect(toCsv([])).toBe('')
})

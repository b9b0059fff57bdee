import { expect, test } from 'vitest'
import { extractClaims } from './claims.ts'
import type { LineKind } from './source-lines.ts'

function read(text: readonly string[], kind: LineKind = 'prose'): string[] {
  const claims = extractClaims({ text, kind: text.map(() => kind) }, () => undefined)
  return claims.map(({ place, raw }) => `${place.start.line}:${place.start.column} ${raw}`)
}

test('lists the claims of all kinds with their places', () => {
  expect(
    read([
      '### Friday, January 10 (3 tasks)',
      '',
      'Progress: 9/12 tasks (75%), 14 remaining / 2.5 per week = 5.6 weeks',
      '**Beta**: January 13-17, 2026 (5 days)',
    ]),
  ).toEqual([
    '1:5 Friday, January 10',
    '1:25 3 tasks',
    '3:11 9/12 tasks (75%',
    '3:29 14 remaining / 2.5 per week = 5.6 weeks',
    '3:11 9/12',
    '4:11 January 13-17, 2026 (5 days)',
  ])
})

test('of code only weekdays are read', () => {
  expect(read(['Meet on Friday, January 10 about 9/12 (75%)'], 'code')).toEqual(['1:9 Friday, January 10'])
})

test.each([
  '1',
  '1 ',
  '1/2 ',
  '1/2 a 50% ',
  'Mon ',
  'Monday Jan 1',
  '5 documents ',
  '(5 ',
  '5 remaining ',
  'Jan 1-',
])('a line of 100 kB of `%s` is left alone', (unit) => {
  expect(read([`${unit.repeat(100_000 / unit.length)} Friday, January 10`])).toEqual([])
})

test.each([
  '1',
  '1 ',
  '1/2 ',
  '1/2 a 50 ',
  'Mon ',
  'Mon Jan ',
  '5 documents',
  '(5 ',
  '5 remaining ',
  'Jan 1-',
  '5/20 issues ',
  'five of six ',
  'Week 1 closed ',
  '2 issues a ',
])('hundred lines of nearly 4 kB of `%s` cost less than two seconds', (unit) => {
  const line = unit.repeat(3900 / unit.length)
  const start = performance.now()
  read(Array.from({ length: 100 }, () => line))
  expect(performance.now() - start).toBeLessThan(2000)
})

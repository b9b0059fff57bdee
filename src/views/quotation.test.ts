import { expect, test } from 'vitest'
import { quoteAt } from './quotation.ts'

const quote = (text: string, name: string) => {
  const lines = text.split('\n')
  const line = lines.findIndex((one) => one.includes(name))
  const column = (lines[line] ?? '').indexOf(name) + 1
  const place = { start: { line: line + 1, column }, end: { line: line + 1, column: column + name.length } }
  return quoteAt(lines, place, name)
}

test.each([
  ['First one. See [the risks](risks.md) before\nyou ship. Last one.', 'See the risks before you ship.'],
  ['- [x] **Read** `risks.md` today\n- Other', 'Read risks.md today'],
  ['Above.\n\n## Why risks.md counts\nBelow.', 'Why risks.md counts'],
  ['| Name | Why |\n| --- | --- |\n| `risks.md` | **Nine** risks | |', 'risks.md · Nine risks'],
  ['A\nB risks.md\n\nC', 'A B risks.md'],
  ['> Quoted risks.md here.', 'Quoted risks.md here.'],
  ['**Owner**: Mira\n**See**: risks.md\n**Next**: nothing', 'See: risks.md'],
  ['In v1.1.0 risks.md is e.g. long. No.', 'In v1.1.0 risks.md is e.g. long.'],
])('%j is quoted as %j', (text, expected) => {
  expect(quote(text, 'risks.md')).toBe(expected)
})

test.each(['- risks.md', '[risks.md](risks.md)', '| risks.md |'])(
  'of %j nothing is left to quote',
  (text) => {
    expect(quote(text, 'risks.md')).toBeUndefined()
  },
)

test('a long sentence is cut at words, around the name', () => {
  const words = (count: number) => Array.from({ length: count }, () => 'word').join(' ')

  expect(quote(`${words(40)} risks.md ${words(40)}`, 'risks.md')).toBe(
    `… ${words(11)} risks.md ${words(22)} …`,
  )
})

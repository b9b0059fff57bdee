import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { applyFixes } from './fix.ts'

describe('the target of a link', () => {
  test.each([
    ['[plan.md](plan.md)', '[plan.md](docs/plan.md)'],
    ['[a]( plan.md )', '[a]( docs/plan.md )'],
    ['[a](<plan.md>)', '[a](<docs/plan.md>)'],
    ['[a](plan.md "see plan.md")', '[a](docs/plan.md "see plan.md")'],
    ['![plan.md](plan.md)', '![plan.md](docs/plan.md)'],
    ['[![b](plan.md)](plan.md)', '[![b](plan.md)](docs/plan.md)'],
    ['<a href="plan.md">plan.md</a>', '<a href="docs/plan.md">plan.md</a>'],
    ["<img src='plan.md'>", "<img src='docs/plan.md'>"],
  ])('%s becomes %s', (before, after) => {
    expect(fixed(before)).toBe(after)
  })

  test.each([
    ['[a][plan]\n\n[plan]: plan.md "Plan"\n', '[a][plan]\n\n[plan]: docs/plan.md "Plan"\n'],
    ['[Plan][]\n\n[plan]: <plan.md>\n', '[Plan][]\n\n[plan]: <docs/plan.md>\n'],
    ['[plan]\r\n\r\n[plan]:   plan.md\r\n', '[plan]\r\n\r\n[plan]:   docs/plan.md\r\n'],
  ])('in a definition: %j becomes %j', (before, after) => {
    expect(fixed(before, before.search(/\r?\n/))).toBe(after)
  })

  test.each([
    '[a](pl&#97;n.md)',
    '[a](other.md)',
    'plan.md',
    '<a href="plan.md"> <a href="plan.md">',
    '[a][b]',
    '',
  ])('%j is left as it is', (text) => {
    expect(fixed(text)).toBe(text)
  })

  test('a place beyond the end is left alone', () => {
    const place = { start: { line: 9, column: 1 }, end: { line: 9, column: 5 } }
    expect(applyFixes('one', [{ kind: 'link-target', place, from: 'a', to: 'b' }])).toEqual({
      text: 'one',
      applied: 0,
    })
  })
})

describe('a line', () => {
  test.each([
    ['one\nold\nthree', 'one\nnew\nthree'],
    ['one\r\nold\r\nthree', 'one\r\nnew\r\nthree'],
    ['one\rold\rthree', 'one\rnew\rthree'],
    ['one\nold', 'one\nnew'],
  ])('%j becomes %j, its end stays', (before, after) => {
    expect(applyFixes(before, [{ kind: 'line', line: 2, to: 'new' }])).toEqual({ text: after, applied: 1 })
  })

  test('of two fixes at one place the first is made', () => {
    const place = { start: { line: 1, column: 1 }, end: { line: 1, column: 12 } }
    const fixes = [
      { kind: 'line', line: 1, to: '[a](b.md) ✅' },
      { kind: 'link-target', place, from: 'plan.md', to: 'b.md' },
    ] as const
    expect(applyFixes('[a](plan.md) âœ…', fixes)).toEqual({ text: '[a](b.md) ✅', applied: 1 })
  })
})

test('everything outside the edits stays, whatever it is', () => {
  const lineEnd = fc.constantFrom('\n', '\r\n', '\r', '\n\n')
  const noise = fc.string({
    unit: fc.constantFrom('a', ' ', '(', ')', '[', '"', '\t', '✅', 'é', '\\', '<', '`'),
  })
  const piece = fc.tuple(noise, lineEnd, fc.constantFrom('Plan.md', 'Gone/to.md#x'))
  fc.assert(
    fc.property(fc.array(piece, { minLength: 1, maxLength: 8 }), noise, (pieces, rest) => {
      let [before, after, line] = ['', '', 1]
      const fixes = pieces.map(([text, end, target]) => {
        const lead = `${text.replace(/\r|\n/g, '')}${end}`
        line += end === '\n\n' ? 2 : 1
        const link = `[${target}](${target})`
        before += `${lead}${link}`
        after += `${lead}[${target}](new.md)`
        const place = { start: { line, column: 1 }, end: { line, column: 1 + link.length } }
        return { kind: 'link-target', place, from: target, to: 'new.md' } as const
      })
      expect(applyFixes(before + rest, fixes)).toEqual({ text: after + rest, applied: pieces.length })
    }),
  )
})

/** The text with the link on its first line led to `docs/plan.md`. */
function fixed(text: string, length = text.length): string {
  const place = { start: { line: 1, column: 1 }, end: { line: 1, column: 1 + length } }
  return applyFixes(text, [{ kind: 'link-target', place, from: 'plan.md', to: 'docs/plan.md' }]).text
}

import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { readVocabulary } from '../disk/read-vocabulary.ts'
import { formatDiagnostic } from '../model/diagnostics.ts'
import { toDocumentPath } from '../model/paths.ts'
import { createParser } from './parse-document.ts'
import type { ParsedDocument } from './parsed-document.ts'
import { readHead } from './read-head.ts'
import { parseVocabulary } from './vocabulary-texts.ts'

const parser = createParser(parseVocabulary(await readVocabulary()), readHead)

function parse(text: string, path = 'plans/v1.1.0-go_no-go.md'): ParsedDocument {
  return parser({ path: toDocumentPath(path), text, hash: 'h', diagnostics: [] })
}

function report(document: ParsedDocument): string[] {
  return document.diagnostics.map(formatDiagnostic)
}

test.each([
  ['frontmatter', '---\ntitle: Declared\n---\n# Heading', 'Declared', 'frontmatter'],
  ['the first H1', '## Early\n\n# 🚀 The **title**\n\n# Second', '🚀 The title', 'heading'],
  ['the file name', 'no heading', 'v1.1.0 go no go', 'file-name'],
  ['the file name when the H1 is empty', '#\n\ntext', 'v1.1.0 go no go', 'file-name'],
])('takes the title from %s', (_, text, title, how) => {
  const document = parse(text)
  expect([document.title.value, document.title.source.how]).toEqual([title, how])
})

test('counts words and lines as wc does', () => {
  const count = (text: string) => [parse(text).words, parse(text).lines]
  expect(count('')).toEqual([0, 0])
  expect(count('one')).toEqual([1, 1])
  expect(count('one\n')).toEqual([1, 1])
  expect(count('one two\r\n\r\n**three**\r\n')).toEqual([3, 3])
  expect(count('---\ntitle: not counted\n---\none')).toEqual([1, 4])
})

test('takes the first prose for the lead', () => {
  const text =
    '# A\n\n**Owner**: somebody with a name that is long enough to be prose\n\nShort.\n\nThis paragraph says what the document is about.\n'
  expect(parse(text).lead).toBe('This paragraph says what the document is about.')
})

describe('bad input', () => {
  test.each([
    ['an empty document', '', { title: 'v1.1.0 go no go', headings: 0 }],
    ['white space only', ' \n\t\n', { title: 'v1.1.0 go no go', headings: 0 }],
    ['many H1s', '# A\n# B\n# C', { title: 'A', headings: 3 }],
    ['CRLF', '---\r\ntitle: A\r\n---\r\n# B\r\n\r\n## C\r\n', { title: 'A', headings: 2 }],
    ['old Mac line ends', '# A\r\r## B\r', { title: 'A', headings: 2 }],
    ['an unclosed fence', '# A\n\n```\n# B\n', { title: 'A', headings: 1 }],
    ['NUL and control characters', '# A\u0000\u0007\n', { title: 'A\u0000\u0007', headings: 1 }],
    [
      'a heading named like a prototype',
      '# constructor\n# `__proto__`',
      { title: 'constructor', headings: 2 },
    ],
    ['a lone surrogate', '# A \uD800', { title: 'A \uFFFD', headings: 1 }],
  ])('reads %s without a word', (_, text, expected) => {
    const document = parse(text)
    expect({ title: document.title.value, headings: document.headings.length }).toEqual(expected)
    expect(report(document)).toEqual([])
  })

  test('unclosed frontmatter is reported and stays in the text', () => {
    const document = parse('---\ntitle: A\n\n# B\n\ntext')
    expect(document.title.value).toBe('B')
    expect(report(document)).toEqual([
      'plans/v1.1.0-go_no-go.md:1:1: error: Frontmatter is never closed, expected a line `---` behind its last key; all of it is read as text (frontmatter-syntax)',
    ])
  })

  test('frontmatter in JavaScript is refused and not run', () => {
    const document = parse('---js\n{ title: (globalThis.ran = true) }\n---\n# B')
    expect(document.title.value).toBe('B')
    expect('ran' in globalThis).toBe(false)
    expect(report(document)).toEqual([
      'plans/v1.1.0-go_no-go.md:1:1: error: Unexpected frontmatter in `js`, expected YAML; nothing in a document is executed (frontmatter-syntax)',
    ])
  })

  test('places below frontmatter are those of the file', () => {
    const document = parse('---\ntitle: A\n---\n# B\n\n| x |\n|---|\n| plan.md |\n')
    expect(document.headings[0]?.place.start.line).toBe(4)
    expect(document.tables[0]?.line).toBe(6)
    expect(document.tables[0]?.rows[0]?.cells[0]).toEqual({ text: 'plan.md', place: { line: 8, column: 3 } })
    expect(document.mentions[0]?.place.start).toEqual({ line: 8, column: 3 })
  })

  test('MDX that does not compile is read as Markdown', () => {
    const document = parse('# A\n\n<Gate\n\n- [x] done', 'a.mdx')
    expect(document.title.value).toBe('A')
    expect(document.checkboxes).toHaveLength(1)
    expect(document.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['mdx-syntax'])
  })

  test('MDX that compiles gives its Markdown', () => {
    const document = parse(
      'import X from "x"\n\n# A\n\n<Gate id="b">\n\n- [x] done\n\n</Gate>\n\n{1 + 1}',
      'a.mdx',
    )
    expect([document.title.value, document.checkboxes.length, document.diagnostics]).toEqual(['A', 1, []])
  })

  test('a 5 MB document is read whole', () => {
    const paragraph = '## Heading\n\nSome **text** with a [link](plan.md) and plan.md.\n\n- [ ] box\n\n'
    const times = Math.ceil(5_000_000 / paragraph.length)
    const document = parse(paragraph.repeat(times))
    expect([document.headings.length, document.links.length, document.checkboxes.length]).toEqual([
      times,
      times,
      times,
    ])
  })

  test('a table of 10,000 columns is read whole', () => {
    const row = (cell: string) => `|${`${cell}|`.repeat(10_000)}\n`
    const document = parse(row('Metric') + row('---') + row('1'))
    expect(document.tables[0]?.headers).toHaveLength(10_000)
    expect(document.tables[0]?.rows[0]?.cells).toHaveLength(10_000)
  })

  test('a list nested thousands of levels deep does not end the program', () => {
    const text = `# A\n\n${Array.from({ length: 3000 }, (_, depth) => `${' '.repeat(depth * 2)}- x`).join('\n')}`
    expect(parse(text).title.value).toBe('A')
    expect(parse(`# A\n\n${'> '.repeat(20_000)}x`).title.value).toBe('A')
  })

  test('any text gives a document whose places lie within it', () => {
    const markdown = fc.array(
      fc.oneof(
        fc.constantFrom(
          '# ',
          '\n',
          '\n\n',
          '- [x] ',
          '```',
          '| a |\n|---|\n',
          '**Key**: ',
          '](x.md)',
          '[',
          '---\n',
          '> ',
          '1. ',
          '<a href="',
          'é🚀',
          'plan.md',
        ),
        fc.string({ maxLength: 8 }),
      ),
      { maxLength: 60 },
    )
    fc.assert(
      fc.property(markdown, (parts) => {
        const text = parts.join('')
        const { headings, labels, links, mentions, checkboxes, lines } = parse(text)
        for (const { place } of [...headings, ...links, ...mentions, ...checkboxes]) {
          expect(place.start.line).toBeGreaterThan(0)
          expect(place.end.line).toBeLessThanOrEqual(lines + 1)
        }
        for (const { place } of labels) {
          expect(place.line).toBeGreaterThan(0)
          expect(place.line).toBeLessThanOrEqual(lines + 1)
        }
      }),
      { numRuns: 300 },
    )
  })
})

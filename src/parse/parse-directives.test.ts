import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { markdownToMdast } from 'satteri'
import { VFile } from 'vfile'
import { describe, expect, test } from 'vitest'
import { findDirectiveProblems } from '../model/directive-problems.ts'
import type { Directive } from '../model/directives.ts'
import { formatPlace } from '../model/diagnostics.ts'
import { createProcessor } from './processor.ts'

const processors = { md: createProcessor('md').freeze(), mdx: createProcessor('mdx').freeze() }

function parse(text: string, format: 'md' | 'mdx' = 'md'): { tree: Nodes; directives: readonly Directive[] } {
  const file = new VFile(text)
  const tree = processors[format].parse(file)
  return { tree, directives: file.data.directives ?? [] }
}

/** The tree as brackets: names of directives, texts of texts, types of the rest. */
function outline(node: Nodes): string {
  if (node.type === 'text') return JSON.stringify(node.value)
  const name = 'name' in node && typeof node.name === 'string' ? node.name : node.type
  if (node.type === 'textDirective' || !('children' in node)) return name
  return `${name}(${node.children.map(outline).join(' ')})`
}

function describeAll(directives: readonly Directive[]): string[] {
  return directives.map(({ name, form, attributes, place, problem }) => {
    const values = attributes.map((one) => `${one.name}=${one.value ?? '?'}@${formatPlace(one.place)}`)
    return [`${formatPlace(place)} ${form} ${name}`, ...values, ...(problem ? [problem] : [])].join(' ')
  })
}

describe('within a sentence', () => {
  test('a count keeps its place and the text around it', () => {
    const { tree, directives } = parse('All :count{type=plan status="in progress"} plans.')
    expect(outline(tree)).toBe('root(paragraph("All " count " plans."))')
    expect(describeAll(directives)).toEqual([
      '1:5-1:43 text count type=plan@1:12-1:21 status=in progress@1:22-1:42',
    ])
  })

  test('marks within the braces are no emphasis, and around it they are', () => {
    expect(outline(parse('*:count{topic="a *b* _c_"}* and **x**').tree)).toBe(
      'root(paragraph(emphasis(count) " and " strong("x")))',
    )
  })

  test('an editor may break the line between attributes, in a quote too', () => {
    const { tree, directives } = parse('> All :count{type=plan\n> status=draft} plans')
    expect(outline(tree)).toBe('root(blockquote(paragraph("All " count " plans")))')
    expect(describeAll(directives)).toEqual(['1:7-2:16 text count type=plan@1:14-1:23 status=draft@2:3-2:15'])
  })

  test('in code, raw HTML, addresses and headings it stays text', () => {
    const { tree, directives } = parse(
      '# A :count{}\n\n`:count{}` \\:count{} [x](a:count{}) <!-- :count{} -->\n\n```\n:count{}\n```',
    )
    expect(outline(tree)).toBe(
      'root(heading("A :count{}") paragraph(inlineCode " :count{} " link("x") " " html) code)',
    )
    expect(JSON.stringify(tree)).not.toMatch(/[\ue000-\uf8ff]/)
    expect(describeAll(directives)).toEqual(['1:5-1:13 text count in-heading'])
  })

  test.each([
    'at 10:30, status:done and Foo::bar of std::vec :smile: with x:y[link](u)',
    'items:count{job="x"} and ::count{} and :count without braces',
    ':gate{unknown=x} :path{} :risks{} :__proto__{a=b} :constructor{} :toString{x=y}',
  ])('%s is a sentence', (text) => {
    const { tree, directives } = parse(text)
    expect(directives).toEqual([])
    expect(tree).toEqual(markdownToMdast(text))
  })
})

describe('on lines of their own', () => {
  test('a block ends the paragraph above and begins the one below', () => {
    const { tree, directives } = parse('Above\n::gate{#launch}\nbelow')
    expect(outline(tree)).toBe('root(paragraph("Above") gate() paragraph("below"))')
    expect(describeAll(directives)).toEqual(['2:1-2:16 leaf gate id=launch@2:8-2:15'])
  })

  test('blocks stand in quotes and lists as any block does', () => {
    expect(outline(parse('> ::risks\n\n* ::gates\n  text\n\n1. a\n\n   ::tasks{limit=3}\n').tree)).toBe(
      'root(blockquote(risks()) list(listItem(gates() paragraph("text"))) list(listItem(paragraph("a") tasks())))',
    )
  })

  test('code, raw HTML and deep indentation keep their lines', () => {
    const text = '```\n::gates\n```\n\n<div>\n::gates\n</div>\n\n    ::gates\n\ntext\n      ::gates\n'
    expect(describeAll(parse(text).directives)).toEqual([])
    expect(outline(parse(text).tree)).toBe('root(code html code paragraph("text\\n::gates"))')
  })

  test('CRLF, blanks at the end and a missing line end', () => {
    expect(describeAll(parse('a\r\n\r\n::gates{limit=3}  \r\n::risks').directives)).toEqual([
      '3:1-3:17 leaf gates limit=3@3:9-3:16',
      '4:1-4:8 leaf risks',
    ])
  })

  test('a heading below is no underline, and the one above none either', () => {
    expect(outline(parse('Text\n::gates\n---\n').tree)).toBe('root(paragraph("Text") gates() thematicBreak)')
  })
})

describe('containers', () => {
  test('hold blocks, and each other', () => {
    const { tree, directives } = parse(
      '::::tabs\n:::tab{title=One}\n- a\n:::\n:::tab[Two words]\n### b\n:::\n::::\nafter',
    )
    expect(outline(tree)).toBe(
      'root(tabs(tab(list(listItem(paragraph("a")))) tab(heading("b"))) paragraph("after"))',
    )
    expect(describeAll(directives)).toEqual([
      '1:1-1:9 container tabs',
      '2:1-2:18 container tab title=One@2:8-2:17',
      '5:1-5:18 container tab title=Two words@5:7-5:18',
    ])
    expect(directives.map(({ inside }) => inside)).toEqual([undefined, 'tabs', 'tabs'])
  })

  test('as many colons all over are read by what was opened last', () => {
    expect(outline(parse(':::tabs\n:::tab[A]\na\n:::\n:::tab[B]\nb\n:::\n:::\nc').tree)).toBe(
      'root(tabs(tab(paragraph("a")) tab(paragraph("b"))) paragraph("c"))',
    )
  })

  test('what closes a block of another tool stays with it', () => {
    expect(outline(parse(':::note\na\n:::\n\n:::callout\n::: tip Title\nb\n:::\n:::\n').tree)).toBe(
      'root(paragraph(":::note\\na\\n:::") callout(paragraph("::: tip Title\\nb\\n:::")))',
    )
  })

  test('one that is never closed ends with the block around it', () => {
    const { tree, directives } = parse('- :::callout\n  a\n- b\n\n:::callout\nc')
    expect(outline(tree)).toBe(
      'root(list(listItem(callout(paragraph("a"))) listItem(paragraph("b"))) callout(paragraph("c")))',
    )
    expect(directives.map(({ problem }) => problem)).toEqual(['unclosed', 'unclosed'])
  })

  test('a fence within one hides what would close it', () => {
    expect(outline(parse(':::callout\n```\n:::\n```\n:::\nafter').tree)).toBe(
      'root(callout(code) paragraph("after"))',
    )
  })
})

describe('in MDX', () => {
  test('components are read without being run', () => {
    const { tree, directives } = parse(
      'There are <Count type="plan" />.\n\n<Gates limit={3} />\n\n<Callout>One *line*.</Callout>\n',
      'mdx',
    )
    expect(outline(tree)).toBe(
      'root(paragraph("There are " count ".") gates() callout(paragraph("One " emphasis("line") ".")))',
    )
    expect(directives.map(({ attributes }) => attributes.map(({ name, value }) => [name, value]))).toEqual([
      [['type', 'plan']],
      [['limit', '3']],
      [],
    ])
  })

  test('a name that the document imports is its own, and computed attributes are told', () => {
    const text = 'import Tabs from "./tabs.astro"\n\n<Tabs>\n</Tabs>\n\n<Risks owner={who()} />\n'
    expect(describeAll(parse(text, 'mdx').directives)).toEqual(['6:1-6:24 leaf risks not-literal'])
  })
})

describe('hostile input', () => {
  const many = 10_000
  test.each<[string, string, number]>([
    ['10,000 counts', 'x :count{type=plan} y\n'.repeat(many), many],
    ['10,000 blocks', '::gates\n\n'.repeat(many), many],
    ['10,000 open containers', ':::callout\n'.repeat(many), many],
    ['containers nested 10,000 deep', ':::callout\n'.repeat(many) + ':::\n'.repeat(many), many],
    ['10,000 of another tool', ':::note\n'.repeat(many) + ':::callout\nx\n:::\n', 1],
    ['10,000 lines in a list', '- ::gates\n'.repeat(many), many],
    ['one in 500 quotes', `${'>'.repeat(500)} ::gates`, 1],
    ['attributes without end', `::gates{${'a=b '.repeat(many)}`, 1],
    ['colons without end', ':'.repeat(100_000), 0],
    ['every private letter of Unicode', `${allPrivate()} :count{}`, 0],
  ])('%s', { timeout: 20_000 }, (_, text, count) => {
    expect(parse(text).directives).toHaveLength(count)
  })

  test('only so many are shown, and the rest are told', () => {
    const { directives } = parse('::gates\n\n'.repeat(102) + ':count{}\n')
    expect(directives.filter(({ problem }) => problem === 'too-many')).toHaveLength(2)
    expect(directives.at(-1)?.problem).toBeUndefined()
    const nested = parse(':::callout\n'.repeat(18) + 'x\n' + ':::\n'.repeat(18)).directives
    expect(nested.map(({ problem }) => problem ?? 'fine').join(' ')).toBe(
      `${'fine '.repeat(16)}too-deep too-deep`,
    )
  })
})

test('whatever stands in a text, nothing breaks, nothing is lost, and places are true', () => {
  const piece = fc.constantFrom(
    ...[':', '::', ':::', '::::', 'count', 'gate', 'gates', 'tabs', 'tab', 'callout', 'note', '{', '}', '{}'],
    ...['type=plan', 'title="a b"', '#x', '[y]', ' ', '\n', '\n\n', '\r\n', '> ', '- ', '    ', '```\n', '`'],
    ...['*', '\\', '<div>', '# ', 'word', '\ue000', '😀', '|', '::gates\n', ':::callout\n', ':count{}'],
  )
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 40 }), (pieces) => {
      const text = pieces.join('')
      const { tree, directives } = parse(text)
      const lines = text.split(/\r\n|\n|\r/)
      for (const directive of directives) {
        const { start } = directive.place
        const [first = ''] = directive.written.split(/\r?\n/)
        expect(lines[start.line - 1]?.slice(start.column - 1)).toContain(first)
        expect(() => findDirectiveProblems(directive)).not.toThrow()
      }
      // Signs that hide directives from the parser must not be left.
      const privates = (JSON.stringify(tree).match(/[\ue000-\uf8ff]/g) ?? []).filter(
        (letter) => letter !== '\ue000',
      )
      expect(privates).toEqual([])
    }),
    { numRuns: 2000, seed: 7 },
  )
})

function allPrivate(): string {
  return Array.from({ length: 0xf8ff - 0xe000 + 1 }, (_, index) => String.fromCharCode(0xe000 + index)).join(
    '',
  )
}

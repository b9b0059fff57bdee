import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Parent, Root, Text } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { glob } from 'tinyglobby'
import type { Node } from 'unist'
import { unified } from 'unified'
import { VFile } from 'vfile'
import { expect, test } from 'vitest'
import { withoutDirectives } from '../src/model/replace-directives.ts'
import { createProcessor } from '../src/parse/processor.ts'
import { splitFrontmatter } from '../src/parse/split-frontmatter.ts'

/**
 * Sätteri parses for us, remark-parse is the reference: both trees are walked side
 * by side over every document there is. Only the differences explained here pass.
 */
const knownDifferences: readonly ((a: Node, b: Node, text: string) => boolean)[] = [
  // remark-parse lets the paragraph of some task items begin at the box, Sätteri always behind it.
  (a, b) => a.type === 'paragraph' && b.type === 'paragraph' && startsAtBox(a, b),
  // CommonMark replaces NUL by U+FFFD; Sätteri leaves it in the text.
  (a, b) => [a, b].every(isText) && textOf(a).replaceAll('\0', '\u{FFFD}') === textOf(b),
  // A symbol outside the basic plane before `_` or `*` is punctuation for Sätteri, as
  // CommonMark 0.31 says; remark-parse sees only half of its surrogate pair.
  (a, b, text) => a.type === b.type && /[\u{10000}-\u{10FFFF}][_*]/u.test(sourceOf(a, text)),
  // A fence that a list item opens and never closes ends one line earlier for Sätteri, and so does its item.
  (a, b) =>
    a.type === b.type &&
    ['code', 'listItem', 'list'].includes(a.type) &&
    endsInEmptyCode(a) &&
    linesApart(a, b) <= 1,
  // remark-parse knows no formulas; they are ours only in documents that have `$$` on lines of their own.
  (a) => a.type === 'math' || childrenOf(a).some(({ type }) => type === 'math' || type === 'inlineMath'),
  // remark-gfm finds mail addresses after parsing and gives those nodes no position.
  (a, b) => a.position !== undefined && b.position === undefined,
]

const folders = ['tests/fixtures', 'content', '../shared/corpora', '../shared/seeds'].filter((folder) =>
  existsSync(folder),
)
const reference = unified().use(remarkParse).use(remarkGfm).freeze()
const ours = createProcessor('md').freeze()

test.for(folders)(
  'Sätteri and remark-parse give the same tree for every document of %s',
  { timeout: 300_000 },
  async (folder) => {
    const files = await glob('**/*.md', { cwd: folder, dot: true })
    expect(files.length).toBeGreaterThan(0)
    const unexpected: string[] = []
    for (const file of files.sort()) {
      const body = withoutComponents(splitFrontmatter(decode(await readFile(join(folder, file)))).body)
      const difference = firstUnknownDifference(ours.parse(body), reference.parse(body), body)
      if (difference !== undefined) unexpected.push(`${file}: ${difference}`)
    }
    expect(unexpected).toEqual([])
  },
)

/** Directives are ours alone; the text around them has to be the same to both. */
function withoutComponents(body: string): string {
  const file = new VFile(body)
  ours.parse(file)
  return withoutDirectives(body, file.data.directives ?? [])
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes)
}

function firstUnknownDifference(left: Root, right: Root, text: string): string | undefined {
  const pairs: [Node, Node][] = [[left, right]]
  for (let pair = pairs.pop(); pair !== undefined; pair = pairs.pop()) {
    const [a, b] = pair
    const [as, bs] = [childrenOf(a), childrenOf(b)]
    const difference = compareNodes(a, b) ?? compareKinds(a, { as, bs })
    const known = difference !== undefined && knownDifferences.some((isKnown) => isKnown(a, b, text))
    if (difference !== undefined && !known) return difference
    if (as.length === bs.length) as.forEach((child, index) => pairs.push([child, bs[index] as Node]))
  }
  return undefined
}

function compareKinds(a: Node, { as, bs }: { as: readonly Node[]; bs: readonly Node[] }): string | undefined {
  return as.length === bs.length ? undefined : `${at(a)} ${a.type}: ${kinds(as)} against ${kinds(bs)}`
}

const comparedFields = [
  'value',
  'depth',
  'url',
  'title',
  'alt',
  'lang',
  'meta',
  'ordered',
  'start',
  'checked',
  'identifier',
  'referenceType',
] as const

function compareNodes(a: Node, b: Node): string | undefined {
  if (a.type !== b.type) return `${at(a)} ${a.type} against ${b.type}`
  for (const field of comparedFields) {
    const [x, y] = [fieldOf(a, field), fieldOf(b, field)]
    if (x !== y) return `${at(a)} ${a.type}.${field}: ${JSON.stringify(x)} against ${JSON.stringify(y)}`
  }
  const [p, q] = [a.position, b.position]
  if (p === undefined || q === undefined) return `${a.type} without position`
  if (p.start.line !== q.start.line || p.end.line !== q.end.line) return `${at(a)} ${a.type} against ${at(b)}`
  if (p.start.column !== q.start.column || p.end.column !== q.end.column)
    return `${at(a)} ${a.type} columns against ${at(b)}`
  return undefined
}

function fieldOf(node: Node, field: string): unknown {
  return (node as unknown as Record<string, unknown>)[field] ?? undefined
}

/** Neighbouring texts count as one: autolink literals split them at different places. */
function childrenOf(node: Node): readonly Node[] {
  if (!('children' in node)) return []
  const merged: Node[] = []
  for (const child of (node as Parent).children) {
    const last = merged.at(-1)
    if (last !== undefined && isText(last) && isText(child))
      merged[merged.length - 1] = joinTexts(last, child)
    else merged.push(child)
  }
  return merged
}

function joinTexts(a: Text, b: Text): Text {
  const position = a.position && b.position && { start: a.position.start, end: b.position.end }
  return { type: 'text', value: a.value + b.value, ...(position && { position }) }
}

function isText(node: Node): node is Text {
  return node.type === 'text'
}

function textOf(node: Node): string {
  return isText(node) ? node.value : ''
}

function startsAtBox({ position: a }: Node, { position: b }: Node): boolean {
  return (
    a !== undefined &&
    b !== undefined &&
    a.start.line === b.start.line &&
    a.start.column - b.start.column === 4
  )
}

function endsInEmptyCode(node: Node): boolean {
  const last = childrenOf(node).at(-1)
  return last === undefined
    ? node.type === 'code' && 'value' in node && node.value === ''
    : endsInEmptyCode(last)
}

function linesApart({ position: a }: Node, { position: b }: Node): number {
  return a === undefined || b === undefined ? Infinity : Math.abs(a.end.line - b.end.line)
}

function sourceOf({ position }: Node, text: string): string {
  return position === undefined ? '' : text.slice(position.start.offset, position.end.offset)
}

function kinds(nodes: readonly Node[]): string {
  return nodes
    .map((node) => node.type)
    .join(',')
    .slice(0, 80)
}

function at({ position }: Node): string {
  if (position === undefined) return '?'
  return `${position.start.line}:${position.start.column}-${position.end.line}:${position.end.column}`
}

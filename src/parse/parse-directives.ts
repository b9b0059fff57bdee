import type { Nodes, Root } from 'mdast'
import { type Directive, findDirectiveKind, mostBlocks } from '../model/directives.ts'
import { lineDirective, placeBlocks } from './directive-blocks.ts'
import { findDirectiveLines, maskDirectiveLines } from './directive-lines.ts'
import { directiveOf } from './directive-nodes.ts'
import { type DirectivePairs, pairDirectives } from './directive-pairs.ts'
import { placeWords } from './directive-sentences.ts'
import { type DirectiveLine, isForeign } from './directive-syntax.ts'
import { maskDirectiveWords } from './directive-words.ts'
import { walk } from './walk.ts'

/** A tree in which directives have nodes of their own. */
export interface DirectiveTree {
  tree: Root
  /** In the order of the text, those that could not be placed among them. */
  directives: readonly Directive[]
}

/**
 * Parse a text with a parser that knows nothing of directives.
 *
 * Sätteri can read directives itself, but then reads them everywhere: `10:30` and `std::vec` hold one
 * to it, and a block of another tool loses its marks. Here the lines and words of our own names are
 * hidden before and placed after; a text without them is parsed as it is.
 */
export function parseDirectives(text: string, parse: (text: string) => Root): DirectiveTree {
  const words = maskDirectiveWords(text)
  const lines = findDirectiveLines(text)
  if (lines.length === 0 && words.directives.length === 0) return { tree: parse(text), directives: [] }
  const { tree, pairs } = settle(lines, (kept) => parse(maskDirectiveLines(words.masked, kept)))
  placeBlocks(tree, pairs)
  const unplaced = [
    ...placeWords(tree, words),
    ...pairs.kept
      .filter((line) => isForeign(line) && line.head?.problem === 'unknown')
      .map((line) => lineDirective(line, 'unknown')),
    ...pairs.tooDeep.map((line) => lineDirective(line, 'too-deep')),
  ]
  return { tree, directives: numberDirectives(tree, unplaced) }
}

/** Each round may show that a line stands in code; more rounds than this are somebody's joke. */
const mostRounds = 8

function settle(
  lines: readonly DirectiveLine[],
  parse: (lines: readonly DirectiveLine[]) => Root,
): { tree: Root; pairs: DirectivePairs } {
  const tooDeep = new Set<DirectiveLine>()
  const ended = new Set<DirectiveLine>()
  let masked = lines
  for (let round = 0; round < mostRounds; round++) {
    const tree = parse(masked)
    const pairs = pairDirectives(tree, masked, ended)
    for (const line of pairs.ended) ended.add(line)
    for (const line of pairs.tooDeep) tooDeep.add(line)
    if (countOurs(pairs.kept) === countOurs(masked))
      return { tree, pairs: { ...pairs, tooDeep: [...tooDeep] } }
    masked = pairs.kept
  }
  return { tree: parse([]), pairs: { kept: [], closerOf: new Map(), tooDeep: [...tooDeep], ended: [] } }
}

function countOurs(lines: readonly DirectiveLine[]): number {
  return lines.filter((line) => !isForeign(line)).length
}

/** Number the directives of a tree in the order of the text, together with those that have no node. */
export function numberDirectives(tree: Root, unplaced: readonly Directive[] = []): Directive[] {
  const nodes: Nodes[] = []
  walk(tree, (node) => {
    if (node.data?.directive !== undefined) nodes.push(node)
    return undefined
  })
  let blocks = 0
  const found = nodes.map((node) => {
    const directive = judged(node, node.data?.directive)
    if (isShown(directive)) blocks += 1
    const isLate = isShown(directive) && blocks > mostBlocks
    return { node, directive: isLate ? { ...directive, problem: 'too-many' as const } : directive }
  })
  const all = [...found, ...unplaced.map((directive) => ({ node: undefined, directive }))].sort((a, b) =>
    compare(a.directive, b.directive),
  )
  for (const [directiveIndex, { node, directive }] of all.entries())
    if (node !== undefined) node.data = { ...node.data, directive, directiveIndex }
  return all.map(({ directive }) => directive)
}

/** Tabs without a tab are only known to be so once all nodes are placed. */
function judged(node: Nodes, directive: Directive | undefined): Directive {
  if (directive === undefined) throw new TypeError('Unexpected node without a directive')
  if (directive.name !== 'tabs' || directive.problem !== undefined || !('children' in node)) return directive
  const hasTab = node.children.some((child) => directiveOf(child)?.directive.name === 'tab')
  return hasTab ? directive : { ...directive, problem: 'no-tabs' }
}

function isShown({ name }: Directive): boolean {
  return findDirectiveKind(name)?.form === 'leaf'
}

function compare({ place: { start: a } }: Directive, { place: { start: b } }: Directive): number {
  return a.line - b.line || a.column - b.column
}

import type { Nodes, Root } from 'mdast'
import { deepestContainer, findDirectiveKind } from '../model/directives.ts'
import { type DirectiveLine, isForeign } from './directive-syntax.ts'
import { walk } from './walk.ts'

/** Which lines are directives, now that the tree of the text is known. */
export interface DirectivePairs {
  /** Lines that stand for what they say; the others are text. */
  kept: DirectiveLine[]
  /** What closes what; containers that are open to the end of their block have none. */
  closerOf: ReadonlyMap<DirectiveLine, DirectiveLine>
  tooDeep: readonly DirectiveLine[]
  /** Blocks of other tools that found their end. */
  ended: readonly DirectiveLine[]
}

/**
 * Hold the lines against the tree and find what closes what.
 *
 * A line is a directive where it became a break; in code and raw HTML it did not. A container ends
 * within the block it begins in, at as many colons as it began with, else at more.
 *
 * @param before Blocks of other tools whose end was found and made text again.
 */
export function pairDirectives(
  tree: Root,
  lines: readonly DirectiveLine[],
  before: ReadonlySet<DirectiveLine> = new Set(),
): DirectivePairs {
  const byLine = new Map(lines.map((line) => [line.line, line]))
  const kept: DirectiveLine[] = []
  const closerOf = new Map<DirectiveLine, DirectiveLine>()
  const tooDeep: DirectiveLine[] = []
  const ended: DirectiveLine[] = []

  const pairSiblings = (children: readonly Nodes[]) => {
    const open = openContainers()
    for (const child of children) {
      const line = markOf(child, byLine)
      if (line === undefined) {
        for (const foreign of child.type === 'paragraph' ? foreignWithin(child, byLine) : []) {
          kept.push(foreign)
          if (foreign.colons > 2 && !before.has(foreign)) open.push(foreign, false)
        }
      } else if (line.head === undefined) {
        const opener = open.close(line.colons)
        if (opener?.isOurs === true) {
          closerOf.set(opener.line, line)
          kept.push(line)
        } else if (opener !== undefined) ended.push(opener.line)
      } else if (isContainer(line) && open.depth() >= deepestContainer) {
        // Still open, so that what closes it does not close another one.
        tooDeep.push(line)
        open.push(line, false)
      } else {
        kept.push(line)
        if (isContainer(line)) open.push(line, true)
      }
    }
  }

  walk(tree, (node) => {
    if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'table') return 'skip'
    if ('children' in node) pairSiblings(node.children)
    return undefined
  })
  return { kept: kept.sort((a, b) => a.line - b.line), closerOf, tooDeep, ended }
}

/** The containers that are open at a place, ours and those of other tools. */
function openContainers() {
  const open: { line: DirectiveLine; isOurs: boolean }[] = []
  let depth = 0
  return {
    depth: () => depth,
    push(line: DirectiveLine, isOurs: boolean): void {
      open.push({ line, isOurs })
      if (isOurs) depth += 1
    },
    /** End what so many colons close, with what was opened within it. */
    close(colons: number): { line: DirectiveLine; isOurs: boolean } | undefined {
      const exact = open.findLastIndex(({ line }) => line.colons === colons)
      const at = exact >= 0 ? exact : open.findLastIndex(({ line }) => line.colons <= colons)
      if (at < 0) return undefined
      const ended = open.splice(at)
      depth -= ended.filter(({ isOurs }) => isOurs).length
      return ended[0]
    },
  }
}

/** The line a break stands for. */
export function markOf(node: Nodes, lines: ReadonlyMap<number, DirectiveLine>): DirectiveLine | undefined {
  if (node.type !== 'thematicBreak' || node.position === undefined) return undefined
  const line = lines.get(node.position.start.line)
  return line !== undefined && !isForeign(line) && line.column === node.position.start.column
    ? line
    : undefined
}

/** Three colons are a container, whatever its name wants to be. */
export function isContainer({ head, colons }: DirectiveLine): boolean {
  return head !== undefined && colons > 2 && findDirectiveKind(head.name)?.form === 'container'
}

/** Lines of other tools are text to the parser. */
function foreignWithin({ position }: Nodes, lines: ReadonlyMap<number, DirectiveLine>): DirectiveLine[] {
  const found: DirectiveLine[] = []
  if (position === undefined) return found
  for (let number = position.start.line; number <= position.end.line; number++) {
    const line = lines.get(number)
    if (line !== undefined && isForeign(line)) found.push(line)
  }
  return found
}

import type { Nodes, Parents, Root, RootContent } from 'mdast'
import type { Directive, DirectiveFault } from '../model/directives.ts'
import type { DirectiveNode } from './directive-nodes.ts'
import { type DirectivePairs, isContainer, markOf } from './directive-pairs.ts'
import type { DirectiveLine } from './directive-syntax.ts'
import { walk } from './walk.ts'

/** Put nodes in the place of the breaks that the lines of directives became. */
export function placeBlocks(tree: Root, { kept, closerOf }: DirectivePairs): void {
  const byLine = new Map(kept.map((line) => [line.line, line]))
  if (byLine.size === 0) return
  walk(tree, (node) => {
    if (!('children' in node)) return undefined
    if (node.children.some((child) => markOf(child, byLine) !== undefined)) placeAmong(node, byLine, closerOf)
    return undefined
  })
}

function placeAmong(
  parent: Parents,
  lines: ReadonlyMap<number, DirectiveLine>,
  closerOf: DirectivePairs['closerOf'],
): void {
  const placed: Nodes[] = []
  const open: { node: DirectiveNode; line: DirectiveLine }[] = []
  const end = (from: number, last: Nodes | undefined) => {
    for (const { node } of open.splice(from))
      if (node.position !== undefined && last?.position !== undefined) node.position.end = last.position.end
  }
  for (const child of parent.children as readonly Nodes[]) {
    const line = markOf(child, lines)
    const around = open.at(-1)
    const siblings = (around?.node.children as Nodes[] | undefined) ?? placed
    if (line === undefined) siblings.push(child)
    else if (line.head === undefined)
      end(
        Math.max(
          0,
          open.findLastIndex((one) => closerOf.get(one.line) === line),
        ),
        child,
      )
    else {
      const fault = isContainer(line) && !closerOf.has(line) ? 'unclosed' : line.head.problem
      const node = blockNode(child, line, lineDirective(line, fault, around?.line.head?.name))
      siblings.push(node)
      if (node.type === 'containerDirective') open.push({ node, line })
    }
  }
  end(0, parent.children.at(-1))
  parent.children = placed as RootContent[]
}

/** A line as the directive it says it is. */
export function lineDirective(
  { line, column, colons, written, head }: DirectiveLine,
  fault: DirectiveFault | undefined,
  inside?: string,
): Directive {
  return {
    name: head?.name ?? '',
    form: colons > 2 ? 'container' : 'leaf',
    attributes: head?.attributes ?? [],
    written,
    place: { start: { line, column }, end: { line, column: column + written.length } },
    ...(inside !== undefined && { inside }),
    ...(fault !== undefined && { problem: fault }),
  }
}

function blockNode({ position }: Nodes, line: DirectiveLine, directive: Directive): DirectiveNode {
  return {
    type: isContainer(line) ? 'containerDirective' : 'leafDirective',
    name: directive.name,
    children: [],
    data: { directive },
    ...(position && { position: { start: position.start, end: position.end } }),
  }
}

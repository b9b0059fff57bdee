import type { Node } from 'unist'
import type { Point, Position } from '../model/provenance.ts'

/** The place of a syntax node without its offsets; trees of both parsers always have one. */
export function toPosition(node: Node): Position {
  const position = positionOf(node)
  return {
    start: { line: position.start.line, column: position.start.column },
    end: { line: position.end.line, column: position.end.column },
  }
}

/** Where a syntax node begins, without the offset. */
export function toPoint(node: Node): Point {
  const { line, column } = positionOf(node).start
  return { line, column }
}

/** The last line that a syntax node reaches. */
export function toLastLine(node: Node): number {
  return positionOf(node).end.line
}

function positionOf(node: Node): NonNullable<Node['position']> {
  if (node.position === undefined) throw new TypeError(`Unexpected ${node.type} node without a position`)
  return node.position
}

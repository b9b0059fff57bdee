import type { Node } from 'unist'
import type { Position } from '../model/provenance.ts'

/** The place of a syntax node without its offsets; trees of both parsers always have one. */
export function toPosition(node: Node): Position {
  const position = node.position
  if (position === undefined) throw new TypeError(`Unexpected ${node.type} node without a position`)
  return {
    start: { line: position.start.line, column: position.start.column },
    end: { line: position.end.line, column: position.end.column },
  }
}

import type { Root } from 'mdast'
import { walk } from './walk.ts'

/** What a line of the source belongs to, as far as recognisers of raw lines care. */
export type LineKind = 'prose' | 'heading' | 'code' | 'html' | 'table'

/** The text of a document as lines beside its tree: adjacent label lines are one paragraph in mdast. */
export interface SourceLines {
  /** Without line ends. Index 0 is line 1. */
  text: readonly string[]
  kind: readonly LineKind[]
}

/** Split a text at its line ends, keeping `\r` out of the lines. */
export function splitLines(text: string): string[] {
  return text.includes('\r') ? text.split(/\r\n|\n|\r/) : text.split('\n')
}

/** Split a document into lines and say of each what it belongs to. */
export function readSourceLines(tree: Root, text: string): SourceLines {
  const lines = splitLines(text)
  const kind = new Array<LineKind>(lines.length).fill('prose')
  walk(tree, (node) => {
    if (node.type === 'paragraph') return 'skip'
    const lineKind = kindOf(node.type)
    if (lineKind === undefined || node.position === undefined) return undefined
    kind.fill(lineKind, node.position.start.line - 1, lastLine(node.position))
    return 'skip'
  })
  return { text: lines, kind }
}

function kindOf(type: string): LineKind | undefined {
  if (type === 'heading') return 'heading'
  if (type === 'code') return 'code'
  if (type === 'table') return 'table'
  if (type === 'html') return 'html'
  return undefined
}

/** A node that ends at column 1 ended with the line before. */
function lastLine({ end }: { end: { line: number; column: number } }): number {
  return end.column === 1 ? end.line - 1 : end.line
}

import type { Node } from 'unist'
import type { TreeNodes } from './tree-nodes.ts'

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
export function readSourceLines(nodes: TreeNodes, text: string): SourceLines {
  const lines = splitLines(text)
  const kind = new Array<LineKind>(lines.length).fill('prose')
  const fill = (lineKind: LineKind, found: readonly Node[]) => {
    for (const { position } of found) {
      if (position !== undefined) kind.fill(lineKind, position.start.line - 1, lastLine(position))
    }
  }
  fill('heading', nodes.headings)
  fill('code', nodes.codes)
  fill('table', nodes.tables)
  fill('html', nodes.htmlBlocks)
  return { text: lines, kind }
}

/** A node that ends at column 1 ended with the line before. */
function lastLine({ end }: { end: { line: number; column: number } }): number {
  return end.column === 1 ? end.line - 1 : end.line
}

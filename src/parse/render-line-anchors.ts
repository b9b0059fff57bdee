import type { Element } from 'hast'
import type { Nodes, Paragraph } from 'mdast'
import { lineAnchor } from '../model/line-anchor.ts'

/**
 * Give the rows, list items and label lines of a tree the anchors of their lines, so that a register leads to
 * the very row. The first on a line has it.
 *
 * @param taken Lines that have one, over all calls for a document.
 */
export function markLine(node: Nodes, taken: Set<number>): void {
  if (node.type === 'tableRow' || node.type === 'listItem') mark(node, taken)
  if (node.type === 'paragraph') for (const key of keysOf(node)) mark(key, taken)
}

/** What begins a line in bold or italics, for that is how label lines do; marks and emoji may stand in front. */
function keysOf({ children }: Paragraph): Nodes[] {
  return children.filter(
    ({ type }, index) => (type === 'strong' || type === 'emphasis') && endsLine(children[index - 1]),
  )
}

function endsLine(before: Nodes | undefined): boolean {
  if (before?.type === 'text') return /(?:^|\n)[^\p{L}\p{N}\n]*$/u.test(before.value)
  return before === undefined || before.type === 'break'
}

function mark(node: Nodes, taken: Set<number>): void {
  const line = node.position?.start.line
  if (line === undefined || taken.has(line)) return
  taken.add(line)
  node.data = { ...node.data, hProperties: { ...node.data?.hProperties, id: lineAnchor(line) } }
}

/** Whether an element of the page has the anchor of a line, and not an id of its author's. */
export function isLineAnchor({ tagName }: Element, id: string): boolean {
  return /^L\d+$/.test(id) && ['tr', 'li', 'strong', 'em'].includes(tagName)
}

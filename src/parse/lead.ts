import type { Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { readLabelLine } from './label-line.ts'
import { ownText } from './own-text.ts'

/** Shorter paragraphs are greetings and captions. */
const leastLength = 40

/**
 * Find the first paragraph of prose, as plain text.
 *
 * Label lines and images are no prose; the search ends at the first heading of the
 * third level, because what stands there is about something smaller.
 */
export function findLead(tree: Root): string | undefined {
  for (const node of tree.children) {
    if (node.type === 'heading' && node.depth > 2) return undefined
    if (node.type !== 'paragraph') continue
    const text = toString(node).replace(/\s+/g, ' ').trim()
    const first = node.children[0]
    const start = first?.type === 'strong' ? toString(first) : ''
    const isLabel = start !== '' && readLabelLine(`**${start}**${text.slice(start.length)}`).length > 0
    if (!isLabel && text.length >= leastLength && first?.type !== 'image') return ownText(text)
  }
  return undefined
}

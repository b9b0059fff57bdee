import type { List, Root, RootContent } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { readLabelLine } from './label-line.ts'
import { ownText } from './own-text.ts'
import type { ListItem } from './parsed-document.ts'
import { toLastLine, toPoint } from './places.ts'

/**
 * List the items of all lists in the order of the text.
 *
 * `group` is the label line or bold lead-in directly above an item's outermost
 * list, the way hand-written indexes head their groups.
 */
export function extractListItems(tree: Root, sectionAt: (line: number) => number | undefined): ListItem[] {
  const items: ListItem[] = []

  const walkList = (list: List, { depth, group }: { depth: number; group: string | undefined }) => {
    let ordinal = list.ordered === true ? (list.start ?? 1) : 1
    for (const item of list.children) {
      const place = toPoint(item)
      const first = item.children[0]
      items.push({
        ordered: list.ordered === true,
        ordinal: ordinal++,
        depth,
        text: first?.type === 'paragraph' ? ownText(flatten(toString(first))) : '',
        section: sectionAt(place.line),
        place,
        lastLine: toLastLine(item),
        group,
      })
      walk(item.children, depth + 1)
    }
  }

  const walk = (nodes: readonly RootContent[], depth: number) => {
    let above: RootContent | undefined
    for (const node of nodes) {
      if (node.type === 'list') walkList(node, { depth, group: depth === 0 ? groupOf(above) : undefined })
      else if (node.type === 'blockquote') walk(node.children, depth)
      above = node
    }
  }

  walk(tree.children, 0)
  return items
}

const blanks = /\s\s|[\t\n]/

/** Soft breaks become spaces; most items have none. */
function flatten(text: string): string {
  return blanks.test(text) ? text.replace(/\s+/g, ' ').trim() : text.trim()
}

function groupOf(node: RootContent | undefined): string | undefined {
  const text = leadIn(node)
  return text === undefined ? undefined : ownText(text)
}

/** `**Crisis Management**:`, `**Gate 1** (January 8)` or a wholly bold paragraph above a list. */
function leadIn(node: RootContent | undefined): string | undefined {
  if (node?.type !== 'paragraph') return undefined
  const { length, 0: first } = node.children
  const isBold = first?.type === 'strong' && length <= 2
  // Most lists stand below a sentence: its end tells.
  const end = toString(node.children[length - 1]).trimEnd()
  if (!isBold && end !== '' && !end.endsWith(':')) return undefined
  const text = toString(node).split('\n').at(-1)?.trim() ?? ''
  if (isBold && (length === 1 || /^\S.*\S \([^()]{1,40}\):?$/.test(text))) return text.replace(/:$/, '')
  const label = text.endsWith(':') ? text.slice(0, -1).trim() : undefined
  return label !== undefined &&
    label !== '' &&
    label.length <= 80 &&
    readLabelLine(`**${label}**:`).length > 0
    ? label
    : undefined
}

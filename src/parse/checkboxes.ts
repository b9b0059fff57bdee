import type { Root } from 'mdast'
import { toString } from 'mdast-util-to-string'
import type { Checkbox } from './parsed-document.ts'
import { toPosition } from './places.ts'
import { isLeafBlock, walk } from './walk.ts'

/**
 * List the task list items of a document; boxes inside code fences are none.
 *
 * The text is that of the item's first paragraph, without nested items. An item
 * with a box and nothing else is a task with an empty text.
 */
export function extractCheckboxes(tree: Root, sectionAt: (line: number) => number | undefined): Checkbox[] {
  const boxes: Checkbox[] = []
  walk(tree, (item) => {
    if (isLeafBlock(item)) return 'skip'
    if (item.type !== 'listItem' || typeof item.checked !== 'boolean') return undefined
    const first = item.children[0]
    const place = toPosition(first ?? item)
    boxes.push({
      text: first?.type === 'paragraph' ? toString(first).replace(/\s+/g, ' ').trim() : '',
      checked: item.checked,
      section: sectionAt(place.start.line),
      place: { start: toPosition(item).start, end: place.end },
    })
    return undefined
  })
  return boxes
}

import type { ListItem } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { ownText } from './own-text.ts'
import type { Checkbox } from './parsed-document.ts'
import { toPosition } from './places.ts'

/**
 * List the task list items of a document; boxes inside code fences are none.
 *
 * The text is that of the item's first paragraph, without nested items. An item
 * with a box and nothing else is a task with an empty text.
 */
export function extractCheckboxes(
  boxes: readonly ListItem[],
  sectionAt: (line: number) => number | undefined,
): Checkbox[] {
  return boxes.map((item) => {
    const first = item.children[0]
    const place = toPosition(first ?? item)
    return {
      text: first?.type === 'paragraph' ? ownText(toString(first).replace(/\s+/g, ' ').trim()) : '',
      checked: item.checked === true,
      section: sectionAt(place.start.line),
      place: { start: toPosition(item).start, end: place.end },
    }
  })
}

import type { Element, ElementContent, Root } from 'hast'

/** `skip` leaves what stands inside the node alone. */
export type WalkResult = 'skip' | undefined

/** A child with its place; a visitor may put something else there. */
export interface Spot {
  parent: Root | Element
  index: number
}

/**
 * Visit every element from the top down.
 *
 * The general visitor of unist names a function per node, which took a third of the
 * time of a whole site.
 */
export function walkElements(tree: Root | Element, visitor: (node: Element, spot: Spot) => WalkResult): void {
  for (let index = 0; index < tree.children.length; index++) {
    const node = tree.children[index]
    if (node?.type !== 'element') continue
    if (visitor(node, { parent: tree, index }) !== 'skip') walkElements(node, visitor)
  }
}

/** Replace the text below an element piece by piece; `split` gives `undefined` to leave a text as it is. */
export function replaceTexts(
  tree: Root | Element,
  split: (text: string, parent: Root | Element) => ElementContent[] | undefined,
): void {
  for (let index = 0; index < tree.children.length; index++) {
    const node = tree.children[index]
    if (node?.type === 'element' && !isClosed(node)) replaceTexts(node, split)
    if (node?.type !== 'text') continue
    const parts = split(node.value, tree)
    if (parts === undefined) continue
    tree.children.splice(index, 1, ...parts)
    index += parts.length - 1
  }
}

/** A link keeps its text, a code block its code, and what is broken says why only once. */
function isClosed({ tagName, properties }: Element): boolean {
  const classes = properties['className']
  return tagName === 'a' || tagName === 'pre' || (Array.isArray(classes) && classes.includes('broken'))
}

import type { Node, Parent } from 'unist'
import { SKIP, visit } from 'unist-util-visit'

/**
 * Leave the code of an `.mdx` document out and keep its text.
 *
 * Imports, exports and expressions go, components make room for what stands inside them.
 */
export function omitCode(tree: Node): void {
  visit(tree, (node, index, parent: Parent | undefined) => {
    if (parent === undefined || index === undefined) return undefined
    if (/^mdxJsx(?:Flow|Text)Element$/.test(node.type)) {
      parent.children.splice(index, 1, ...(node as Parent).children)
      return [SKIP, index]
    }
    if (!node.type.startsWith('mdx')) return undefined
    parent.children.splice(index, 1)
    return [SKIP, index]
  })
}

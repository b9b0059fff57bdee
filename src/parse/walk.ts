import type { Nodes } from 'mdast'

/**
 * Call a function for every node of a tree, parents first, in the order of the text.
 *
 * Children of a node for which it returns `'skip'` are left out. Instead of
 * unist-util-visit, which names a closure per node for its stack traces: that took
 * two thirds of all parsing time on 181 documents, and nothing here needs
 * ancestors or edits. A stack of its own also survives lists nested without end.
 */
export function walk(tree: Nodes, visit: (node: Nodes) => 'skip' | undefined): void {
  const stack: Nodes[] = [tree]
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (visit(node) === 'skip' || !('children' in node)) continue
    const { children } = node
    for (let index = children.length - 1; index >= 0; index--) stack.push(children[index] as Nodes)
  }
}

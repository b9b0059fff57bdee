import type { Element } from 'hast'
import type { Nodes } from 'mdast'

/**
 * Let a formula become the code block or the code span that it would be with backticks,
 * so that one step draws formulas of every spelling, behind the step that cleans HTML.
 */
export function markMath(node: Nodes): void {
  const block =
    formulaOf(node, 'math') ?? (node.type === 'paragraph' ? onlyFormula(node.children) : undefined)
  const inline = formulaOf(node, 'inlineMath')
  if (block !== undefined) node.data = { hName: 'pre', hChildren: [codeOf(block)] }
  if (inline !== undefined) {
    const { properties, children } = codeOf(inline)
    node.data = { hName: 'code', hProperties: properties, hChildren: children }
  }
}

/** A formula that stands alone on its line is a block, though the parser finds it in a text. */
function onlyFormula(children: readonly Nodes[]): string | undefined {
  const [only] = children
  return only !== undefined && children.length === 1 ? formulaOf(only, 'inlineMath') : undefined
}

/** The parser's own kinds of node; the types of mdast do not have them. */
function formulaOf(node: { type: string; value?: string }, type: 'math' | 'inlineMath'): string | undefined {
  return node.type === type ? node.value : undefined
}

function codeOf(value: string): Element {
  return {
    type: 'element',
    tagName: 'code',
    properties: { className: ['language-math'] },
    children: [{ type: 'text', value }],
  }
}

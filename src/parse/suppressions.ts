import type { Nodes, Root } from 'mdast'
import type { Position } from '../model/provenance.ts'
import type { Suppression } from './parsed-document.ts'
import { toPosition } from './places.ts'

/**
 * List the comments that switch rules off for a block or for the whole document.
 *
 * `<!-- roadbook-disable rule -- reason -->` counts for the block below it, or for the block
 * that holds it when it stands within a line; `roadbook-disable-file` for the document. Several rules
 * stand side by side. In MDX the comment is `{/* … *\/}`. Comments inside code are code.
 */
export function extractSuppressions(tree: Root, text: string): Suppression[] {
  // Nearly every document has none.
  if (!text.includes('roadbook-disable')) return []
  const found: Suppression[] = []
  visit(tree, { blockEnd: undefined, found })
  return found
}

interface Around {
  /** Where the block that holds the node ends, once the node is within a line. */
  blockEnd: Position | undefined
  found: Suppression[]
}

const comment = /(?:<!--|\/\*)\s*roadbook-disable(-file)?(?!\w|-\w)([^]*?)(?:-->|\*\/)/g

const inlineParents = new Set(['paragraph', 'heading', 'tableRow'])

function visit(node: Nodes, { blockEnd, found }: Around): void {
  if (!('children' in node)) return
  const children: readonly Nodes[] = node.children
  const around = blockEnd ?? (inlineParents.has(node.type) ? toPosition(node) : undefined)
  for (const [index, child] of children.entries()) {
    const value = commentText(child)
    if (value === undefined) visit(child, { blockEnd: around, found })
    else found.push(...read(value, child, around ?? nextBlock(children, index)))
  }
}

function commentText(node: Nodes): string | undefined {
  if (node.type === 'html') return node.value
  const isMdx = (node.type as string) === 'mdxFlowExpression' || (node.type as string) === 'mdxTextExpression'
  return isMdx ? (node as unknown as { value: string }).value : undefined
}

function read(value: string, node: Nodes, covered: Position | undefined): Suppression[] {
  const place = toPosition(node)
  return [...value.matchAll(comment)].map(([, file, text = '']) => {
    const [rules = '', ...reasons] = ` ${text} `.split(/\s--(?=\s)/)
    const reason = reasons.join(' --').replace(/\s+/g, ' ').trim()
    return {
      rules: rules.split(/[\s,]+/).filter((rule) => rule !== ''),
      ...(reason !== '' && { reason }),
      scope: file === undefined ? 'block' : 'file',
      ...(file === undefined && covered && { lines: { first: covered.start.line, last: lastLine(covered) } }),
      place,
    }
  })
}

/** The block below a comment; comments that follow each other are all about the same one. */
function nextBlock(siblings: readonly Nodes[], index: number): Position | undefined {
  const next = siblings.slice(index + 1).find((node) => !isOnlyComment(node))
  return next && toPosition(next)
}

function isOnlyComment(node: Nodes): boolean {
  return (
    commentText(node)
      ?.replace(/<!--[^]*?-->|\/\*[^]*?\*\//g, '')
      .trim() === ''
  )
}

/** A node that ends at column 1 ended with the line before. */
function lastLine({ start, end }: Position): number {
  return end.column === 1 ? Math.max(start.line, end.line - 1) : end.line
}

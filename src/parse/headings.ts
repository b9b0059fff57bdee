import GithubSlugger from 'github-slugger'
import type { Heading as HeadingNode } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { ownText } from './own-text.ts'
import { toPosition } from './places.ts'
import type { Heading } from './parsed-document.ts'

/**
 * List the headings of a document with the ids that links name.
 *
 * Ids follow the rules of the code host: lower case, punctuation and emoji dropped,
 * `-1`, `-2` … for repeated texts. A heading inside a list or quote counts.
 */
export function extractHeadings(nodes: readonly HeadingNode[]): Heading[] {
  const slugger = new GithubSlugger()
  return nodes.map((node) => {
    const text = ownText(toString(node, { includeHtml: false }).trim())
    return { depth: node.depth, text, anchor: slugger.slug(text), place: toPosition(node) }
  })
}

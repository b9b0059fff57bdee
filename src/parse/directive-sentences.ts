import type { Nodes, Root, RootContent, Text } from 'mdast'
import type { Node } from 'unist'
import type { Directive } from '../model/directives.ts'
import { omission } from './directive-nodes.ts'
import type { DirectiveWords } from './directive-words.ts'
import { walk } from './walk.ts'

/**
 * Put nodes in the place of the signs that stand in sentences, and the text again everywhere else.
 *
 * Gives those that stand in headings: they stay text, because the address of a heading is made of it.
 */
export function placeWords(tree: Root, words: DirectiveWords): Directive[] {
  if (words.directives.length === 0) return []
  const inHeadings: Directive[] = []
  walk(tree, (node) => {
    if (node.type === 'heading') inHeadings.push(...restoreHeading(node, words))
    else {
      restoreTexts(node, words)
      if ('children' in node)
        node.children = (node.children as readonly Nodes[]).flatMap((child) =>
          child.type === 'text' ? splitText(child, words) : [child],
        ) as RootContent[]
    }
    return node.type === 'heading' ? 'skip' : undefined
  })
  return inHeadings
}

function restoreHeading(heading: Nodes, words: DirectiveWords): Directive[] {
  const found: Directive[] = []
  walk(heading, (node) => {
    if (node.type === 'text')
      for (const part of words.split(node.value)) {
        const directive = typeof part === 'number' ? words.directives[part] : undefined
        if (directive !== undefined) found.push({ ...directive, problem: 'in-heading' })
      }
    restoreTexts(node, words)
    return undefined
  })
  return found
}

const fields = ['value', 'url', 'title', 'alt', 'label', 'identifier', 'lang', 'meta'] as const

function restoreTexts(node: Nodes, { split, directives }: DirectiveWords): void {
  const values = node as unknown as Record<string, unknown>
  for (const field of fields) {
    const value = values[field]
    if (typeof value !== 'string') continue
    const parts = split(value)
    if (parts.some((part) => typeof part === 'number'))
      values[field] = parts
        .map((part) => (typeof part === 'number' ? (directives[part]?.written ?? '') : part))
        .join('')
  }
}

function splitText(node: Text, words: DirectiveWords): Nodes[] {
  const parts = words.split(node.value)
  if (!parts.some((part) => typeof part === 'number')) return [node]
  return parts.map((part, index): Nodes => {
    const directive = typeof part === 'number' ? words.directives[part] : undefined
    if (directive === undefined) {
      const start = positionOf(parts[index - 1], words)?.end ?? node.position?.start
      const end = positionOf(parts[index + 1], words)?.start ?? node.position?.end
      return { type: 'text', value: String(part), ...(start && end && { position: { start, end } }) }
    }
    const position = positionOf(part, words)
    const data = { directive }
    return {
      type: 'textDirective',
      name: directive.name,
      children: [omission()],
      data,
      ...(position && { position }),
    }
  })
}

/** Where a directive stands, with the offsets that a reader of raw HTML insists on. */
function positionOf(
  part: string | number | undefined,
  { directives, offsets }: DirectiveWords,
): Node['position'] {
  const directive = typeof part === 'number' ? directives[part] : undefined
  const offset = typeof part === 'number' ? offsets[part] : undefined
  if (directive === undefined || offset === undefined) return undefined
  const { start, end } = directive.place
  return { start: { ...start, offset }, end: { ...end, offset: offset + directive.written.length } }
}

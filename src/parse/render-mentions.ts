import type { Element, ElementContent, Parents, Root } from 'hast'
import type { LinkTarget, RenderReferences } from './render-references.ts'
import { element } from './render-structure.ts'
import { replaceTexts } from './render-walk.ts'

/**
 * Make links of the file names that stand in text and code spans.
 *
 * Only names that the parser found are touched, so a name inside a link or a code
 * block stays as it is. A name nobody can follow gets a mark that says so.
 */
export function linkMentions(tree: Root, mentions: RenderReferences['mentions']): void {
  const names = Object.keys(mentions).sort((a, b) => b.length - a.length)
  if (names.length === 0) return
  const pattern = new RegExp(
    `(?<![\\p{L}\\d_/.@:=-])(?:${names.map(RegExp.escape).join('|')})(?![\\p{L}\\d_])`,
    'gu',
  )
  replaceTexts(tree, (text, parent) => {
    if (!/\.mdx?/i.test(text) || isSpacedCode(parent, text)) return undefined
    return splitText(text, pattern, mentions)
  })
}

function splitText(
  text: string,
  pattern: RegExp,
  mentions: RenderReferences['mentions'],
): ElementContent[] | undefined {
  const parts: ElementContent[] = []
  let end = 0
  for (const match of text.matchAll(pattern)) {
    if (match.index > end) parts.push({ type: 'text', value: text.slice(end, match.index) })
    parts.push(mentionElement(match[0], mentions[match[0]] ?? {}))
    end = match.index + match[0].length
  }
  if (parts.length === 0) return undefined
  if (end < text.length) parts.push({ type: 'text', value: text.slice(end) })
  return parts
}

function mentionElement(name: string, target: LinkTarget): Element {
  const { href, problem, title } = target
  const node = element(href === undefined ? 'span' : 'a', {
    className: ['mention', ...(problem === undefined ? [] : ['is-missing'])],
    ...(href !== undefined && { href }),
    // A reader without a mouse stops at it and is told why.
    ...(href === undefined && problem !== undefined && { tabIndex: 0 }),
    ...((problem ?? title) !== undefined && { title: problem ?? title }),
  })
  node.children.push({ type: 'text', value: name })
  if (problem === undefined) return node
  const note = element('span', { className: ['visually-hidden'] })
  note.children = [{ type: 'text', value: ` (${problem})` }]
  node.children.push(note)
  return node
}

/** A code span with spaces is a command or an example, which the parser leaves alone too. */
function isSpacedCode(parent: Parents, text: string): boolean {
  return parent.type === 'element' && parent.tagName === 'code' && /\s/.test(text.trim())
}

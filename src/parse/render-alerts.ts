import type { Blockquote, BlockContent, DefinitionContent, Paragraph } from 'mdast'
import type { TextWords } from './text-words.ts'

/** Turn a quote that begins with `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]` into an aside with that title. */
export function markAlert(node: Blockquote, { alerts }: TextWords): void {
  const first = node.children[0]
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || text?.type !== 'text') return
  const match = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/i.exec(text.value)
  if (match === null) return
  text.value = text.value.slice(match[0].length)
  const kind = (match[1] ?? '').toLowerCase() as keyof typeof alerts
  makeAlert(node, first, { kind, title: alerts[kind] })
}

function makeAlert(
  quote: Blockquote,
  first: Paragraph,
  { kind, title: name }: { kind: string; title: string },
): void {
  const title = drawAlert(quote, kind, name)
  const lead = first.children[0]
  if (lead?.type === 'text' && lead.value === '') first.children.shift()
  if (first.children[0]?.type === 'break') first.children.shift()
  quote.children.splice(0, first.children.length === 0 ? 1 : 0, title)
}

/** Make an aside of a node; gives the paragraph that names it, to stand first in it. */
export function drawAlert(
  node: { data?: Blockquote['data']; children: (BlockContent | DefinitionContent)[] },
  kind: string,
  title: string,
): Paragraph {
  node.data = { ...node.data, hName: 'aside', hProperties: { className: ['alert', `alert-${kind}`] } }
  return titleParagraph(title, 'alert-title')
}

/** A paragraph that names what it stands in. */
export function titleParagraph(title: string, className: string): Paragraph {
  return {
    type: 'paragraph',
    data: { hProperties: { className: [className] } },
    children: [{ type: 'text', value: title }],
  }
}

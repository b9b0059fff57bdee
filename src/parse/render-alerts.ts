import type { Blockquote, Paragraph } from 'mdast'

/** Turn a quote that begins with `[!NOTE]`, `[!TIP]`, `[!IMPORTANT]`, `[!WARNING]` or `[!CAUTION]` into an aside with that title. */
export function markAlert(node: Blockquote): void {
  const first = node.children[0]
  const text = first?.type === 'paragraph' ? first.children[0] : undefined
  if (first?.type !== 'paragraph' || text?.type !== 'text') return
  const match = /^\[!(NOTE|TIP|IMPORTANT|WARNING|CAUTION)\][ \t]*(?:\n|$)/i.exec(text.value)
  if (match === null) return
  text.value = text.value.slice(match[0].length)
  makeAlert(node, first, (match[1] ?? '').toLowerCase())
}

function makeAlert(quote: Blockquote, first: Paragraph, kind: string): void {
  const word = kind.charAt(0).toUpperCase() + kind.slice(1)
  quote.data = { ...quote.data, hName: 'aside', hProperties: { className: ['alert', `alert-${kind}`] } }
  const title: Paragraph = {
    type: 'paragraph',
    data: { hProperties: { className: ['alert-title'] } },
    children: [{ type: 'text', value: word }],
  }
  const lead = first.children[0]
  if (lead?.type === 'text' && lead.value === '') first.children.shift()
  if (first.children[0]?.type === 'break') first.children.shift()
  quote.children.splice(0, first.children.length === 0 ? 1 : 0, title)
}

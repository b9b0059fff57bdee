import type { Definition, Nodes } from 'mdast'
import { toString } from 'mdast-util-to-string'
import { ownText } from './own-text.ts'
import type { Link } from './parsed-document.ts'
import { toPosition } from './places.ts'
import type { TreeNodes } from './tree-nodes.ts'

/**
 * List the links and images of a document in the order of the text.
 *
 * Reference links carry the target of their definition; a reference without one
 * is text for Markdown and is not listed. Links inside raw HTML (`href`, `src`)
 * and `[[wiki]]` links are listed with their own type.
 */
export function extractLinks(
  nodes: Pick<TreeNodes, 'pointers' | 'definitions'>,
  sectionAt: (line: number) => number | undefined,
): Link[] {
  const definitions = firstByName(nodes.definitions)
  const links: Link[] = []
  const add = (type: Link['type'], node: Nodes, { text, target }: { text: string; target: string }) => {
    const place = toPosition(node)
    links.push({
      type,
      text: ownText(text),
      target: ownText(target),
      section: sectionAt(place.start.line),
      place,
    })
  }

  for (const node of nodes.pointers) {
    switch (node.type) {
      case 'link': {
        const text = toString(node)
        add(isAutolink(node.url, text) ? 'url' : 'inline', node, { text, target: node.url })
        break
      }
      case 'image':
        add('image', node, { text: node.alt ?? '', target: node.url })
        break
      case 'linkReference':
      case 'imageReference': {
        const definition = definitions.get(node.identifier.toLowerCase())
        if (definition === undefined) break
        const type = node.type === 'imageReference' ? 'image' : 'reference'
        add(type, node, { text: toString(node), target: definition.url })
        break
      }
      case 'html':
        for (const link of htmlLinks(node.value)) add('html', node, link)
        break
      case 'text':
        for (const link of wikiLinks(node.value)) add('wiki', node, link)
        break
    }
  }
  return links
}

/** The first definition of a name wins, as in CommonMark. */
function firstByName(nodes: readonly Definition[]): Map<string, Definition> {
  return new Map(nodes.toReversed().map((node) => [node.identifier.toLowerCase(), node]))
}

/** `<https://…>`, a bare address, or a mail address: the text is the address, with or without its scheme. */
function isAutolink(url: string, text: string): boolean {
  const scheme = /^[a-z][a-z\d+.-]*:(?:\/\/)?/i.exec(url)?.[0]
  return scheme !== undefined && (url === text || url === `${scheme}${text}`)
}

function htmlLinks(html: string): { text: string; target: string }[] {
  const attribute = /<(?:a|img)\s[^>]{0,2000}?\b(?:href|src)\s*=\s*(?:"([^"]*)"|'([^']*)')/gi
  return [...html.matchAll(attribute)].map((match) => ({ text: '', target: match[1] ?? match[2] ?? '' }))
}

function wikiLinks(text: string): { text: string; target: string }[] {
  const wiki = /\[\[([^[\]|\n]{1,200})(?:\|([^[\]\n]{1,200}))?\]\]/g
  return [...text.matchAll(wiki)].map((match) => ({
    text: match[2] ?? match[1] ?? '',
    target: match[1] ?? '',
  }))
}

import type { Element, Root } from 'hast'
import { normalizeUri } from 'micromark-util-sanitize-uri'
import type { LinkTarget, PictureSize, RenderReferences } from './render-references.ts'
import { element } from './render-structure.ts'
import { walkElements } from './render-walk.ts'

/**
 * Lead every link and image where it belongs on the site.
 *
 * A link that leads nowhere stays visible as text that says why; an image that is
 * not there shows its alternative text the same way.
 */
export function linkReferences(tree: Root, links: RenderReferences['links']): void {
  const targets = new Map<string, LinkTarget>()
  for (const [target, value] of Object.entries(links)) {
    targets.set(target, value)
    targets.set(normalizeUri(target), value)
  }
  walkElements(tree, (node, { parent, index }) => {
    const attribute = node.tagName === 'img' ? 'src' : node.tagName === 'a' ? 'href' : undefined
    if (attribute === undefined) return undefined
    if (attribute === 'src') node.properties['loading'] = 'lazy'
    const written = node.properties[attribute]
    const target = typeof written === 'string' ? targets.get(written) : undefined
    if (target === undefined) return undefined
    if (target.href === undefined) {
      parent.children[index] = brokenLink(node, target)
      return 'skip'
    }
    node.properties[attribute] = target.href
    if (attribute === 'src' && target.size !== undefined) setSize(node, target.size)
    if (target.title !== undefined) node.properties['title'] ??= target.title
    if (target.problem !== undefined) markProblem(node, target.problem)
    return undefined
  })
}

/** What the author wrote counts. */
function setSize({ properties }: Element, { width, height }: PictureSize): void {
  if (properties['width'] !== undefined || properties['height'] !== undefined) return
  properties['width'] = width
  properties['height'] = height
}

function brokenLink(node: Element, target: LinkTarget): Element {
  const problem = target.problem ?? 'leads nowhere'
  const alt = node.properties['alt']
  const text = typeof alt === 'string' && alt !== '' ? alt : 'image'
  // A reader without a mouse stops at it and is told why.
  const broken = element('span', { tabIndex: 0 })
  broken.children = node.tagName === 'img' ? [{ type: 'text', value: text }] : node.children
  markProblem(broken, problem)
  return broken
}

function markProblem(node: Element, problem: string): void {
  node.properties['className'] = ['broken']
  node.properties['title'] = problem
  const note = element('span', { className: ['visually-hidden'] })
  note.children = [{ type: 'text', value: ` (${problem})` }]
  node.children = [...node.children, note]
}

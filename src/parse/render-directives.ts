import type { Element, Root } from 'hast'
import type { Nodes } from 'mdast'
import { findDirectiveProblems } from '../model/directive-problems.ts'
import { attributeOf, type Directive } from '../model/directives.ts'
import { type DirectiveNode, directiveOf } from './directive-nodes.ts'
import { drawAlert, titleParagraph } from './render-alerts.ts'
import { walkElements } from './render-walk.ts'
import type { TextWords } from './text-words.ts'

/**
 * Say what a directive becomes in HTML.
 *
 * Callouts and tabs depend on nothing else, so they are drawn; the others, and all that are wrong, leave
 * a mark that the page puts something in the place of.
 */
export function markDirective(node: Nodes, words: TextWords): void {
  const found = directiveOf(node)
  if (found === undefined || !isDirectiveNode(node)) return
  const { directive, index } = found
  if (node.type === 'textDirective') drawMark(node, index)
  else if (node.type === 'leafDirective' && node.children.length === 0) drawMark(node, index)
  else if (node.type === 'containerDirective' && findDirectiveProblems(directive).length === 0)
    drawContainer(node, directive, words)
  else {
    // What stands in it is shown below the mark.
    node.data = { ...node.data, hName: 'div' }
    const siblings = node.children as Nodes[]
    siblings.unshift({ type: 'leafDirective', name: '', children: [], data: markData('div', index) })
  }
}

function isDirectiveNode(node: Nodes): node is DirectiveNode {
  return node.type === 'textDirective' || node.type === 'leafDirective' || node.type === 'containerDirective'
}

function drawMark(node: DirectiveNode, index: number): void {
  node.children = []
  node.data = markData(node.type === 'textDirective' ? 'span' : 'div', index)
}

function markData(hName: 'div' | 'span', index: number): Nodes['data'] {
  return { hName, hProperties: { dataDirective: String(index) } }
}

function drawContainer(
  node: Extract<DirectiveNode, { type: 'containerDirective' }>,
  directive: Directive,
  { alerts }: TextWords,
): void {
  const title = attributeOf(directive, 'title')
  if (directive.name === 'callout') {
    const kind = (attributeOf(directive, 'type') ?? 'note') as keyof typeof alerts
    node.children.unshift(drawAlert(node, kind, title ?? alerts[kind]))
  } else if (directive.name === 'tab') {
    node.data = { ...node.data, hName: 'section', hProperties: { className: ['tab'] } }
    node.children.unshift(titleParagraph(title ?? '', 'tab-title'))
  } else node.data = { ...node.data, hName: 'content-tabs' }
}

/** Make comments of the marks: what an author writes as raw HTML has none left at this point. */
export function placeDirectiveMarks(tree: Root): void {
  walkElements(tree, (node, { parent, index }) => {
    const mark = markOf(node)
    if (mark === undefined) return undefined
    parent.children[index] = { type: 'comment', value: `directive:${mark}` }
    return 'skip'
  })
}

function markOf({ properties }: Element): string | undefined {
  const mark = properties['dataDirective']
  return typeof mark === 'string' && /^\d{1,6}$/.test(mark) ? mark : undefined
}

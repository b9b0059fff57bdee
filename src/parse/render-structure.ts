import type { Element, Root } from 'hast'
import { toString } from 'hast-util-to-string'
import { isLineAnchor } from './render-line-anchors.ts'
import { walkElements } from './render-walk.ts'
import type { TextWords } from './text-words.ts'

const prefix = 'user-content-'

/**
 * Give headings and lines the ids that links name, and links inside the document the ids that sanitising left.
 *
 * Sanitising puts a prefix before every id; those of headings and lines are ours, so they lose it again.
 */
export function restoreIds(tree: Root, anchors: ReadonlySet<string>): void {
  const ids = new Set<string>()
  const links: Element[] = []
  walkElements(tree, (node) => {
    const { id, href } = node.properties
    if (typeof href === 'string' && href.startsWith('#')) links.push(node)
    if (typeof id !== 'string') return undefined
    const bare = id.startsWith(prefix) ? id.slice(prefix.length) : id
    const isHeading = /^h[1-6]$/.test(node.tagName) && anchors.has(bare)
    if (isHeading || (isLineAnchor(node, bare) && !anchors.has(bare))) node.properties['id'] = bare
    ids.add(String(node.properties['id']))
    return undefined
  })
  for (const { properties } of links) {
    const name = String(properties['href']).slice(1)
    if (!ids.has(name) && ids.has(prefix + name)) properties['href'] = `#${prefix}${name}`
  }
}

/**
 * Give every table a box in which it scrolls by itself, by keyboard too, and draw
 * the boxes of task lists as marks with a name: a disabled input tells nobody anything.
 */
export function drawTablesAndBoxes(tree: Root, words: TextWords): void {
  walkElements(tree, (node, { parent, index }) => {
    if (node.tagName === 'table') parent.children[index] = tableBox(node, words)
    if (node.tagName === 'input')
      parent.children[index] = checkMark(node.properties['checked'] === true, words)
    return undefined
  })
}

function tableBox(table: Element, words: TextWords): Element {
  const rows = rowsOf(table)
  for (const cell of rows.flat()) if (isShort(cell)) cell.properties['className'] = ['short']
  const columns = Math.max(0, ...rows.map((row) => row.length))
  const headers = (rows[0] ?? []).filter((cell) => cell.tagName === 'th').map((cell) => toString(cell).trim())
  const name = headers.filter((text) => text !== '').slice(0, 3)
  const box = element('div', {
    className: columns > 4 ? ['table-box', 'is-wide'] : ['table-box'],
    role: 'group',
    ariaLabel: name.length === 0 ? words.table : `${words.table}: ${name.join(', ')}`,
    tabIndex: 0,
  })
  box.children.push(table)
  return box
}

/** A date or a version that breaks at its hyphens is hard to read. */
function isShort(cell: Element): boolean {
  return cell.tagName === 'td' && toString(cell).trim().length <= 12
}

function checkMark(checked: boolean, words: TextWords): Element {
  return element('span', {
    className: checked ? ['box', 'is-checked'] : ['box'],
    role: 'img',
    ariaLabel: checked ? words.done : words.open,
  })
}

/** A hast element without children. */
export function element(tagName: string, properties: Element['properties']): Element {
  return { type: 'element', tagName, properties, children: [] }
}

function rowsOf(table: Element): Element[][] {
  const rows: Element[][] = []
  walkElements(table, (node) => {
    if (node.tagName !== 'tr') return undefined
    rows.push(node.children.filter((cell) => cell.type === 'element'))
    return 'skip'
  })
  return rows
}

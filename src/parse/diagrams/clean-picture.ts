import type { Element, ElementContent } from 'hast'
import { walkElements } from '../render-walk.ts'
import type { TextWords } from '../text-words.ts'
import type { DiagramSource } from './diagram-source.ts'
import { inkOn } from './ink-on.ts'

/** What a picture may hold; whatever else the library or a trick in a label puts there goes. */
const elements: ReadonlySet<string> = new Set(
  'g defs marker polygon polyline path rect circle ellipse line text tspan'.split(' '),
)
const attributes: ReadonlySet<string> = new Set(
  (
    'points d x y x1 y1 x2 y2 cx cy r rx ry dx dy width height transform fill markerWidth markerHeight refX refY orient ' +
    'markerStart markerEnd strokeWidth strokeDashArray textAnchor fontSize fontWeight fontStyle'
  ).split(' '),
)

/** What most texts have stands once, at the top. */
const usual = { fontSize: '13', fontWeight: '500', textAnchor: 'middle' } as const

/** What SVG takes where nothing is said; said, because the usual stands above. */
const unsaid = { fontSize: '13', fontWeight: '400', textAnchor: 'start' } as const

/** What the library calls its paints, and what the style sheet calls them. */
const paint = /^var\(--_?([a-z-]+)\)$/

/**
 * Make a picture part of a page: only shapes and texts, no style and no address of its own,
 * colours by class so that the theme gives them, ids that no other picture of the page has.
 */
export function cleanPicture(picture: Element, diagram: DiagramSource, { id, kinds }: Naming): Element {
  const used = new Set([...JSON.stringify(picture).matchAll(/url\(#([\w-]+)\)/g)].map(([, name]) => name))
  const children = cleanChildren(picture, { id, used })
  const { width, height } = picture.properties
  const size = [width, height].map((value) => Math.ceil(Number(value)))
  return {
    type: 'element',
    tagName: 'svg',
    properties: {
      viewBox: `0 0 ${size.join(' ')}`,
      width: size[0],
      height: size[1],
      role: 'img',
      ariaLabel: nameOf(diagram, kinds),
      ...usual,
    },
    children,
  }
}

/** What tells a picture from others of its page, and the names of kinds of diagrams. */
export interface Naming {
  id: string
  kinds: TextWords['diagrams']
}

interface Page {
  id: string
  used: ReadonlySet<string | undefined>
}

function cleanChildren(parent: Element, page: Page): ElementContent[] {
  const isText = parent.tagName === 'text' || parent.tagName === 'tspan'
  return parent.children.flatMap((child): ElementContent[] => {
    if (child.type === 'text') return isText ? [child] : []
    if (child.type !== 'element' || !elements.has(child.tagName)) return []
    if (child.tagName === 'marker' && !page.used.has(String(child.properties['id']))) return []
    if (child.tagName === 'g') contrast(child)
    const children = cleanChildren(child, page)
    if (child.tagName === 'defs' && children.length === 0) return []
    if (child.tagName === 'text') child.properties = { ...unsaid, ...child.properties }
    const properties = cleanProperties(child, page)
    // A group that says nothing is only bytes.
    if (child.tagName === 'g' && Object.keys(properties).length === 0) return children
    return [{ type: 'element', tagName: child.tagName, properties, children }]
  })
}

function cleanProperties({ tagName, properties }: Element, { id }: Page): Element['properties'] {
  const clean: Element['properties'] = {}
  const classes: string[] = []
  for (const [name, value] of Object.entries(properties)) {
    if (!attributes.has(name) && name !== 'stroke') continue
    const text = shorten(String(value))
    if (name === 'fill' || name === 'stroke') {
      const known = paint.exec(text)?.[1]
      if (known !== undefined) classes.push(`${name}-${known}`)
      else if (name === 'fill' && (text === 'none' || /^#[\da-f]{3,6}$/i.test(text))) clean['fill'] = text
      else if (text !== 'none')
        classes.push(name === 'fill' ? (tagName === 'text' ? 'fill-text' : 'fill-node-fill') : 'stroke-line')
    } else if (name.startsWith('marker') && text.includes('(')) {
      const target = /^url\(#([\w-]+)\)$/.exec(text)?.[1]
      // A dot stands in no id that a heading can get.
      if (target !== undefined) clean[name] = `url(#${id}.${target})`
    } else if (!isUsual(name, text, tagName)) clean[name] = text
  }
  if (tagName === 'marker') clean['id'] = `${id}.${String(properties['id'])}`
  if (Array.isArray(properties['className']) && properties['className'].includes('mono')) classes.push('mono')
  return { ...(classes.length > 0 && { className: classes }), ...clean }
}

function isUsual(name: string, text: string, tagName: string): boolean {
  if (name === 'rx' || name === 'ry') return text === '0'
  return tagName === 'text' && name in usual && usual[name as keyof typeof usual] === text
}

/** A tenth of a pixel is exact enough. */
function shorten(text: string): string {
  return text.replace(/-?\d+\.\d+/g, (number) => String(Math.round(Number(number) * 10) / 10))
}

/** On a colour that the author chose a theme's ink may not be readable. */
function contrast(group: Element): void {
  let fill: string | undefined
  walkElements(group, ({ properties }) => {
    if (/^#[\da-f]{3,6}$/i.test(String(properties['fill']))) fill ??= String(properties['fill'])
    return undefined
  })
  if (fill === undefined) return
  const ink = inkOn(fill)
  walkElements(group, ({ tagName, properties }) => {
    if (tagName === 'text' || tagName === 'tspan') properties['fill'] = ink
    return undefined
  })
}

const namedInLabel = 5

/** What somebody hears who does not see the picture; the source beside it has the rest. */
function nameOf({ kind, title, texts }: DiagramSource, kinds: Naming['kinds']): string {
  if (title !== undefined) return `${kinds[kind]}: ${title}`
  const shown = [...new Set(texts)].slice(0, namedInLabel)
  return `${kinds[kind]}: ${shown.join(', ')}${texts.length > shown.length ? ' …' : ''}`
}

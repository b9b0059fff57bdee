import type { Nodes, Parents, PhrasingContent, Root, RootContent } from 'mdast'
import {
  type Directive,
  type DirectiveAttribute,
  directiveOfComponent,
  findDirectiveKind,
} from '../model/directives.ts'
import { numberDirectives } from './parse-directives.ts'
import { omission } from './directive-nodes.ts'
import { toPosition } from './places.ts'
import { walk } from './walk.ts'

/** An element as the parser of MDX gives it. */
interface JsxElement {
  name: string | null
  attributes: readonly JsxAttribute[]
}

interface JsxAttribute {
  type: string
  name?: string
  value?: string | null | { value: string }
}

/**
 * Make directives of the components of an `.mdx` document that have their names.
 *
 * Attributes are read as they stand, so they have to be texts or numbers; nothing runs. A name that the
 * document imports or exports is its own.
 */
export function readMdxDirectives(tree: Root, text: string): Directive[] {
  const own = ownNames(tree)
  const isOurs = (node: Nodes) =>
    isElement(node) && nameOf(node) !== undefined && !own.has(elementOf(node).name ?? '')
  walk(tree, (node) => {
    if (!('children' in node)) return undefined
    node.children = (node.children as readonly Nodes[]).flatMap((child) =>
      isAlone(child, isOurs) ? (child as Parents).children.filter(isOurs) : [child],
    ) as RootContent[]
    for (const child of node.children) if (isOurs(child)) toDirective(child, node, text)
    return undefined
  })
  return numberDirectives(tree)
}

function isElement({ type }: { type: string }): boolean {
  return type === 'mdxJsxFlowElement' || type === 'mdxJsxTextElement'
}

function elementOf(node: Nodes): JsxElement {
  return node as unknown as JsxElement
}

function nameOf(node: Nodes): string | undefined {
  return directiveOfComponent.get(elementOf(node).name ?? '')
}

/** A paragraph that holds nothing but blocks of ours is no paragraph, as MDX sees it too. */
function isAlone(node: Nodes, isOurs: (node: Nodes) => boolean): boolean {
  if (node.type !== 'paragraph') return false
  const parts = (node.children as readonly Nodes[]).filter(
    ({ type, ...rest }) => type !== 'text' || !/^\s*$/.test((rest as { value: string }).value),
  )
  return (
    parts.length > 0 &&
    parts.every((part) => isOurs(part) && findDirectiveKind(nameOf(part) ?? '')?.form !== 'text')
  )
}

function ownNames(tree: Root): Set<string> {
  const code = (tree.children as readonly { type: string; value?: string }[])
    .filter(({ type }) => type === 'mdxjsEsm')
    .map(({ value = '' }) => value)
    .join('\n')
  return new Set(code.match(/\b[A-Z]\w*/g) ?? [])
}

function toDirective(node: Nodes, parent: Nodes, text: string): void {
  const name = nameOf(node) ?? ''
  const kind = findDirectiveKind(name)
  const place = toPosition(node)
  const { attributes } = elementOf(node)
  const isInline = (node.type as string) === 'mdxJsxTextElement' && parent.type === 'paragraph'
  // A number alone on its line is a sentence of one word.
  const form = kind?.form === 'text' ? 'text' : isInline ? 'text' : (kind?.form ?? 'leaf')
  const read = attributes.map((attribute) => readAttribute(attribute, place))
  const inside = parent.type === 'containerDirective' ? parent.name : undefined
  const directive: Directive = {
    name,
    form,
    attributes: read.filter((attribute) => attribute !== undefined),
    written: openingTag(text, node),
    place,
    ...(inside !== undefined && { inside }),
    ...(parent.type === 'heading' && { problem: 'in-heading' as const }),
    ...(read.includes(undefined) && { problem: 'not-literal' as const }),
  }
  const type =
    form === 'container' ? 'containerDirective' : form === 'leaf' ? 'leafDirective' : 'textDirective'
  const own = 'children' in node ? (node.children as Nodes[]) : []
  // What stands in a component that wants nothing in it is text all the same.
  const children = form === 'text' ? (own.length > 0 ? own : [omission()]) : asBlocks(own)
  Object.assign(node, { type, name, children, data: { directive } })
}

/** `<Callout>One sentence.</Callout>` on one line has no paragraph of its own. */
function asBlocks(nodes: Nodes[]): Nodes[] {
  const isInline = nodes.some(({ type }) => type === 'text')
  return isInline ? [{ type: 'paragraph', children: nodes as PhrasingContent[] }] : nodes
}

function openingTag(text: string, { position }: Nodes): string {
  const whole = text.slice(position?.start.offset ?? 0, position?.end.offset ?? 0)
  return /^<[^]*?>/.exec(whole)?.[0] ?? whole
}

/** The parser does not say where an attribute stands. */
function readAttribute(
  { type, name, value }: JsxAttribute,
  place: Directive['place'],
): DirectiveAttribute | undefined {
  if (type !== 'mdxJsxAttribute' || name === undefined) return undefined
  if (value === null || value === undefined) return { name, place }
  if (typeof value === 'string') return { name, value, place }
  const literal = /^\s*(?:(\d+)|"([^"\\]*)"|'([^'\\]*)'|`([^`\\$]*)`)\s*$/.exec(value.value)
  // One of the groups has it, and only a number is never empty.
  const [, number, ...quoted] = literal ?? []
  const text = literal === null ? undefined : (number ?? quoted.join(''))
  return text === undefined ? undefined : { name, value: text, place }
}

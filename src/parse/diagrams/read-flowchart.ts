import { splitStatements } from './split-statements.ts'

/** A flowchart as it was written. */
export interface Flowchart {
  nodes: Map<string, FlowNode>
  groups: FlowGroup[]
  edges: FlowEdge[]
}

export interface FlowNode {
  /** As in the source, with quotes; that of the first place that gives one. */
  label?: string
  shape: { open: string; close: string }
  group?: FlowGroup
  className?: string
  /** A colour as `#rrggbb` that the author gave. */
  fill?: string
}

export interface FlowGroup {
  id: string
  label: string
  parent?: FlowGroup
  direction?: string
}

export interface FlowEdge {
  from: string
  to: string
  label?: string
  line: 'solid' | 'dotted' | 'thick'
  arrows: { start: boolean; end: boolean }
}

const rectangle = { open: '[', close: ']' }

/** Longest first: `([` is no `(`. */
const shapes = [
  ['(((', ')))'],
  ['([', '])'],
  ['((', '))'],
  ['[[', ']]'],
  ['[(', ')]'],
  ['{{', '}}'],
  ['[/', '\\]'],
  ['[\\', '/]'],
  ['[', ']'],
  ['(', ')'],
  ['{', '}'],
  ['>', ']'],
] as const

const id = String.raw`[\p{L}\p{N}_]+(?:[-.][\p{L}\p{N}_]+)*`
const arrows = /^(<)?(-{2,}(?=>)|-{3,}|={2,}(?=>)|={3,}|-\.+-)(>)?(?:\s*\|([^|]*)\|)?\s*/
const spoken = /^(<)?(--|==|-\.)\s+((?:"[^"]*"|[^"|])+?)\s+(-{2,}|={2,}|\.+-)(>)?\s*/
const tight = /^(<)?(--|==|-\.)([^-=.><\s|"][^-=.><|"]*?)(-{2,}|={2,}|\.+-)(>)?\s*/

/** Read a flowchart; `undefined` when a statement is of a form that is not known to be drawn well. */
export function readFlowchart(body: readonly string[]): Flowchart | undefined {
  const chart: Flowchart = { nodes: new Map(), groups: [], edges: [] }
  const fills = new Map<string, string>()
  let group: FlowGroup | undefined
  for (const statement of splitStatements(body.join('\n'))) {
    const word = /^\w+/.exec(statement)?.[0] ?? ''
    if (statement === 'end') {
      if (group === undefined) return undefined
      group = group.parent
    } else if (word === 'subgraph') {
      const next = readGroup(statement, group)
      if (next === undefined || isTaken(chart, next.id)) return undefined
      chart.groups.push(next)
      group = next
    } else if (/^direction\s+(?:TD|TB|BT|LR|RL)$/.test(statement)) {
      if (group !== undefined) group.direction = statement.slice('direction'.length).trim()
    } else if (['style', 'classDef', 'class', 'linkStyle', 'click'].includes(word)) {
      readStyle(statement, chart, fills)
    } else if (!readChain(statement, chart, group)) return undefined
  }
  for (const node of chart.nodes.values()) {
    const fill = fills.get(node.className ?? 'default')
    if (node.fill === undefined && fill !== undefined) node.fill = fill
  }
  return group === undefined ? chart : undefined
}

function readGroup(statement: string, parent: FlowGroup | undefined): FlowGroup | undefined {
  const rest = statement.slice('subgraph'.length).trim()
  const named = new RegExp(`^(${id})\\s*\\[(.+)\\]$`, 'su').exec(rest)
  const [, name = rest, label = rest] = named ?? []
  if (rest === '' || (named === null && /[[\](){}<>|]/.test(rest.replace(/"[^"]*"/g, '')))) return undefined
  return { id: name.replaceAll('"', ''), label, ...(parent && { parent }) }
}

function isTaken({ nodes, groups }: Flowchart, name: string): boolean {
  return nodes.has(name) || groups.some((group) => group.id === name)
}

/** Of what an author says about the look only a colour counts: in both themes nothing else is sure to be readable. */
function readStyle(statement: string, { nodes }: Flowchart, fills: Map<string, string>): void {
  const [word, names = '', rest = ''] = statement.split(/\s+/)
  const fill = /\bfill:\s*(#(?:[\da-f]{6}|[\da-f]{3}))\b/i.exec(statement)?.[1]
  for (const name of names.split(',')) {
    const node = nodes.get(name)
    if (word === 'classDef' && fill !== undefined) fills.set(name, fill)
    if (word === 'style' && fill !== undefined && node !== undefined) node.fill = fill
    if (word === 'class' && node !== undefined) node.className = rest
  }
}

function readChain(statement: string, chart: Flowchart, group: FlowGroup | undefined): boolean {
  let rest = statement
  let before: string[] | undefined
  let arrow: Omit<FlowEdge, 'from' | 'to'> | undefined
  for (;;) {
    const nodes = readNodes(rest, chart, group)
    if (nodes === undefined) return false
    for (const from of before ?? []) {
      for (const to of nodes.names) if (arrow !== undefined) chart.edges.push({ from, to, ...arrow })
    }
    if (nodes.rest === '') return true
    const next = readArrow(nodes.rest)
    if (next === undefined) return false
    before = nodes.names
    arrow = next.arrow
    rest = next.rest
  }
}

function readNodes(
  text: string,
  chart: Flowchart,
  group: FlowGroup | undefined,
): { names: string[]; rest: string } | undefined {
  const names: string[] = []
  let rest = text
  do {
    const node = readNode(rest.replace(/^&\s*/, ''))
    if (node === undefined) return undefined
    names.push(node.name)
    rest = node.rest
    if (chart.groups.some((other) => other.id === node.name)) continue
    const known: FlowNode = chart.nodes.get(node.name) ?? { shape: rectangle }
    if (node.label !== undefined) Object.assign(known, { label: node.label, shape: node.shape })
    if (node.className !== undefined) known.className = node.className
    if (group !== undefined) known.group ??= group
    chart.nodes.set(node.name, known)
  } while (rest.startsWith('&'))
  return { names, rest }
}

function readNode(text: string) {
  const name = new RegExp(`^${id}`, 'u').exec(text)?.[0]
  if (name === undefined || name === 'end') return undefined
  let rest = text.slice(name.length)
  const shape = shapes.find(([open]) => rest.startsWith(open))
  let label: string | undefined
  if (shape !== undefined) {
    const [open, close] = shape
    const quoted = new RegExp(`^${RegExp.escape(open)}\\s*("[^"]*")\\s*${RegExp.escape(close)}`)
    const plain = new RegExp(`^${RegExp.escape(open)}([^"[\\](){}|]+?)${RegExp.escape(close)}`)
    const match = quoted.exec(rest) ?? plain.exec(rest)
    if (match === null) return undefined
    label = match[1] ?? ''
    rest = rest.slice(match[0].length)
  }
  const className = /^:::([\w-]+)/.exec(rest)
  rest = rest.slice(className?.[0].length ?? 0).trimStart()
  return {
    name,
    rest,
    shape: shape === undefined ? rectangle : { open: shape[0], close: shape[1] },
    label,
    className: className?.[1],
  }
}

function readArrow(text: string): { arrow: Omit<FlowEdge, 'from' | 'to'>; rest: string } | undefined {
  const match = arrows.exec(text) ?? spoken.exec(text) ?? tight.exec(text)
  if (match === null) return undefined
  const isPlain = arrows.test(text)
  const [all, start, body = '', third, fourth, fifth] = match
  const [end, label] = isPlain ? [third, fourth] : [fifth, third]
  return {
    arrow: {
      line: body.startsWith('=') ? 'thick' : body.includes('.') ? 'dotted' : 'solid',
      arrows: { start: start !== undefined, end: end !== undefined },
      ...(label !== undefined && { label }),
    },
    rest: text.slice(all.length),
  }
}

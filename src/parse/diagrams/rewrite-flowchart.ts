import { readableLines, writeLabel } from './diagram-label.ts'
import type { Rewrite } from './diagram-source.ts'
import {
  type FlowEdge,
  type Flowchart,
  type FlowGroup,
  type FlowNode,
  readFlowchart,
} from './read-flowchart.ts'

/** Nodes first, each in its group, then the lines between them one by one. */
export const rewriteFlowchart: Rewrite = (body, header) => {
  const chart = readFlowchart(body)
  if (chart === undefined || chart.nodes.size === 0) return undefined
  const names = new Map(
    [...chart.nodes.keys(), ...chart.groups.map(({ id }) => id)].map((id, n) => [id, `n${n}`]),
  )
  const name = (id: string) => names.get(id) ?? id
  const direction = /\b(?:TD|TB|BT|LR|RL)\b/i.exec(header)?.[0] ?? 'TD'
  return {
    text: [
      `flowchart ${direction}`,
      ...chart.groups
        .filter(({ parent }) => parent === undefined)
        .flatMap((group) => groupLines(chart, group, name)),
      ...nodeLines(chart, undefined, name),
      ...chart.edges.map((edge) => edgeLine(edge, name)),
      ...[...chart.nodes].flatMap(([id, { fill }]) =>
        fill === undefined ? [] : [`style ${name(id)} fill:${fill}`],
      ),
    ].join('\n'),
    texts: [
      ...[...chart.nodes].map(([id, { label }]) => label ?? id),
      ...chart.groups.map(({ label }) => label),
      ...chart.edges.map(({ label }) => label ?? ''),
    ].flatMap(readableLines),
    lines: chart.edges.length,
  }
}

function groupLines(chart: Flowchart, group: FlowGroup, name: (id: string) => string): string[] {
  return [
    `subgraph ${name(group.id)} [${writeLabel(group.label)}]`,
    ...(group.direction === undefined ? [] : [`direction ${group.direction}`]),
    ...chart.groups
      .filter(({ parent }) => parent === group)
      .flatMap((inner) => groupLines(chart, inner, name)),
    ...nodeLines(chart, group, name),
    'end',
  ]
}

function nodeLines(
  { nodes }: Flowchart,
  group: FlowGroup | undefined,
  name: (id: string) => string,
): string[] {
  return [...nodes]
    .filter(([, node]) => node.group === group)
    .map(([id, node]) => nodeLine(name(id), id, node))
}

function nodeLine(name: string, id: string, { label = id, shape }: FlowNode): string {
  return `${name}${shape.open}${writeLabel(label) || ' '}${shape.close}`
}

function edgeLine({ from, to, label, line, arrows }: FlowEdge, name: (id: string) => string): string {
  const end = arrows.end || arrows.start
  const body = { solid: end ? '-->' : '---', dotted: end ? '-.->' : '-.-', thick: end ? '==>' : '===' }[line]
  const text = writeLabel(label ?? '')
  const both = arrows.start && arrows.end
  // An arrow that leads back alone is the same arrow the other way round.
  const [first, second] = arrows.start && !arrows.end ? [to, from] : [from, to]
  return `${name(first)} ${both ? '<' : ''}${body}${text === '' ? '' : `|${text}|`} ${name(second)}`
}

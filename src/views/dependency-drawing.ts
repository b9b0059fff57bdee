import { Graph, layout, type EdgeLabel, type GraphLabel, type NodeLabel } from '@dagrejs/dagre'
import { curveMonotoneY, line } from 'd3-shape'
import type { EntityId } from '../model/paths.ts'
import type { Strings } from '../model/strings/en.ts'
import type { BadgeProps } from './page.ts'
import type { Step } from './dependency-steps.ts'
import { toHundredths } from './timeline-axis.ts'
import { clipText, estimateTextWidth } from './timeline-text.ts'

/** Steps as boxes from top to bottom, each below what it waits for. */
export interface DependencyDrawing {
  width: number
  height: number
  boxes: readonly DependencyBox[]
  arrows: readonly { path: string; head: string; critical: boolean }[]
}

export interface DependencyBox {
  kind: Step['kind']
  x: number
  y: number
  width: number
  height: number
  text: string
  /** For who cannot see the box: what, of which release, when, how it stands. */
  name: string
  href?: string
  badge?: BadgeProps
  critical: boolean
}

type Words = Strings['roadmap']['dependencies']

const FONT = 13
const BADGE = 18
const PADDING = 12
const MOST_TEXT = 230
const HEIGHT = { release: 32, phase: 26 }
const MARGIN = 8

/** Lay steps out in ranks; the same steps give the same picture. */
export function drawDependencies(
  steps: readonly Step[],
  critical: ReadonlySet<EntityId>,
  words: Words,
): DependencyDrawing {
  const graph = new Graph<GraphLabel, NodeLabel, EdgeLabel>()
  graph.setGraph({ rankdir: 'TB', ranksep: 24, nodesep: 24, marginx: MARGIN, marginy: MARGIN })
  graph.setDefaultEdgeLabel(() => ({}))
  const texts = new Map(steps.map((step) => [step.id, clipText(step.title, MOST_TEXT, FONT)]))
  for (const step of steps) {
    const width = estimateTextWidth(texts.get(step.id) ?? '', FONT) + 2 * PADDING + (step.badge ? BADGE : 0)
    graph.setNode(step.id, { width, height: HEIGHT[step.kind] })
  }
  for (const { id, after } of steps) for (const before of after) graph.setEdge(before, id)
  layout(graph)

  const curve = line<{ x: number; y: number }>(
    ({ x }) => x,
    ({ y }) => y,
  ).curve(curveMonotoneY)
  const size = graph.graph()
  return {
    width: Math.ceil(size.width ?? 0),
    height: Math.ceil(size.height ?? 0),
    boxes: steps.map((step) =>
      toBox(step, { ...graph.node(step.id), text: texts.get(step.id) ?? '' }, { critical, words }),
    ),
    arrows: steps.flatMap(({ id, after }) =>
      after.map((before) => {
        const points = graph.edge(before, id).points ?? []
        return {
          path: curve(points) ?? '',
          head: headOf(points),
          critical: critical.has(id) && critical.has(before),
        }
      }),
    ),
  }
}

function toBox(
  step: Step,
  placed: { x?: number; y?: number; width: number; height: number; text: string },
  { critical, words }: { critical: ReadonlySet<EntityId>; words: Words },
): DependencyBox {
  const { kind, title, of, dates, badge, href, id } = step
  const { x = 0, y = 0, width, height, text } = placed
  const isCritical = critical.has(id)
  const parts = [
    title,
    of && words.phaseOf(of),
    dates,
    badge?.word,
    isCritical ? words.onCriticalPath : undefined,
  ]
  return {
    kind,
    x: toHundredths(x - width / 2),
    y: toHundredths(y - height / 2),
    width: toHundredths(width),
    height,
    text,
    name: parts.filter((part) => part !== undefined && part !== '').join(', '),
    ...(href !== undefined && { href }),
    ...(badge && { badge }),
    critical: isCritical,
  }
}

/** A small triangle where the line arrives, which is always from above or, on a way back, from below. */
function headOf(points: readonly { x: number; y: number }[]): string {
  const [from, to] = [points.at(-2), points.at(-1)]
  if (from === undefined || to === undefined) return ''
  const down = to.y >= from.y ? -7 : 7
  const [x, y] = [toHundredths(to.x), toHundredths(to.y)]
  return `M${toHundredths(x - 4)},${toHundredths(y + down)}L${x},${y}L${toHundredths(x + 4)},${toHundredths(y + down)}z`
}

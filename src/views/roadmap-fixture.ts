/** Hand-made plans for the tests of the roadmap and of the pages of releases and phases. */
import { MultiDirectedGraph } from 'graphology'
import type { PlanDate } from '../model/dates.ts'
import type {
  Document,
  Edge,
  EdgeType,
  Entity,
  Milestone,
  Phase,
  Project,
  Release,
} from '../model/entities.ts'
import type { CriterionVerdict, Gate } from '../model/gate.ts'
import { toDocumentPath, toEntityId, type EntityId } from '../model/paths.ts'
import type { Source, Sourced } from '../model/provenance.ts'
import type { StatusState } from '../model/status.ts'
import { groupByKind, type PlanGraph } from '../graph/plan-graph.ts'
import { strings } from '../model/strings/en.ts'
import { buildAddresses } from './addresses.ts'
import type { ViewContext } from './page.ts'

export const source: Source = { file: toDocumentPath('plan.md'), place: { line: 7, column: 1 }, how: 'table' }

/** A plan of these entities, seen from `/` on 10 January 2026. */
export function contextOf(entities: readonly Entity[], edges: readonly Edge[] = [], base = '/'): ViewContext {
  const graph = new MultiDirectedGraph<Entity, Edge>()
  for (const entity of entities) graph.addNode(entity.id, entity)
  for (const edge of edges) graph.addDirectedEdge(edge.from, edge.to, edge)
  const plan: PlanGraph = {
    graph,
    byKind: groupByKind(graph),
    documents: new Map(),
    links: [],
    mentions: [],
    configuration: {},
    vocabulary: { status: { states: {}, verdicts: {} }, roles: [], types: [], columns: {} },
    title: 'Plans',
    diagnostics: [],
    without: new Set(),
    unmapped: [],
    today: '2026-01-10',
  }
  return { plan, addresses: buildAddresses(plan, base), strings }
}

export function sourced<T>(value: T, raw = String(value)): Sourced<T> {
  return { value, raw, source }
}

/** `2026-01-05`, `2026-01-05..2026-01-09`, `2026-03` for the whole month, else words that are no calendar date. */
export function date(text: string): Sourced<PlanDate> {
  const [start, end] = text.split('..')
  if (/^\d{4}-\d\d$/.test(text)) {
    const last = new Date(Date.UTC(Number(text.slice(0, 4)), Number(text.slice(5)), 0))
      .toISOString()
      .slice(0, 10)
    return sourced<PlanDate>(
      { kind: 'interval', start: `${text}-01`, end: last, precision: 'month', raw: text },
      text,
    )
  }
  if (!/^\d/.test(text)) return sourced<PlanDate>({ kind: 'placeholder', raw: text }, text)
  return sourced<PlanDate>(
    { kind: 'interval', start: start!, end: end ?? start!, precision: 'day', raw: text },
    text,
  )
}

export function status(state: StatusState) {
  return sourced({ state, raw: state })
}

export function project(id: string): Project {
  return { kind: 'project', id: toEntityId('project', id), title: id, folder: '', sources: [source] }
}

/** Release `v1.2.0` of the project `caro` unless told otherwise. */
export function release(version: string, more: Partial<Release> = {}): Release {
  const [major = 0, minor = 0, patch = 0] = version.replace(/^v/, '').split(/[.-]/).map(Number)
  const stage = version.includes('beta') ? { stage: 'beta' as const } : {}
  return {
    kind: 'release',
    id: toEntityId('release', `caro/${version}`),
    title: version,
    project: toEntityId('project', 'caro'),
    version: { major, minor, patch, ...stage, key: version, raw: version },
    otherDates: [],
    sources: [source],
    ...more,
  }
}

export function phase(
  of: Release | undefined,
  order: number,
  title: string,
  more: Partial<Phase> = {},
): Phase {
  return {
    kind: 'phase',
    id: toEntityId('phase', `${of?.title ?? 'none'}/${order}`),
    title,
    order,
    entry: [],
    exit: [],
    sources: [source],
    ...(of && { release: of.id }),
    ...more,
  }
}

export function milestone(of: Release | undefined, title: string, more: Partial<Milestone> = {}): Milestone {
  return {
    kind: 'milestone',
    id: toEntityId('milestone', `${of?.title ?? 'none'}/${title}`),
    title,
    sources: [source],
    ...(of && { release: of.id }),
    ...more,
  }
}

/** A gate whose criteria stand as told. */
export function gate(
  of: Release,
  title: string,
  { criteria, phase }: { criteria: readonly CriterionVerdict[]; phase?: EntityId },
): Gate {
  return {
    kind: 'gate',
    id: toEntityId('gate', `${of.title}/${title}`),
    title,
    document: toDocumentPath('plan.md'),
    criteria: criteria.map((verdict, index) => ({
      text: `Criterion ${index + 1}`,
      verdict,
      evidence: [],
      source,
    })),
    release: of.id,
    ...(phase !== undefined && { phase }),
    sources: [source],
  }
}

export function document(path: string, more: Partial<Document> = {}): Document {
  return {
    kind: 'document',
    id: toEntityId('document', path),
    title: path,
    path: toDocumentPath(path),
    project: toEntityId('project', 'caro'),
    words: 400,
    lines: 40,
    readingMinutes: 2,
    tasks: { total: 0, checked: 0 },
    hash: '0',
    sources: [source],
    ...more,
  }
}

export function edge(type: EdgeType, from: Entity, to: Entity): Edge {
  return { type, from: from.id, to: to.id, source }
}

import { findClosest } from '../model/closest.ts'
import type { ReferenceKind } from '../model/directives.ts'
import type { EntityKind, Release } from '../model/entities.ts'
import { parseStatus } from '../model/parse-status.ts'
import { parseVersion } from '../model/parse-version.ts'
import type { EntityId } from '../model/paths.ts'
import { toSlug } from './author-text.ts'
import { findGate, shortId } from './find-gate.ts'
import { entitiesOf, type PlanGraph } from './plan-graph.ts'
import { releaseKey } from './release-key.ts'

/** What a name in an attribute means, or what comes closest. */
export type FoundName =
  { ids: readonly string[] } | { ids?: never; closest: string | undefined; candidates?: readonly string[] }

/** Finds what a name means; names of releases and phases are first looked for in a project. */
export type FindName = (kind: ReferenceKind, name: string, project: EntityId | undefined) => FoundName

/**
 * Know the names that directives may use: ids as `roadbook list` prints them, titles, versions.
 *
 * Ids of types, states and metrics are words of the vocabulary and slugs; all others are ids of entities.
 */
export function createNameFinder(plan: PlanGraph): FindName {
  const tables = new Map<ReferenceKind, Map<string, string[]>>()
  const tableOf = (kind: TableKind) => {
    const known = tables.get(kind) ?? buildTable(plan, kind)
    tables.set(kind, known)
    return known
  }

  return (kind, name, project) => {
    if (kind === 'gate') return findGateName(plan, name)
    if (kind === 'status') return findState(plan, name)
    const table = tableOf(kind)
    const ids = keysOf(kind, name).flatMap((key) => table.get(key) ?? [])
    if (ids.length === 0) return { closest: findClosest(toSlug(name), table.keys()) }
    return { ids: inProject(plan, ids, project) }
  }
}

type TableKind = Exclude<ReferenceKind, 'gate' | 'status'>

const kindsOf: Record<Exclude<TableKind, 'type' | 'metric'>, readonly EntityKind[]> = {
  category: ['category'],
  owner: ['person', 'role'],
  phase: ['phase'],
  project: ['project'],
  release: ['release'],
  role: ['role'],
  topic: ['topic'],
}

function buildTable(plan: PlanGraph, kind: TableKind): Map<string, string[]> {
  const table = new Map<string, string[]>()
  const add = (name: string, id: string) => {
    const slug = toSlug(name)
    const ids = table.get(slug)
    if (ids === undefined) table.set(slug, [id])
    else if (!ids.includes(id)) ids.push(id)
  }
  if (kind === 'type') {
    for (const { id, title } of plan.vocabulary.types) for (const name of [id, title]) add(name, id)
    for (const { type } of entitiesOf(plan, 'document')) if (type !== undefined) add(type.value, type.value)
    return table
  }
  if (kind === 'metric') {
    for (const { title } of entitiesOf(plan, 'metric')) add(title, toSlug(title))
    return table
  }
  for (const entityKind of kindsOf[kind])
    for (const entity of entitiesOf(plan, entityKind)) {
      add(entity.id.slice(entityKind.length + 1), entity.id)
      add(entity.title, entity.id)
      if (entity.kind === 'release') add(entity.version.key, entity.id)
      if (entity.kind === 'person' && entity.handle !== undefined) add(entity.handle, entity.id)
    }
  return table
}

/** `1.1` and `v1.1.0` are one release. */
function keysOf(kind: ReferenceKind, name: string): string[] {
  const version = kind === 'release' ? parseVersion(name) : undefined
  const key = version && releaseKey(version)
  return [...new Set([toSlug(name), ...(key === undefined ? [] : [toSlug(key)])])]
}

/** Several projects may have a `v1.3.0`; the one at hand is meant where it has one. */
function inProject(
  plan: PlanGraph,
  ids: readonly string[],
  project: EntityId | undefined,
): readonly string[] {
  if (ids.length < 2 || project === undefined) return ids
  const own = ids.filter((id) => projectOf(plan, id) === project)
  return own.length === 0 ? ids : own
}

function projectOf(plan: PlanGraph, id: string): EntityId | undefined {
  if (!plan.graph.hasNode(id)) return undefined
  const entity = plan.graph.getNodeAttributes(id)
  if (entity.kind === 'release') return entity.project
  if (entity.kind !== 'phase' || entity.release === undefined) return undefined
  return (plan.graph.getNodeAttributes(entity.release) as Release).project
}

function findGateName(plan: PlanGraph, name: string): FoundName {
  const found = findGate(entitiesOf(plan, 'gate'), name)
  if (found.gate !== undefined) return { ids: [found.gate.id] }
  return { closest: found.closest, candidates: found.candidates.map(shortId) }
}

function findState(plan: PlanGraph, name: string): FoundName {
  const states = Object.keys(plan.vocabulary.status.states)
  const state = states.includes(toSlug(name)) ? toSlug(name) : parseStatus(name, plan.vocabulary)?.state
  if (state === undefined || state === 'unknown' || state === 'dated')
    return { closest: findClosest(toSlug(name), states) }
  return { ids: [state] }
}

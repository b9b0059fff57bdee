import { type PlanGraph, outgoing } from '../graph/plan-graph.ts'
import type { PlanDate } from '../model/dates.ts'
import type { EdgeType, Entity, EntityKind } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Status } from '../model/status.ts'

/** One thing Roadbook saw: where, by what it was recognised, and what it says. `null` is unknown. */
export interface ListRow {
  file: string
  line: number | null
  how: string
  [field: string]: Value
}

type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }

/** Rows of a kind, and the fields a table for people shows of them. */
export interface List {
  fields: readonly string[]
  rows(plan: PlanGraph): ListRow[]
}

/** Where an entity is defined. */
export function sourceFields({ sources: [source] }: Entity): Pick<ListRow, 'file' | 'line' | 'how'> {
  return { file: source.file, line: source.place?.line ?? null, how: source.how }
}

/** The status as a word of ours, with what the author wrote. */
export function statusFields(status: Sourced<Status> | undefined): Record<string, Value> {
  return {
    status: status?.value.state ?? null,
    verdict: status?.value.verdict ?? null,
    progress: status?.value.progress?.percent ?? null,
    qualifier: status?.value.qualifier ?? null,
    statusRaw: status?.raw ?? null,
  }
}

/** A date on the calendar as `2026-01-31` or `2026-01-01/2026-03-31`; any other as written. */
export function dateText(date: Sourced<PlanDate> | undefined): string | null {
  if (date === undefined) return null
  if (date.value.kind !== 'interval') return date.value.raw
  const { start, end } = date.value
  return start === end ? start : `${start}/${end}`
}

export function textOf(value: Sourced<string> | undefined): string | null {
  return value?.value ?? null
}

/**
 * An id without its kind.
 *
 * @example
 * localName('role:qa-lead') // => 'qa-lead'
 */
export function localName(id: EntityId): string {
  return id.slice(id.indexOf(':') + 1)
}

/** The same for an id that may be unknown. */
export function nameOf(id: EntityId | undefined): string | null {
  return id === undefined ? null : localName(id)
}

/** The entities of a kind that edges of a type lead to, without repetition. */
export function targetsOf<K extends EntityKind>(
  plan: PlanGraph,
  id: EntityId,
  { type, kind }: { type: EdgeType; kind: K },
): Extract<Entity, { kind: K }>[] {
  const ids = new Set(outgoing(plan, id, type).map(({ to }) => to))
  return [...ids]
    .map((to) => plan.graph.getNodeAttributes(to))
    .filter((entity): entity is Extract<Entity, { kind: K }> => entity.kind === kind)
}

/** Names of several things in one field; `null` when there is none. */
export function joined(names: readonly string[]): string | null {
  return names.length === 0 ? null : names.join(', ')
}

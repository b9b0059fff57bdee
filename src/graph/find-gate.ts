import { findClosest } from '../model/closest.ts'
import type { Gate } from '../model/gate.ts'
import { toSlug } from './author-text.ts'

/** What a name on the command line may mean. */
export type FoundGate =
  | { gate: Gate }
  /** Several gates have that name; none has, and perhaps one is called alike. */
  | { gate: undefined; candidates: readonly Gate[]; closest: string | undefined }

/**
 * Find the gate that a name means: its id, with or without `gate:`; else what only one gate's id
 * ends with, behind a `/` or `#`; else the title of one, written as words or as a slug.
 *
 * @example
 * findGate(gates, 'launch-gate-t-24h') // => { gate: 'gate:caro/go-no-go.md#launch-gate-t-24h' }
 */
export function findGate(gates: readonly Gate[], name: string): FoundGate {
  const wanted = name.replace(/^gate:/, '')
  const exact = gates.find((gate) => shortId(gate) === wanted)
  if (exact !== undefined) return { gate: exact }
  const bySuffix = gates.filter((gate) => isSuffix(shortId(gate), wanted))
  const byTitle = gates.filter(({ title }) => toSlug(title) === toSlug(wanted))
  for (const found of [bySuffix, byTitle]) {
    if (found[0] !== undefined && found.length === 1) return { gate: found[0] }
  }
  return {
    gate: undefined,
    candidates: bySuffix.length > 0 ? bySuffix : byTitle,
    closest: findClosest(wanted, namesOfOne(gates)),
  }
}

/** The id of a gate without its kind: its document and its name in it. */
export function shortId({ id }: Gate): string {
  return id.slice('gate:'.length)
}

/** Names that mean one gate alone. */
function namesOfOne(gates: readonly Gate[]): string[] {
  const counts = new Map<string, number>()
  for (const gate of gates) {
    const id = shortId(gate)
    for (const name of new Set([id, id.slice(id.lastIndexOf('#') + 1), toSlug(gate.title)]))
      counts.set(name, (counts.get(name) ?? 0) + 1)
  }
  return [...counts].flatMap(([name, count]) => (count === 1 ? [name] : []))
}

function isSuffix(id: string, wanted: string): boolean {
  return wanted !== '' && id.endsWith(wanted) && /[/#]$/.test(id.slice(0, -wanted.length))
}

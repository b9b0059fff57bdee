import type { EntityId } from '../model/paths.ts'
import type { Step } from './dependency-steps.ts'

/** What must be done one after the other and takes longest, and what could not be put in an order. */
export interface CriticalPath {
  steps: readonly Step[]
  /** Days of those whose length is known. */
  days: number
  unknown: number
  /** Steps that wait for themselves, by way of others. */
  cycles: readonly (readonly Step[])[]
}

/**
 * Find the longest chain of steps by their days, then by their number.
 *
 * A step whose length nobody states counts nothing. Where steps wait for one another in a circle, the way back is
 * left out and the circle told, so that the rest still has an order.
 */
export function findCriticalPath(steps: readonly Step[]): CriticalPath {
  const { order, cycles, back } = sortSteps(steps)
  const best = new Map<EntityId, { days: number; count: number; before?: Step }>()
  const at = (step: Step | undefined) => (step === undefined ? undefined : best.get(step.id))
  const byId = new Map(steps.map((step) => [step.id, step]))

  for (const step of order) {
    const before = step.after
      .filter((id) => !back.has(`${step.id} ${id}`))
      .flatMap((id) => byId.get(id) ?? [])
      .reduce<Step | undefined>((longest, one) => (isLonger(at(one), at(longest)) ? one : longest), undefined)
    const so = at(before) ?? { days: 0, count: 0 }
    best.set(step.id, {
      days: so.days + (step.days ?? 0),
      count: so.count + 1,
      ...(before && { before }),
    })
  }

  const last = order.reduce<Step | undefined>(
    (longest, one) => (isLonger(at(one), at(longest)) ? one : longest),
    undefined,
  )
  const path: Step[] = []
  for (let step = last; step !== undefined; step = at(step)?.before) path.unshift(step)
  return {
    steps: path,
    days: at(last)?.days ?? 0,
    unknown: path.filter(({ days }) => days === undefined).length,
    cycles,
  }
}

function isLonger(
  a: { days: number; count: number } | undefined,
  b: { days: number; count: number } | undefined,
): boolean {
  if (a === undefined || b === undefined) return a !== undefined
  return a.days > b.days || (a.days === b.days && a.count > b.count)
}

/** Each step after all it waits for; a stack of its own, because plans may be long. */
function sortSteps(steps: readonly Step[]) {
  const byId = new Map(steps.map((step) => [step.id, step]))
  const order: Step[] = []
  const cycles: Step[][] = []
  const back = new Set<string>()
  const done = new Set<EntityId>()
  for (const first of steps) {
    const way: { step: Step; next: number }[] = done.has(first.id) ? [] : [{ step: first, next: 0 }]
    for (let here = way.at(-1); here !== undefined; here = way.at(-1)) {
      const id = here.step.after[here.next++]
      if (id === undefined) {
        done.add(here.step.id)
        order.push(here.step)
        way.pop()
        continue
      }
      const next = byId.get(id)
      if (next === undefined || done.has(id)) continue
      const loop = way.findIndex(({ step }) => step.id === id)
      if (loop < 0) {
        way.push({ step: next, next: 0 })
        continue
      }
      back.add(`${here.step.id} ${id}`)
      cycles.push(way.slice(loop).map(({ step }) => step))
    }
  }
  return { order, cycles, back }
}

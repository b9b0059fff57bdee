import { addLength, daysBetween, daysPerUnit } from '../model/add-length.ts'
import type { DateInterval, IsoDay } from '../model/dates.ts'
import type { Release } from '../model/entities.ts'
import type { Point, Source, Sourced } from '../model/provenance.ts'
import type { YieldClaim } from '../parse/claim.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import { claimsOf } from './claims-of.ts'
import { dayOf } from './document-day.ts'
import { projectPace, type Projection } from './pace-projection.ts'
import type { PlanGraph } from './plan-graph.ts'
import { simulateThroughput, type Stretch } from './simulate-throughput.ts'
import { collectCounts, documentsOf, type WorkCount } from './work-counts.ts'

/** What the documents of a release count of its work, and what follows from that. */
export interface Forecast {
  /** What is counted, in the plural. */
  noun: string
  /** How far the work was, the furthest count of every day, by day. */
  counts: readonly WorkCount[]
  /** What single weeks or sprints brought, by number. */
  yields: readonly Yield[]
  /** What the plan's own numbers lead to, the newest first. */
  projections: readonly Projection[]
  deadline?: Sourced<DateInterval>
  /** Absent with fewer than three observations, and when nothing is left. */
  range?: ForecastRange
}

/** What one week, day or sprint brought, as a document says. */
export interface Yield extends Pick<YieldClaim, 'unit' | 'ordinal' | 'count'> {
  source: Source
  /** Who told of it first, and on which day. */
  reported?: { day: IsoDay; source: Source }
}

/** By when the rest is likely done. */
export interface ForecastRange {
  from: IsoDay
  remaining: number
  basis: 'yields' | 'counts'
  p50: IsoDay
  p85: IsoDay
}

/** Fewer say nothing about how much one week differs from another. */
export const leastObservations = 3

/**
 * Forecast a release from what its documents count.
 *
 * Documents that are about several releases are left out: nobody can tell whose work they count.
 * `undefined` when no document counts anything or states a rest and a rate.
 */
export function forecastRelease(plan: PlanGraph, release: Release): Forecast | undefined {
  const documents = documentsOf(plan, release)
  const all = chooseSeries(collectCounts(plan, documents))
  const series = furthestByDay(all)
  const projections = projectPace(plan, documents, all)
  const noun = series[0]?.noun ?? projections[0]?.noun
  if (noun === undefined) return undefined
  const target = release.target?.value
  const yields = collectYields(plan, documents, noun)
  const range = toRange(series, yields)
  return {
    noun,
    counts: series,
    yields,
    projections,
    ...(release.target && target?.kind === 'interval' && { deadline: { ...release.target, value: target } }),
    ...(range && { range }),
  }
}

/** How many observations of the pace there are. */
export function countObservations({ counts, yields }: Pick<Forecast, 'counts' | 'yields'>): number {
  return Math.max(counts.length, yields.length)
}

/**
 * Of all counts those of one whole: what is stated before what was counted, then what was seen on most
 * days, then what most documents repeat.
 *
 * `8/8 items` that were never seen unfinished are a list that was checked, not the work of a release.
 */
function chooseSeries(counts: readonly WorkCount[]): WorkCount[] {
  const groups = [...Map.groupBy(counts, ({ noun, total }) => `${noun} ${total}`).values()]
    .filter((group) => group.some(({ done, total }) => done < total))
    .map((group) => ({ group, ranks: rankOf(group) }))
  const [best] = groups.toSorted((a, b) => {
    const at = a.ranks.findIndex((value, index) => value !== b.ranks[index])
    return at < 0 ? 0 : (b.ranks[at] ?? 0) - (a.ranks[at] ?? 0)
  })
  return best?.group ?? []
}

function rankOf(group: readonly WorkCount[]): number[] {
  const isStated = group.some(({ how }) => how === 'stated')
  return [Number(isStated), new Set(group.map(({ day }) => day)).size, group.length, group[0]?.total ?? 0]
}

function furthestByDay(counts: readonly WorkCount[]): WorkCount[] {
  return [...Map.groupBy(counts, ({ day }) => day).values()]
    .flatMap((sameDay) => sameDay.toSorted((a, b) => b.done - a.done).slice(0, 1))
    .toSorted((a, b) => (a.day < b.day ? -1 : 1))
}

/** Where several documents tell of one week, the newest holds. */
function collectYields(plan: PlanGraph, documents: readonly ParsedDocument[], noun: string): Yield[] {
  const found = documents.flatMap((document) => {
    const day = dayOf(plan, document.path)
    const source = (place: Point): Source => ({ file: document.path, place, how: 'text' })
    return claimsOf(document, 'yield')
      .filter((claim) => claim.noun === noun)
      .map((claim) => ({ ...claim, day, source: source(claim.place.start) }))
  })
  const unit = found[0]?.unit
  const own = found
    .filter((one) => one.unit === unit)
    .toSorted((a, b) => ((a.day ?? '') < (b.day ?? '') ? -1 : Number((a.day ?? '') > (b.day ?? ''))))
  return [...Map.groupBy(own, ({ ordinal }) => ordinal).values()]
    .map((same): Yield => {
      const { ordinal, count, source, unit: of } = same.at(-1)!
      const [first] = same
      const reported = first?.day === undefined ? undefined : { day: first.day, source: first.source }
      return { unit: of, ordinal, count, source, ...(reported && { reported }) }
    })
    .toSorted((a, b) => a.ordinal - b.ordinal)
}

function toRange(counts: readonly WorkCount[], yields: readonly Yield[]): ForecastRange | undefined {
  const last = counts.at(-1)
  const remaining = last === undefined ? 0 : last.total - last.done
  const basis = yields.length >= leastObservations ? 'yields' : 'counts'
  if (last === undefined || remaining <= 0 || countObservations({ counts, yields }) < leastObservations)
    return undefined
  const stretches = basis === 'yields' ? yields.map(yieldToStretch) : betweenCounts(counts)
  const simulated = simulateThroughput(stretches, remaining)
  if (simulated === undefined) return undefined
  const end = (days: number) => addLength(last.day, Math.ceil(days), 'day')
  return { from: last.day, remaining, basis, p50: end(simulated.p50), p85: end(simulated.p85) }
}

function yieldToStretch({ count, unit }: Yield): Stretch {
  return { work: count, days: daysPerUnit[unit] }
}

function betweenCounts(counts: readonly WorkCount[]): Stretch[] {
  return counts.slice(1).map((count, index) => {
    const before = counts[index]!
    return { work: count.done - before.done, days: daysBetween(before.day, count.day) }
  })
}

/**
 * Weeks that were reported faster than weeks pass: packages of work that the plan calls weeks.
 *
 * `undefined` when the days of the reports leave room for them.
 */
export function findHurriedYields(yields: readonly Yield[]): { first: Yield; last: Yield } | undefined {
  for (const last of yields) {
    const first = yields.find((one) => isHurried(one, last))
    if (first !== undefined) return { first, last }
  }
  return undefined
}

function isHurried(first: Yield, last: Yield): boolean {
  if (first.reported === undefined || last.reported === undefined || first.ordinal >= last.ordinal)
    return false
  if (first.reported.source.file === last.reported.source.file) return false
  const between = (last.ordinal - first.ordinal) * daysPerUnit[last.unit]
  return daysBetween(first.reported.day, last.reported.day) < between / 2
}

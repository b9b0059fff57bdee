import { addLength, daysPerUnit } from '../model/add-length.ts'
import type { IsoDay } from '../model/dates.ts'
import type { Source } from '../model/provenance.ts'
import type { PaceClaim, RateClaim } from '../parse/claim.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import { claimsOf } from './claims-of.ts'
import { dayOf } from './document-day.ts'
import type { PlanGraph } from './plan-graph.ts'
import type { WorkCount } from './work-counts.ts'

/** A rest and a rate that the plan states, and the day they lead to. */
export interface Projection {
  noun: string
  from: IsoDay
  remaining: number
  rate: number
  unit: PaceClaim['unit']
  /** Units of time that the rest takes. */
  length: number
  end: IsoDay
  /** Where the rate stands, and the rest when it stands elsewhere. */
  sources: readonly Source[]
  /** The same with what waits for somebody, which will have to be done as well. */
  withWaiting?: Pick<Projection, 'remaining' | 'length' | 'end'> & { waiting: number }
}

/** Projections of one release that a page can show. */
const most = 3

/** Whoever needs longer has made a slip in a figure. */
const mostDays = 36_525

/** The division that documents make themselves, or the one that their rate and their rest allow. */
export function projectPace(
  plan: PlanGraph,
  documents: readonly ParsedDocument[],
  counts: readonly WorkCount[],
): Projection[] {
  const found = documents.flatMap((document): Projection[] => {
    const from = dayOf(plan, document.path)
    const count = counts.find(({ source }) => source.file === document.path)
    const [pace] = claimsOf(document, 'pace')
    const [rate] = claimsOf(document, 'rate')
    if (from === undefined) return []
    if (pace !== undefined) return [fromPace(document, pace, { from, noun: rate?.noun, count })]
    return rate === undefined || count === undefined ? [] : [fromRate(document, rate, count)]
  })
  return found
    .filter(({ length, unit }) => length * daysPerUnit[unit] <= mostDays)
    .toSorted((a, b) => (a.from === b.from ? a.remaining - b.remaining : a.from < b.from ? 1 : -1))
    .slice(0, most)
}

function fromPace(
  { path }: ParsedDocument,
  { remaining, rate, unit, place }: PaceClaim,
  { from, noun, count }: { from: IsoDay; noun: string | undefined; count: WorkCount | undefined },
): Projection {
  const sources: Source[] = [{ file: path, place: place.start, how: 'text' }]
  const projection = project({ from, remaining, rate, unit })
  return {
    ...projection,
    noun: noun ?? count?.noun ?? 'items',
    rate,
    unit,
    from,
    sources,
    ...withWaiting(projection, { rate, unit, from, count }),
  }
}

function fromRate(
  { path }: ParsedDocument,
  { rate, unit, noun, place }: RateClaim,
  count: WorkCount,
): Projection {
  const { day: from, total, done, waiting } = count
  const projection = project({ from, remaining: total - done - waiting, rate, unit })
  const sources: Source[] = [{ file: path, place: place.start, how: 'text' }, count.source]
  return {
    ...projection,
    noun,
    rate,
    unit,
    from,
    sources,
    ...withWaiting(projection, { rate, unit, from, count }),
  }
}

function withWaiting(
  { remaining }: Pick<Projection, 'remaining'>,
  { rate, unit, from, count }: Pick<Projection, 'rate' | 'unit' | 'from'> & { count: WorkCount | undefined },
): Pick<Projection, 'withWaiting'> {
  const waiting = count === undefined ? 0 : count.total - count.done - remaining
  if (waiting <= 0 || count?.waiting !== waiting) return {}
  return { withWaiting: { waiting, ...project({ from, remaining: remaining + waiting, rate, unit }) } }
}

function project({ from, remaining, rate, unit }: Pick<Projection, 'from' | 'remaining' | 'rate' | 'unit'>) {
  const length = remaining / rate
  return { remaining, length, end: addLength(from, length, unit) }
}

import type { DateInterval, PlanDate } from '../model/dates.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Strength } from './release-sightings.ts'

interface DatedSighting {
  strength: Strength
  date: Sourced<PlanDate>
}

interface Choice {
  chosen: Sourced<PlanDate> | undefined
  /** Every other place that gives a date, those that agree included no more than once per document. */
  others: Sourced<PlanDate>[]
}

/**
 * Choose among all the dates that documents give for one event.
 *
 * A declared date beats all, one of a release table those of text, and what a document says about
 * itself a remark in another's heading. Among equals: the one that most documents give, then the
 * more precise, then the first. The others are kept.
 */
export function chooseDates(sightings: readonly DatedSighting[]): Choice {
  const [strongest] = [...sightings].sort((a, b) => strengthOf(a) - strengthOf(b))
  if (strongest === undefined) return { chosen: undefined, others: [] }
  const candidates = sightings
    .filter((sighting) => strengthOf(sighting) === strengthOf(strongest))
    .map((sighting) => sighting.date)
  const chosen = mostAgreed(candidates)
  return { chosen, others: sightings.map((sighting) => sighting.date).filter((date) => date !== chosen) }
}

function strengthOf({ strength, date }: DatedSighting): number {
  if (strength === 'declared') return 0
  if (date.value.kind !== 'interval') return 3
  if (date.source.how === 'table') return 1
  return strength === 'passing' && date.source.how === 'heading' ? 2.5 : 2
}

function mostAgreed(dates: readonly Sourced<PlanDate>[]): Sourced<PlanDate> | undefined {
  const scored = dates.map((date) => ({ date, files: countFiles(dates, date), days: lengthOf(date.value) }))
  return scored.reduce<(typeof scored)[number] | undefined>((best, next) => {
    if (best === undefined) return next
    const better = next.files - best.files || best.days - next.days
    return better > 0 ? next : best
  }, undefined)?.date
}

/** Documents whose date is the same or, less precisely, around it. */
function countFiles(dates: readonly Sourced<PlanDate>[], wanted: Sourced<PlanDate>): number {
  return new Set(dates.filter((date) => agrees(date.value, wanted.value)).map((date) => date.source.file))
    .size
}

function agrees(a: PlanDate, b: PlanDate): boolean {
  if (a.kind !== 'interval' || b.kind !== 'interval') return a.raw === b.raw
  return a.start <= b.start && a.end >= b.end
}

const dayLengths: Record<DateInterval['precision'], number> = {
  time: 1,
  day: 1,
  week: 7,
  month: 30,
  quarter: 91,
  half: 182,
  year: 365,
}

function lengthOf(date: PlanDate): number {
  return date.kind === 'interval' ? dayLengths[date.precision] : 1000
}

import { documentId } from './missing-documents.ts'
import { findEntityOf, type PlanGraph } from './plan-graph.ts'
import type { IsoDay } from '../model/dates.ts'
import { daysInMonth, toIsoDay } from '../model/calendar-days.ts'
import type { DocumentPath } from '../model/paths.ts'
import { parseDates } from '../model/parse-date.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'

/** The day a document says it was written or last changed; `undefined` when it says none. */
export function dayOf(plan: PlanGraph, path: DocumentPath): IsoDay | undefined {
  const document = findEntityOf(plan, 'document', documentId(path))
  for (const date of [document?.updated, document?.created]) {
    if (date?.value.kind === 'interval') return date.value.start
  }
  return undefined
}

/**
 * For a document that says no day about itself: the first whole date among its headings and label
 * lines, where all of them lie in one year.
 */
export function dayWritten({ headings, labels, claims }: ParsedDocument): IsoDay | undefined {
  const texts = [...headings.map(({ text }) => text), ...labels.map(({ value }) => value)]
  const read = texts
    .filter((text) => /20\d\d/.test(text))
    .flatMap((text) => parseDates(text))
    .flatMap((date) =>
      date.kind === 'interval' && (date.precision === 'day' || date.precision === 'time') ? [date.start] : [],
    )
  const claimed = claims.flatMap((claim) =>
    claim.kind === 'weekday' && claim.year !== undefined
      ? (toIsoDay(claim.year, claim.month, claim.day) ?? [])
      : [],
  )
  const days = [...read, ...claimed]
  const years = new Set(days.map((day) => day.slice(0, 4)))
  return years.size === 1 ? days[0] : undefined
}

/**
 * The day without a year that lies nearest to another day.
 *
 * @example
 * nearestDay({ month: 1, day: 3 }, '2025-12-20') // => '2026-01-03'
 */
export function nearestDay({ month, day }: { month: number; day: number }, near: IsoDay): IsoDay | undefined {
  const year = Number(near.slice(0, 4))
  const [, best] = [year - 1, year, year + 1]
    .flatMap((candidate) => toIsoDay(candidate, month, Math.min(day, daysInMonth(candidate, month))) ?? [])
    .map((candidate) => [Math.abs(Date.parse(candidate) - Date.parse(near)), candidate] as const)
    .sort(([a], [b]) => a - b)[0] ?? [undefined, undefined]
  return best
}

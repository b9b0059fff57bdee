import type { DateContext } from './date-pattern.ts'
import type { IsoDay } from './dates.ts'

/**
 * The year of a date written without one: the first in which it does not end before the context begins.
 *
 * `endIn` gives the last day of the date in a year, `undefined` when that year does not have it.
 * A context that knows only a year gives that year; one that knows nothing gives `undefined`.
 *
 * @example
 * inferYear({ year: 2024, after: '2024-08-01' }, (year) => `${year}-01-05`) // => 2025
 */
export function inferYear(
  { year, after }: DateContext,
  endIn: (year: number) => IsoDay | undefined,
): number | undefined {
  if (after === undefined) return year
  const first = Number(after.slice(0, 4))
  return [first, first + 1].find((candidate) => (endIn(candidate) ?? '') >= after) ?? year ?? first
}

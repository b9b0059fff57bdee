import { Temporal } from 'temporal-polyfill'
import type { IsoDay } from './dates.ts'

/**
 * The day that lies a stretch of time after another, to the nearest day; a part of a month has 30 days.
 *
 * What leads beyond the year 9999 ends with it: no calendar here goes further.
 */
export function addLength(day: IsoDay, length: number, unit: keyof typeof daysPerUnit): IsoDay {
  if (length * daysPerUnit[unit] > daysBetween(day, lastDay)) return lastDay
  return Temporal.PlainDate.from(day).add(toDuration(length, unit)).toString()
}

const lastDay = '9999-12-31'

/** Days from one day to another; negative when the second lies before the first. */
export function daysBetween(from: IsoDay, to: IsoDay): number {
  return Temporal.PlainDate.from(from).until(to).days
}

/** How many days a unit has where every one of them counts the same; sprints are mostly of two weeks. */
export const daysPerUnit = { day: 1, week: 7, sprint: 14, month: 30 } as const

function toDuration(length: number, unit: keyof typeof daysPerUnit): Temporal.DurationLike {
  if (unit === 'month') return { months: Math.floor(length), days: Math.round((length % 1) * 30) }
  return { days: Math.round(length * daysPerUnit[unit]) }
}

import type { DateInterval, PlanDate } from '../model/dates.ts'
import type { Sourced } from '../model/provenance.ts'
import type { Unverified } from './rule.ts'

/** A date that lies on the calendar, with where it stands. */
export type CalendarDate = Sourced<DateInterval>

/** The date when it lies on the calendar, else nothing: what is relative is not compared. */
export function onCalendar(date: Sourced<PlanDate> | undefined): CalendarDate | undefined {
  return date?.value.kind === 'interval' ? { ...date, value: date.value } : undefined
}

/** Whether one is over before the other begins; dates that overlap are neither before nor after. */
export function isBefore(a: CalendarDate, b: CalendarDate): boolean {
  return a.value.end < b.value.start
}

/** Why a date that is given cannot be compared; nothing when it can be, and when none is given. */
export function notOnCalendar(date: Sourced<PlanDate> | undefined): Omit<Unverified, 'ruleId'> | undefined {
  if (date === undefined || date.value.kind === 'interval') return undefined
  return { ...placeOf(date), reason: 'date that is relative or left open' }
}

/** Where a date stands, as part of a finding. */
export function placeOf({ source }: Sourced<PlanDate>): Pick<CalendarDate['source'], 'file' | 'place'> {
  return source.place === undefined ? { file: source.file } : { file: source.file, place: source.place }
}

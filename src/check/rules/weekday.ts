import { toIsoDay } from '../../model/calendar-days.ts'
import type { IsoDay } from '../../model/dates.ts'
import { weekdayOf } from '../../model/resolve-date.ts'
import type { WeekdayClaim } from '../../parse/claim.ts'
import { claimsOf } from '../../graph/claims-of.ts'
import { dayOf, dayWritten, nearestDay } from '../../graph/document-day.ts'
import { defineRule } from '../rule.ts'

const names = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday']

/** The weekday beside a date is the one that the calendar gives it. */
export const weekday = defineRule({
  id: 'weekday',
  severity: 'error',
  check({ plan, report, cannotVerify }) {
    for (const [file, document] of plan.documents) {
      const claims = claimsOf(document, 'weekday')
      const near = claims.some(({ year }) => year === undefined)
        ? (dayOf(plan, file) ?? dayWritten(document))
        : undefined
      for (const claim of claims) {
        const day = dayMeant(claim, near)
        if (day === undefined) {
          const reason =
            claim.year === undefined
              ? 'date without a year, in a document without a day'
              : 'date that the calendar does not have'
          cannotVerify({ file, place: claim.place, reason })
          continue
        }
        const actual = weekdayOf(day)
        if (actual === claim.weekday) continue
        report({
          file,
          place: claim.place,
          reason: `Unexpected weekday \`${nameOf(claim.weekday)}\` for ${day}, expected \`${nameOf(actual)}\``,
          actual: nameOf(claim.weekday),
          expected: [nameOf(actual)],
          ...noteOf(claim, day),
        })
      }
    }
  },
})

/** A date without a year is the one nearest to the day of its document; `undefined` when that is unknown. */
function dayMeant(claim: WeekdayClaim, near: IsoDay | undefined): IsoDay | undefined {
  if (claim.year !== undefined) return toIsoDay(claim.year, claim.month, claim.day)
  return near === undefined ? undefined : nearestDay(claim, near)
}

function nameOf(weekday: number): string {
  return names[weekday - 1] ?? ''
}

/** Plans are laid on last year's calendar: say so where it explains the weekday. */
function noteOf(claim: WeekdayClaim, day: IsoDay): { note?: string } {
  const year = Number(day.slice(0, 4))
  const other = [year - 1, year + 1].find((candidate) => {
    const same = toIsoDay(candidate, claim.month, claim.day)
    return same !== undefined && weekdayOf(same) === claim.weekday
  })
  if (other === undefined) return {}
  return {
    note: `In ${other} this day is a ${nameOf(claim.weekday)}; either the weekday or the year is wrong.`,
  }
}

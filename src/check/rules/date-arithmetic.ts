import { Temporal } from 'temporal-polyfill'
import { addLength, daysBetween } from '../../model/add-length.ts'
import type { DateInterval, IsoDay } from '../../model/dates.ts'
import { parseDates } from '../../model/parse-date.ts'
import type { PaceClaim, SpanClaim } from '../../parse/claim.ts'
import type { Label, ParsedDocument } from '../../parse/parsed-document.ts'
import { claimsOf } from '../../graph/claims-of.ts'
import { dayOf, dayWritten } from '../../graph/document-day.ts'
import { defineRule, type Finding } from '../rule.ts'
import { labelRange } from '../../parse/label-places.ts'

/** A rest and a rate, and the two ends of a range, give the time that is stated. */
export const dateArithmetic = defineRule({
  id: 'date-arithmetic',
  severity: 'warning',
  check({ plan, report, cannotVerify }) {
    for (const [file, document] of plan.documents) {
      const paces = claimsOf(document, 'pace')
      const spans = claimsOf(document, 'span')
      if (paces.length === 0 && spans.length === 0) continue
      const written = dayOf(plan, file) ?? dayWritten(document)
      const findings = [
        ...paces.flatMap((claim) => [...checkLength(claim), ...checkEnd(document, claim, written)]),
        ...spans.flatMap((claim) => checkSpan(claim, written)),
      ]
      for (const finding of findings) report({ file, ...finding })
      for (const { place } of written === undefined ? paces.filter((claim) => endOf(document, claim)) : [])
        cannotVerify({ file, place, reason: 'time that is left, in a document without a day' })
      for (const { place } of spans.filter(({ dates }) => readDates(dates, written).length === 0))
        cannotVerify({ file, place, reason: 'length of dates that cannot be read' })
    }
  },
})

type Found = Omit<Finding, 'file'>

/** `14 remaining / 2.5 per week = 5.6 weeks`: the division itself. */
function checkLength({ remaining, rate, stated, unit, place }: PaceClaim): Found[] {
  const length = remaining / rate
  // Whole numbers are rounded up as often as to the nearest.
  const tolerance = Number.isInteger(stated) ? 1 : 0.06
  if (Math.abs(length - stated) < tolerance) return []
  const right = `${length.toFixed(1)} ${unit}s`
  const reason = `Unexpected \`${stated} ${unit}s\` for ${remaining} at ${rate} per ${unit}, expected \`${right}\``
  return [{ place, reason, actual: `${stated} ${unit}s`, expected: [right] }]
}

const endKey = /complet|finish|\beta\b|done|\bend\b|target/i

/** The label line right below that says when it ends. */
function endOf({ labels }: ParsedDocument, { place: { start } }: PaceClaim): Label | undefined {
  return labels.find(
    ({ key, place }) => place.line > start.line && place.line <= start.line + 3 && endKey.test(key),
  )
}

/** The date that the length leads to, and the deadline said to be kept. */
function checkEnd(document: ParsedDocument, claim: PaceClaim, written: IsoDay | undefined): Found[] {
  const label = endOf(document, claim)
  if (written === undefined || label === undefined) return []
  const end = addLength(written, claim.stated, claim.unit)
  const dates = readDates(label.value, written)
  const deadline = dates.find(({ raw }) => isDeadline(label, raw))
  const estimate = dates.find((date) => date !== deadline)
  const late = deadline !== undefined && deadline.end < end
  const after = `${claim.stated} ${claim.unit}s after ${written}`
  const related = [{ reason: 'The time that is left', file: document.path, place: claim.place }]
  if (estimate !== undefined && !isNear(estimate, end)) {
    const missed = late ? ` and after the deadline \`${deadline.raw}\`` : ''
    const reason = `Unexpected date \`${estimate.raw}\`, expected \`${end}\`, ${after}${missed}`
    return [{ place: labelRange(label), reason, actual: estimate.raw, expected: [end], related }]
  }
  if (!late || !/\b(?:within|before|by|meets?)\b/i.test(label.value)) return []
  const reason = `Unexpected deadline \`${deadline.raw}\`, expected \`${end}\` or later, ${after}`
  return [{ place: labelRange(label), reason, actual: deadline.raw, expected: [end], related }]
}

function isDeadline({ value }: Label, raw: string): boolean {
  const at = value.indexOf(raw)
  return (
    /^\W{0,3}deadline/i.test(value.slice(at + raw.length)) || /deadline\W{0,4}$/i.test(value.slice(0, at))
  )
}

/** Half a week is rounding. */
function isNear({ start, end }: DateInterval, day: IsoDay): boolean {
  return (start <= day && day <= end) || distance(day, start) <= 3 || distance(day, end) <= 3
}

/** `January 13-17 (5 days)`: with or without the first day, or working days only. */
function checkSpan(claim: SpanClaim, written: IsoDay | undefined): Found[] {
  const [range] = readDates(claim.dates, written)
  if (range === undefined || range.start === range.end) return []
  const days = distance(range.start, range.end) + 1
  const { stated, unit, place } = claim
  const fits =
    unit === 'week'
      ? Math.abs(days / 7 - stated) <= 0.6
      : [days, days - 1, workingDays(range.start, days)].includes(stated)
  if (fits) return []
  const right = unit === 'week' ? `${(days / 7).toFixed(1)} weeks` : `${days} days`
  const reason = `Unexpected \`${stated} ${unit}s\` for \`${claim.dates}\`, expected \`${right}\``
  return [{ place, reason, actual: `${stated} ${unit}s`, expected: [right] }]
}

/** Without a known year a range keeps its length in any but a leap year. */
function readDates(text: string, written: IsoDay | undefined): DateInterval[] {
  const context = { year: written === undefined ? 2001 : Number(written.slice(0, 4)) }
  return parseDates(text, context).filter((date): date is DateInterval => date.kind === 'interval')
}

function distance(a: IsoDay, b: IsoDay): number {
  return Math.abs(daysBetween(a, b))
}

function workingDays(start: IsoDay, days: number): number {
  const first = Temporal.PlainDate.from(start)
  return Array.from({ length: Math.min(days, 1000) }, (_, index) => first.add({ days: index })).filter(
    (day) => day.dayOfWeek < 6,
  ).length
}

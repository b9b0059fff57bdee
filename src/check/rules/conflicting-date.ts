import type { DateInterval } from '../../model/dates.ts'
import type { Release } from '../../model/entities.ts'
import type { Sourced } from '../../model/provenance.ts'
import { entitiesOf } from '../../graph/plan-graph.ts'
import { notOnCalendar } from '../calendar.ts'
import { isDatedRecord } from '../dated-records.ts'
import { documentTypes } from '../document-types.ts'
import { launchTimes, type LaunchTime } from '../launch-times.ts'
import { generalAvailability } from '../general-availability.ts'
import { defineRule, type Finding } from '../rule.ts'

/** All documents give one date, and one time of the day, for a release. */
export const conflictingDate = defineRule({
  id: 'conflicting-date',
  severity: 'warning',
  check({ plan, report, cannotVerify }) {
    const typeOf = documentTypes(plan)
    const dates = generalAvailability(plan)
    for (const release of entitiesOf(plan, 'release')) {
      if (release.released !== undefined) continue
      for (const date of [release.target, ...release.otherDates]) {
        const unverified = notOnCalendar(date)
        if (unverified !== undefined) cannotVerify(unverified)
      }
      for (const finding of conflicts(release, dates.get(release.id) ?? [])) {
        const { file, place } = finding
        if (!isDatedRecord(typeOf(file))) report(finding)
        else cannotVerify({ file, ...(place && { place }), reason: 'date in a dated record' })
      }
    }
    const { byRelease, unclear } = launchTimes(plan)
    for (const times of byRelease.values()) for (const finding of conflictingTimes(times)) report(finding)
    for (const at of unclear) cannotVerify({ ...at, reason: 'time of a launch without its zone or release' })
  },
})

type Day = Sourced<DateInterval>

/** A release that is out has a plan behind it that need not have been kept. */
function conflicts({ target, otherDates, version }: Release, more: readonly Day[]): Finding[] {
  if (target === undefined || !isDay(target)) return []
  const all = [target, ...otherDates.filter(isDay), ...more]
  const agreeing = all.filter((date) => overlap(date.value, target.value))
  const files = new Set(agreeing.map(({ source }) => source.file)).size
  return all
    .filter((date) => !overlap(date.value, target.value) && !isAside(date))
    .map((date) => ({
      file: date.source.file,
      ...placeOf(date),
      reason: `Unexpected date \`${date.value.raw}\` of release \`${version.key}\`, expected \`${target.value.raw}\`, as ${files === 1 ? 'one other document says' : `${files} documents say`}`,
      actual: date.value.raw,
      expected: [target.value.raw],
      related: agreeing.slice(0, 3).map((other) => ({
        reason: `Here it is \`${other.value.raw}\``,
        file: other.source.file,
        ...(other.source.place === undefined ? {} : { place: other.source.place }),
      })),
    }))
}

function isDay<T extends { value: { kind: string } }>(date: T): date is T & Day {
  return date.value.kind === 'interval'
}

function overlap(a: DateInterval, b: DateInterval): boolean {
  return a.start <= b.end && b.start <= a.end
}

/** `v1.1.0 (Current - Jan 2026)` says which version is in use, not when it ships. */
function isAside({ raw }: Day): boolean {
  return /\bcurrent\b/i.test(raw)
}

function placeOf({ source, value, raw }: Day): Pick<Finding, 'place'> {
  if (source.place === undefined) return {}
  const at = Math.max(0, raw.indexOf(value.raw))
  const start = { line: source.place.line, column: source.place.column + at }
  if (source.how !== 'label' && source.how !== 'table') return { place: source.place }
  return { place: { start, end: { line: start.line, column: start.column + value.raw.length } } }
}

/** Times that are not the one most often given; the first of equals is taken for right. */
function conflictingTimes(times: readonly LaunchTime[]): Finding[] {
  const often = (time: LaunchTime) => times.filter(({ minutes }) => minutes === time.minutes).length
  const usual = times.reduce((best, time) => (often(time) > often(best) ? time : best))
  return times
    .filter(({ minutes }) => minutes !== usual.minutes)
    .map(({ file, place, raw }) => ({
      file,
      place,
      reason: `Unexpected time \`${raw}\` of the launch, expected \`${usual.raw}\` as in \`${usual.file}\``,
      actual: raw,
      expected: [usual.raw],
      related: [{ reason: `Here it is \`${usual.raw}\``, file: usual.file, place: usual.place }],
    }))
}

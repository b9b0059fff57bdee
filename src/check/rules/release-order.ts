import { formatDate } from '../../model/format-date.ts'
import { entitiesOf, findEntityOf, outgoing, type PlanGraph } from '../../graph/plan-graph.ts'
import type { Release } from '../../model/entities.ts'
import { type CalendarDate, isBefore, notOnCalendar, onCalendar, placeOf } from '../calendar.ts'
import { defineRule, type Finding } from '../rule.ts'

/** Releases are dated in the order of their versions, and after those they wait for. */
export const releaseOrder = defineRule({
  id: 'release-order',
  severity: 'warning',
  check({ plan, report, cannotVerify }) {
    for (const releases of Map.groupBy(entitiesOf(plan, 'release'), ({ project }) => project).values()) {
      // They come in version order.
      for (const [index, later] of releases.entries()) {
        const earlier = releases.slice(0, index).findLast((other) => isPredecessor(other, later))
        const dates = earlier === undefined ? undefined : contradiction(earlier, later)
        if (earlier !== undefined && dates !== undefined)
          report(describe(later, earlier, { ...dates, why: 'which has the lower version' }))
      }
    }
    for (const release of entitiesOf(plan, 'release')) {
      const unverified =
        dateOf(release) === undefined ? notOnCalendar(release.released ?? release.target) : undefined
      if (unverified !== undefined) cannotVerify(unverified)
      for (const needed of neededBy(plan, release)) {
        const dates = contradiction(needed, release)
        if (dates !== undefined) report(describe(release, needed, { ...dates, why: 'which it depends on' }))
      }
    }
  },
})

/** A patch of an older line (1.2.7 after 1.3.0) may come at any time. */
function isPredecessor({ version: a, ...earlier }: Release, { version: b }: Release): boolean {
  const isPatch = (a.patch ?? 0) > 0 || a.build !== undefined
  const isSameLine = a.major === b.major && (a.minor ?? 0) === (b.minor ?? 0)
  return (isSameLine || !isPatch) && dateOf(earlier) !== undefined
}

type Dated = Pick<Release, 'released' | 'target' | 'otherDates'>

function dateOf({ released, target }: Pick<Release, 'released' | 'target'>): CalendarDate | undefined {
  return onCalendar(released) ?? onCalendar(target)
}

/** The two dates that contradict each other; those of one document, where it gives both, tell most. */
function contradiction(
  earlier: Dated,
  later: Dated,
): { first: CalendarDate; second: CalendarDate } | undefined {
  const [first, second] = [dateOf(earlier), dateOf(later)]
  if (first === undefined || second === undefined || !isBefore(second, first)) return undefined
  for (const a of [first, ...earlier.otherDates.flatMap((date) => onCalendar(date) ?? [])]) {
    for (const b of [second, ...later.otherDates.flatMap((date) => onCalendar(date) ?? [])]) {
      if (a.source.file === b.source.file && isBefore(b, a)) return { first: a, second: b }
    }
  }
  return { first, second }
}

function describe(
  later: Release,
  earlier: Release,
  { first, second, why }: { first: CalendarDate; second: CalendarDate; why: string },
): Finding {
  return {
    ...placeOf(second),
    reason: `Unexpected date ${formatDate(second.value)} of \`${later.title}\`, expected one after ${formatDate(first.value)}, the date of \`${earlier.title}\`, ${why}`,
    actual: second.raw,
    related: [{ reason: `Date of \`${earlier.title}\``, ...placeOf(first) }],
  }
}

function neededBy(plan: PlanGraph, release: Release): Release[] {
  return outgoing(plan, release.id, 'depends-on').flatMap(({ to }) => findEntityOf(plan, 'release', to) ?? [])
}

import { formatDate } from '../../model/format-date.ts'
import { entitiesOf, type PlanGraph } from '../../graph/plan-graph.ts'
import type { Milestone, Phase, Release } from '../../model/entities.ts'
import type { PlanDate } from '../../model/dates.ts'
import type { Sourced } from '../../model/provenance.ts'
import type { StatusState } from '../../model/status.ts'
import { notOnCalendar, onCalendar, placeOf } from '../calendar.ts'
import { isDatedRecord } from '../dated-records.ts'
import { dayOf } from '../../graph/document-day.ts'
import { documentTypes } from '../document-types.ts'
import { defineRule } from '../rule.ts'

const notBegun: ReadonlySet<StatusState> = new Set(['planned', 'not-started', 'proposed'])

/** What was due before its document was last changed has begun by then, or has another date. */
export const pastButPlanned = defineRule({
  id: 'past-but-planned',
  severity: 'warning',
  check({ plan, report, cannotVerify }) {
    const typeOf = documentTypes(plan)
    for (const { entity, date } of dueEntities(plan)) {
      const { status } = entity
      if (date === undefined || status === undefined || !notBegun.has(status.value.state)) continue
      const due = onCalendar(date)
      const unverified = notOnCalendar(date)
      if (unverified !== undefined) cannotVerify(unverified)
      if (due === undefined) continue
      // Of a record nobody expects that it is kept up; a release document has no day of its own.
      if (due.source.how !== 'frontmatter' && isDatedRecord(typeOf(due.source.file))) continue
      // The day the document was last changed, not today: a clock would make every old plan wrong.
      const changed = dayOf(plan, due.source.file)
      if (changed === undefined)
        cannotVerify({ ...placeOf(due), reason: 'date in a document that does not say when it changed' })
      if (changed === undefined || due.value.end >= changed) continue
      report({
        ...placeOf(due),
        reason: `Unexpected status \`${status.raw}\` of ${entity.kind} \`${entity.title}\`, due ${formatDate(due.value)}, in a document last changed on ${changed}; expected another status or a later date`,
        actual: status.raw,
        related: [
          {
            reason: 'Its status',
            file: status.source.file,
            ...(status.source.place && { place: status.source.place }),
          },
        ],
      })
    }
  },
})

function dueEntities(
  plan: PlanGraph,
): { entity: Release | Phase | Milestone; date: Sourced<PlanDate> | undefined }[] {
  return [
    ...entitiesOf(plan, 'release').map((entity) => ({ entity, date: entity.target })),
    ...entitiesOf(plan, 'phase').map((entity) => ({
      entity,
      date: onCalendar(entity.end) ?? onCalendar(entity.start) ?? entity.end ?? entity.start,
    })),
    ...entitiesOf(plan, 'milestone').map((entity) => ({ entity, date: entity.date })),
  ]
}

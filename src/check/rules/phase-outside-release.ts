import { formatDate } from '../../model/format-date.ts'
import { entitiesOf, findEntityOf } from '../../graph/plan-graph.ts'
import { isBefore, notOnCalendar, onCalendar, placeOf } from '../calendar.ts'
import { defineRule } from '../rule.ts'

/** Declared phases do not begin before their release does, and the first one begins before it is out. */
export const phaseOutsideRelease = defineRule({
  id: 'phase-outside-release',
  severity: 'warning',
  check({ plan, report, cannotVerify }) {
    for (const phase of entitiesOf(plan, 'phase')) {
      const release = phase.release && findEntityOf(plan, 'release', phase.release)
      if (!release || phase.sources[0].how !== 'frontmatter') continue
      const start = onCalendar(phase.start)
      const unverified = notOnCalendar(phase.start)
      if (unverified !== undefined) cannotVerify(unverified)
      if (start === undefined) continue
      const begin = onCalendar(release.start)
      const end = onCalendar(release.released) ?? onCalendar(release.target)
      if (begin !== undefined && isBefore(start, begin)) {
        report({
          ...placeOf(start),
          reason: `Unexpected start ${formatDate(start.value)} of phase \`${phase.title}\`, expected one not before ${formatDate(begin.value)}, the start of \`${release.title}\``,
          actual: start.raw,
          related: [{ reason: `Start of \`${release.title}\``, ...placeOf(begin) }],
        })
      }
      // Later phases may follow the launch: the first week, fixes, a retrospective.
      if (end !== undefined && isBefore(end, start) && phase.order === 1) {
        report({
          ...placeOf(start),
          reason: `Unexpected start ${formatDate(start.value)} of phase \`${phase.title}\`, expected one not after ${formatDate(end.value)}, the date of \`${release.title}\``,
          actual: start.raw,
          related: [{ reason: `Date of \`${release.title}\``, ...placeOf(end) }],
        })
      }
    }
  },
})

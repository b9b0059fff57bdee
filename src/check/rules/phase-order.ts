import { formatDate } from '../../model/format-date.ts'
import { entitiesOf } from '../../graph/plan-graph.ts'
import type { Phase } from '../../model/entities.ts'
import { isBefore, notOnCalendar, onCalendar, placeOf } from '../calendar.ts'
import { defineRule, type RuleContext } from '../rule.ts'

/** Phases begin in their order, and none ends before it begins. */
export const phaseOrder = defineRule({
  id: 'phase-order',
  severity: 'warning',
  check(context) {
    const phases = entitiesOf(context.plan, 'phase')
    for (const phase of phases) reportBackwards(context, phase)
    for (const series of Map.groupBy(phases, seriesOf).values()) reportSeries(context, series)
  },
})

function reportBackwards({ report }: RuleContext, { title, start, end }: Phase): void {
  const [first, last] = [onCalendar(start), onCalendar(end)]
  if (first === undefined || last === undefined || !isBefore(last, first)) return
  report({
    ...placeOf(last),
    reason: `Unexpected end ${formatDate(last.value)} of phase \`${title}\`, expected one after its start ${formatDate(first.value)}`,
    actual: last.raw,
    related: [{ reason: 'Its start', ...placeOf(first) }],
  })
}

/** Numbers that jump back in the text belong to two plans of one document. */
function follows({ sources: [source] }: Phase, { sources: [before] }: Phase): boolean {
  return (source.place?.line ?? 0) > (before.place?.line ?? 0)
}

/** Two documents may cut the same release into phases in two ways: each is its own order. */
function seriesOf({ release, title, sources }: Phase): string {
  const [source] = sources
  const unit = source.how === 'frontmatter' ? 'declared' : (/^\p{L}+/u.exec(title)?.[0].toLowerCase() ?? '')
  return `${release ?? ''}\n${source.file}\n${unit}`
}

function reportSeries({ report, cannotVerify }: RuleContext, series: readonly Phase[]): void {
  const dated = series.flatMap((phase) => {
    const start = onCalendar(phase.start)
    return start === undefined ? [] : [{ phase, start }]
  })
  // A number that comes twice belongs to two plans in one document (`Day 1` of every week).
  const numbers = series.map(({ title, sources }) =>
    sources[0].how === 'frontmatter' ? title : (/\d[\d.]*/.exec(title)?.[0] ?? title),
  )
  if (new Set(numbers).size < numbers.length) return
  for (const { start } of series.length < 2 ? [] : series) {
    const unverified = notOnCalendar(start)
    if (unverified !== undefined) cannotVerify(unverified)
  }
  for (const [index, { phase, start }] of dated.entries()) {
    const before = dated[index - 1]
    if (before === undefined || !isBefore(start, before.start) || !follows(phase, before.phase)) continue
    report({
      ...placeOf(start),
      reason: `Unexpected start ${formatDate(start.value)} of phase \`${phase.title}\`, expected one not before ${formatDate(before.start.value)}, when \`${before.phase.title}\` begins`,
      actual: start.raw,
      related: [{ reason: `Start of \`${before.phase.title}\``, ...placeOf(before.start) }],
    })
  }
}

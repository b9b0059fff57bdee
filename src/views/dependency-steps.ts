import type { Phase, Release } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import { outgoing } from '../graph/plan-graph.ts'
import type { BadgeProps, ViewContext } from './page.ts'
import type { LaneSource } from './roadmap-lanes.ts'
import { badgeOf, formatDates, phaseEntry, releaseEntry } from './timeline-entry.ts'
import type { TimelineSpan } from './timeline-span.ts'

/** A release or a phase in the order in which things can be done. */
export interface Step {
  id: EntityId
  kind: 'release' | 'phase'
  title: string
  /** The release of a phase. */
  of?: string
  href?: string
  badge?: BadgeProps
  dates?: string
  /** Whole days from its first to its last; absent where the documents do not say. */
  days?: number
  /** What comes right before it: what it says it depends on, and for a phase the one before. */
  after: readonly EntityId[]
}

const DAY = 86_400_000

/**
 * Write down the releases of a project and the phases they declare as steps.
 *
 * Phases follow one another in the order declared; the first one waits for what its release depends on, and the
 * release for its last. Phases that documents merely mention are no order.
 */
export function collectSteps(context: ViewContext, sources: readonly LaneSource[]): Step[] {
  const steps = sources.flatMap(({ release, phases }): Step[] => {
    if (release === undefined) return []
    const declared = phases
      .filter(({ sources: [source] }) => source.how === 'frontmatter')
      .toSorted((a, b) => a.order - b.order)
    const needs = needsOf(context, release.id)
    const inOrder = declared.map((phase, index) =>
      phaseStep(context, phase, {
        of: release.title,
        before: index === 0 ? needs : [declared[index - 1]!.id],
      }),
    )
    const last = declared.at(-1)
    return [...inOrder, releaseStep(context, release, last === undefined ? needs : [last.id])]
  })
  const known = new Set(steps.map(({ id }) => id))
  return steps.map((step) => ({ ...step, after: [...new Set(step.after)].filter((id) => known.has(id)) }))
}

function releaseStep(context: ViewContext, release: Release, after: readonly EntityId[]): Step {
  const dates = formatDates(
    release.start?.value,
    (release.released ?? release.target)?.value,
    context.strings,
  )
  const isWhole = after.every((id) => !id.startsWith('phase:'))
  const days =
    isWhole && release.start !== undefined ? daysOf(releaseEntry(context, release)?.span) : undefined
  return toStep(context, release, { after, dates, ...(isWhole ? { days } : { days: 0 }) })
}

function phaseStep(
  context: ViewContext,
  phase: Phase,
  { of, before }: { of: string; before: readonly EntityId[] },
): Step {
  return {
    ...toStep(context, phase, {
      after: [...before, ...needsOf(context, phase.id)],
      dates: formatDates(phase.start?.value, phase.end?.value, context.strings),
      days: daysOf(phaseEntry(context, phase)?.span),
    }),
    of,
  }
}

function toStep(
  context: ViewContext,
  entity: Release | Phase,
  { after, dates, days }: { after: readonly EntityId[]; dates: string | undefined; days: number | undefined },
): Step {
  const href = context.addresses.hrefOf(entity.id)
  const badge = badgeOf(entity.status, context.strings)
  return {
    id: entity.id,
    kind: entity.kind,
    title: entity.title,
    ...(href !== undefined && { href }),
    ...(badge && { badge }),
    ...(dates !== undefined && { dates }),
    ...(days !== undefined && { days }),
    after,
  }
}

function needsOf({ plan }: ViewContext, id: EntityId): EntityId[] {
  return outgoing(plan, id, 'depends-on').map(({ to }) => to)
}

function daysOf(span: TimelineSpan | undefined): number | undefined {
  if (span === undefined || span.form === 'open' || span.reversed === true) return undefined
  return Math.max(1, Math.round((span.end - span.start) / DAY))
}

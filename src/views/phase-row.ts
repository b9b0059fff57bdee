import type { Phase } from '../model/entities.ts'
import type { Sourced } from '../model/provenance.ts'
import { sourceLine, type SourceLineProps } from './fact.ts'
import type { BadgeProps, ViewContext } from './page.ts'
import { badgeOf, formatDates } from './timeline-entry.ts'

/** A phase in a list of phases. */
export interface PhaseRow {
  order: number
  title: string
  href?: string
  /** As written; absent when the documents give none. */
  dates?: string
  badge?: BadgeProps
  entry: readonly Criterion[]
  exit: readonly Criterion[]
  source: SourceLineProps
}

export interface Criterion {
  text: string
  source: SourceLineProps
}

/** A phase with its dates, its status, and what must be true before and after it. */
export function phaseRow(context: ViewContext, phase: Phase): PhaseRow {
  const dates = formatDates(phase.start?.value, phase.end?.value, context.strings)
  const href = context.addresses.hrefOf(phase.id)
  const badge = badgeOf(phase.status, context.strings)
  return {
    order: phase.order,
    title: phase.title,
    ...(href !== undefined && { href }),
    ...(dates !== undefined && { dates }),
    ...(badge && { badge }),
    entry: toCriteria(context, phase.entry),
    exit: toCriteria(context, phase.exit),
    source: sourceLine(context, phase.sources[0]),
  }
}

function toCriteria(context: ViewContext, criteria: readonly Sourced<string>[]): Criterion[] {
  return criteria.map(({ value, source }) => ({ text: value, source: sourceLine(context, source) }))
}

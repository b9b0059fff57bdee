import type { Phase } from '../model/entities.ts'
import type { BadgeProps, EntityLink, ViewContext } from './page.ts'
import { phaseRow, type PhaseRow } from './phase-row.ts'
import { groupPhases, type PhaseSeries } from './phase-series.ts'
import { documentLink } from './release-links.ts'
import { badgeOf, formatDates } from './timeline-entry.ts'

/** The phases of a release: one course in full, and what other documents call its phases. */
export interface ReleasePhases {
  total: number
  /** The document whose phases come in full; absent when all phases are its own. */
  document?: EntityLink
  rows: readonly PhaseRow[]
  others: readonly { document: EntityLink; steps: readonly PhaseStep[]; omitted: number }[]
  /** Documents with phases that are not listed. */
  omitted: number
}

export interface PhaseStep {
  title: string
  href?: string
  dates?: string
  badge?: BadgeProps
}

const MOST_ROWS = 24
const MOST_OTHERS = 30
const MOST_STEPS = 12

/** List phases by the document that names them, the leading one in full. */
export function releasePhases(context: ViewContext, phases: readonly Phase[]): ReleasePhases {
  const [first, ...rest] = groupPhases(context, phases)
  const others = rest.slice(0, MOST_OTHERS).map((series) => toSteps(context, series))
  return {
    total: phases.length,
    ...(first && rest.length > 0 && { document: documentLink(context, first.document) }),
    rows: (first?.phases ?? []).slice(0, MOST_ROWS).map((phase) => phaseRow(context, phase)),
    others,
    omitted: rest.length - others.length,
  }
}

function toSteps(context: ViewContext, { document, phases }: PhaseSeries) {
  const steps = phases.slice(0, MOST_STEPS).map((phase): PhaseStep => {
    const href = context.addresses.hrefOf(phase.id)
    const dates = formatDates(phase.start?.value, phase.end?.value, context.strings)
    const badge = badgeOf(phase.status, context.strings)
    return {
      title: phase.title,
      ...(href !== undefined && { href }),
      ...(dates !== undefined && { dates }),
      ...(badge && { badge }),
    }
  })
  return { document: documentLink(context, document), steps, omitted: phases.length - steps.length }
}

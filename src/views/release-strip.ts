import type { Phase } from '../model/entities.ts'
import type { IsoDay } from '../model/dates.ts'
import type { BadgeProps, ViewContext } from './page.ts'
import { groupPhases } from './phase-series.ts'
import { isSettled } from './release-standing.ts'
import { badgeOf, formatDates } from './timeline-entry.ts'

/** The leading course of phases as a strip, with where the release is today. */
export interface PhaseStrip {
  steps: readonly StripStep[]
  /** Where the release is, in words. */
  now: string
  /** Phases before and after those on the strip. */
  before: number
  after: number
}

export interface StripStep {
  title: string
  href?: string
  dates?: string
  badge?: BadgeProps
  when: 'past' | 'now' | 'next' | 'unknown'
}

/** More do not fit on a phone. */
const most = 7

/** Lay the leading phases of a release out as a strip; `undefined` without phases. */
export function phaseStrip(context: ViewContext, phases: readonly Phase[]): PhaseStrip | undefined {
  const [series] = groupPhases(context, phases)
  if (series === undefined) return undefined
  const { today } = context.plan
  const found = series.phases.findIndex((phase) => whenOf(phase, today) === 'now')
  const next = series.phases.findIndex((phase) => whenOf(phase, today) === 'next')
  const centre = found >= 0 ? found : next >= 0 ? next : series.phases.length - 1
  const from = Math.max(0, Math.min(centre - Math.floor(most / 2), series.phases.length - most))
  const shown = series.phases.slice(from, from + most)
  return {
    steps: shown.map((phase) => toStep(context, phase)),
    now: tellNow(series.phases, today),
    before: from,
    after: series.phases.length - from - shown.length,
  }
}

/** By its dates where it has both or one, else by its state. */
function whenOf(phase: Phase, today: IsoDay): StripStep['when'] {
  const start = phase.start?.value.kind === 'interval' ? phase.start.value.start : undefined
  const end = phase.end?.value.kind === 'interval' ? phase.end.value.end : undefined
  if (isSettled(phase)) return 'past'
  if (start !== undefined && start > today) return 'next'
  if (end !== undefined && end < today) return 'past'
  if (start !== undefined && (end !== undefined || start === today)) return 'now'
  const state = phase.status?.value.state
  if (state === 'in-progress' || state === 'active' || state === 'review') return 'now'
  return state === 'planned' || state === 'not-started' || end !== undefined ? 'next' : 'unknown'
}

function tellNow(phases: readonly Phase[], today: IsoDay): string {
  const of = (when: StripStep['when']) => phases.filter((phase) => whenOf(phase, today) === when)
  const [now, next] = [of('now'), of('next')]
  if (now.length > 0) return `Now: ${now.slice(0, 2).map(titleWithEnd).join(' and ')}`
  if (next[0] !== undefined) return `Next: ${titleWithStart(next[0])}`
  return of('past').length === phases.length
    ? 'All phases lie in the past'
    : 'No document says which phase is on'
}

function titleWithEnd({ title, end }: Phase): string {
  const day = formatDates(undefined, end?.value)
  return day === undefined ? title : `${title}, until ${day}`
}

function titleWithStart({ title, start }: Phase): string {
  const day = formatDates(start?.value, undefined)
  return day === undefined ? title : `${title}, from ${day}`
}

function toStep(context: ViewContext, phase: Phase): StripStep {
  const href = context.addresses.hrefOf(phase.id)
  const dates = formatDates(phase.start?.value, phase.end?.value)
  const badge = badgeOf(phase.status)
  return {
    title: phase.title,
    ...(href !== undefined && { href }),
    ...(dates !== undefined && { dates }),
    ...(badge && { badge }),
    when: whenOf(phase, context.plan.today),
  }
}

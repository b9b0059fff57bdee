import type { Phase } from '../model/entities.ts'
import type { IsoDay } from '../model/dates.ts'
import type { Strings } from '../model/strings/en.ts'
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
    now: tellNow(context, series.phases),
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

function tellNow({ plan, strings }: ViewContext, phases: readonly Phase[]): string {
  const words = strings.releases.strip
  const of = (when: StripStep['when']) => phases.filter((phase) => whenOf(phase, plan.today) === when)
  const [now, next] = [of('now'), of('next')]
  if (now.length > 0) {
    const titles = now.slice(0, 2).map((phase) => titleWithEnd(phase, strings))
    return words.now(titles.join(strings.common.and))
  }
  if (next[0] !== undefined) return words.next(titleWithStart(next[0], strings))
  return of('past').length === phases.length ? words.allPast : words.nobodySays
}

function titleWithEnd({ title, end }: Phase, strings: Strings): string {
  const day = formatDates(undefined, end?.value, strings)
  return day === undefined ? title : strings.releases.strip.until(title, day)
}

function titleWithStart({ title, start }: Phase, strings: Strings): string {
  const day = formatDates(start?.value, undefined, strings)
  return day === undefined ? title : strings.releases.strip.from(title, day)
}

function toStep(context: ViewContext, phase: Phase): StripStep {
  const href = context.addresses.hrefOf(phase.id)
  const dates = formatDates(phase.start?.value, phase.end?.value, context.strings)
  const badge = badgeOf(phase.status, context.strings)
  return {
    title: phase.title,
    ...(href !== undefined && { href }),
    ...(dates !== undefined && { dates }),
    ...(badge && { badge }),
    when: whenOf(phase, context.plan.today),
  }
}

import type { Release } from '../model/entities.ts'
import { daysBetween } from '../model/add-length.ts'
import { formatDate, sourceLine, type SourceLineProps } from './fact.ts'
import type { BadgeProps, ViewContext } from './page.ts'
import type { Blocker } from './release-blockers.ts'
import type { ReleaseForecast } from './release-forecast.ts'
import type { ReleaseParts } from './release-parts.ts'
import { isOpenRisk, isShipped } from './release-standing.ts'
import { countOf } from './wording.ts'

/** How a release is, computed, with everything that it was computed from. */
export interface ReleaseHealth {
  badge: BadgeProps
  /** Why, what weighs most first. */
  reasons: readonly HealthReason[]
}

export interface HealthReason {
  tone: 'bad' | 'warn' | 'good'
  text: string
  /** The line it rests on, or the part of the page that tells more. */
  source?: SourceLineProps
  part?: string
}

const badges = {
  shipped: { shape: 'disc', tone: 'good', word: 'Shipped', raw: 'Shipped' },
  ended: { shape: 'dash', tone: 'quiet', word: 'Ended', raw: 'Ended' },
  bad: { shape: 'cross', tone: 'bad', word: 'Off track', raw: 'Off track' },
  warn: { shape: 'triangle', tone: 'warn', word: 'At risk', raw: 'At risk' },
  good: { shape: 'check', tone: 'good', word: 'On track', raw: 'On track' },
  unknown: { shape: 'dash', tone: 'quiet', word: 'Unknown', raw: 'Unknown' },
} as const satisfies Record<string, BadgeProps>

/** Likelihood times impact from which an open risk is a reason of its own. */
export const heavyRisk = 15

/**
 * Compute how a release is: the heaviest reason decides.
 *
 * Off track: its target has passed, it is said to be blocked, or a gate does not let it through. At risk: its own
 * numbers miss the target, it waits for another release, something is blocked or overdue, a heavy risk is open, or a
 * metric misses its target. On track: a target lies ahead and nothing of this is known. Else nobody knows.
 */
export function releaseHealth(
  context: ViewContext,
  parts: ReleaseParts,
  { blockers, forecast }: { blockers: readonly Blocker[]; forecast: ReleaseForecast | undefined },
): ReleaseHealth {
  const { release } = parts
  if (isShipped(release, context.plan.today)) return shippedHealth(context, release)
  const reasons = [
    ...statusReasons(context, release),
    ...dateReasons(context, release),
    ...blockerReasons(blockers),
    ...(forecast?.late === true
      ? [{ tone: 'warn' as const, text: forecast.headline, part: '#forecast' }]
      : []),
    ...riskReasons(parts),
    ...metricReasons(parts),
  ]
  const worst = (['bad', 'warn', 'good'] as const).find((tone) =>
    reasons.some((reason) => reason.tone === tone),
  )
  const weight = { bad: 0, warn: 1, good: 2 }
  return {
    badge: badges[worst ?? 'unknown'],
    reasons:
      reasons.length > 0
        ? reasons.toSorted((a, b) => weight[a.tone] - weight[b.tone])
        : [{ tone: 'warn', text: 'No document gives it a date on the calendar.' }],
  }
}

function shippedHealth(context: ViewContext, release: Release): ReleaseHealth {
  const { released, status } = release
  if (released !== undefined) {
    const text = `It was released on ${formatDate(released.value)}.`
    return {
      badge: badges.shipped,
      reasons: [{ tone: 'good', text, source: sourceLine(context, released.source) }],
    }
  }
  const state = status?.value.state
  const isOut = state === 'complete' || state === 'released'
  const text = `A document says: ${status?.value.raw ?? ''}.`
  return {
    badge: isOut ? badges.shipped : badges.ended,
    reasons: [{ tone: 'good', text, ...(status && { source: sourceLine(context, status.source) }) }],
  }
}

function statusReasons(context: ViewContext, { status }: Release): HealthReason[] {
  const state = status?.value.state
  if (status === undefined || (state !== 'blocked' && state !== 'at-risk')) return []
  const tone = state === 'blocked' ? 'bad' : 'warn'
  return [{ tone, text: `A document says: ${status.value.raw}.`, source: sourceLine(context, status.source) }]
}

function dateReasons(context: ViewContext, { target }: Release): HealthReason[] {
  if (target?.value.kind !== 'interval') return []
  const source = sourceLine(context, target.source)
  const days = daysBetween(context.plan.today, target.value.end)
  const day = formatDate(target.value)
  if (days < 0) {
    const text = `Its target ${day} has passed by ${countOf(-days, 'day')}, and no document says that it shipped.`
    return [{ tone: 'bad', text, source }]
  }
  const text =
    days === 0 ? `Its target is today, ${day}.` : `${countOf(days, 'day')} remain to its target ${day}.`
  return [{ tone: 'good', text, source }]
}

function blockerReasons(blockers: readonly Blocker[]): HealthReason[] {
  const count = (kind: Blocker['kind']) => blockers.filter((blocker) => blocker.kind === kind).length
  const counted: { kind: Blocker['kind']; tone: HealthReason['tone']; say: (count: number) => string }[] = [
    {
      kind: 'gate',
      tone: 'bad',
      say: (n) => `${countOf(n, 'gate has', 'gates have')} a criterion that is not met.`,
    },
    {
      kind: 'dependency',
      tone: 'warn',
      say: (n) => `It waits for ${countOf(n, 'release')} that ${n === 1 ? 'has' : 'have'} not shipped.`,
    },
    {
      kind: 'blocked',
      tone: 'warn',
      say: (n) => `${countOf(n, 'thing is', 'things are')} said to be blocked.`,
    },
    {
      kind: 'overdue',
      tone: 'warn',
      say: (n) => `${countOf(n, 'task or milestone is', 'tasks and milestones are')} overdue.`,
    },
  ]
  return counted.flatMap(({ kind, tone, say }): HealthReason[] => {
    const found = count(kind)
    const part = kind === 'gate' ? '#gates' : '#blockers'
    return found === 0 ? [] : [{ tone, text: say(found), part }]
  })
}

function riskReasons({ risks }: ReleaseParts): HealthReason[] {
  const heavy = risks.filter(
    (risk) => isOpenRisk(risk) && (risk.likelihood?.value ?? 0) * (risk.impact?.value ?? 0) >= heavyRisk,
  ).length
  if (heavy === 0) return []
  return [
    {
      tone: 'warn',
      text: `${countOf(heavy, 'open risk weighs', 'open risks weigh')} ${heavyRisk} or more of 25.`,
      part: '#risks',
    },
  ]
}

function metricReasons({ metrics }: ReleaseParts): HealthReason[] {
  const missed = metrics.filter(({ status }) => status?.value.verdict === 'fail').length
  if (missed === 0) return []
  return [
    {
      tone: 'warn',
      text: `${countOf(missed, 'metric misses its', 'metrics miss their')} target.`,
      part: '#metrics',
    },
  ]
}

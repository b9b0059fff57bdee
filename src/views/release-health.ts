import { type GateVerdict, judgeGate } from '../graph/judge-gate.ts'
import type { Release } from '../model/entities.ts'
import { daysBetween } from '../model/add-length.ts'
import type { Strings } from '../model/strings/en.ts'
import { formatDate, sourceLine, type SourceLineProps } from './fact.ts'
import type { BadgeProps, ViewContext } from './page.ts'
import type { Blocker } from './release-blockers.ts'
import type { ReleaseForecast } from './release-forecast.ts'
import type { ReleaseParts } from './release-parts.ts'
import { isOpenRisk, isSettled, isShipped } from './release-standing.ts'

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

type HealthState = keyof Strings['states']['health']

const badges: Readonly<Record<HealthState, Pick<BadgeProps, 'shape' | 'tone'>>> = {
  shipped: { shape: 'disc', tone: 'good' },
  ended: { shape: 'dash', tone: 'quiet' },
  bad: { shape: 'cross', tone: 'bad' },
  warn: { shape: 'triangle', tone: 'warn' },
  good: { shape: 'check', tone: 'good' },
  unknown: { shape: 'dash', tone: 'quiet' },
}

type Words = Strings['releases']['health']

/** Likelihood times impact from which an open risk is a reason of its own. */
export const heavyRisk = 15

/**
 * Compute how a release is: the heaviest reason decides.
 *
 * Off track: its target has passed, it is said to be blocked, or a gate says no-go. At risk: a gate lets it through
 * only on conditions, its own numbers miss the target, it waits for another release, something is blocked or overdue,
 * a heavy risk is open, or a metric misses its target. On track: a target lies ahead and nothing of this is known. Else nobody knows.
 */
export function releaseHealth(
  context: ViewContext,
  parts: ReleaseParts,
  { blockers, forecast }: { blockers: readonly Blocker[]; forecast: ReleaseForecast | undefined },
): ReleaseHealth {
  const { release } = parts
  if (isShipped(release, context.plan.today)) return shippedHealth(context, release)
  const words = context.strings.releases.health
  const reasons = [
    ...statusReasons(context, release),
    ...dateReasons(context, release),
    ...gateReasons(context, parts),
    ...blockerReasons(blockers, words),
    ...(forecast?.late === true
      ? [{ tone: 'warn' as const, text: forecast.headline, part: '#forecast' }]
      : []),
    ...riskReasons(parts, words),
    ...metricReasons(parts, words),
  ]
  const worst = (['bad', 'warn', 'good'] as const).find((tone) =>
    reasons.some((reason) => reason.tone === tone),
  )
  const weight = { bad: 0, warn: 1, good: 2 }
  return {
    badge: healthBadge(worst ?? 'unknown', context.strings),
    reasons:
      reasons.length > 0
        ? reasons.toSorted((a, b) => weight[a.tone] - weight[b.tone])
        : [{ tone: 'warn', text: context.strings.releases.health.noDate }],
  }
}

function healthBadge(state: HealthState, { states }: Strings): BadgeProps {
  const word = states.health[state]
  return { ...badges[state], word, raw: word }
}

function shippedHealth(context: ViewContext, release: Release): ReleaseHealth {
  const { released, status } = release
  const words = context.strings.releases.health
  if (released !== undefined) {
    const text = words.released(formatDate(released.value, context.strings))
    return {
      badge: healthBadge('shipped', context.strings),
      reasons: [{ tone: 'good', text, source: sourceLine(context, released.source) }],
    }
  }
  const state = status?.value.state
  const isOut = state === 'complete' || state === 'released'
  const text = words.says(status?.value.raw ?? '')
  return {
    badge: healthBadge(isOut ? 'shipped' : 'ended', context.strings),
    reasons: [{ tone: 'good', text, ...(status && { source: sourceLine(context, status.source) }) }],
  }
}

function statusReasons(context: ViewContext, { status }: Release): HealthReason[] {
  const state = status?.value.state
  if (status === undefined || (state !== 'blocked' && state !== 'at-risk')) return []
  const tone = state === 'blocked' ? 'bad' : 'warn'
  const text = context.strings.releases.health.says(status.value.raw)
  return [{ tone, text, source: sourceLine(context, status.source) }]
}

function dateReasons(context: ViewContext, { target }: Release): HealthReason[] {
  if (target?.value.kind !== 'interval') return []
  const { common, releases } = context.strings
  const words = releases.health
  const source = sourceLine(context, target.source)
  const days = daysBetween(context.plan.today, target.value.end)
  const day = formatDate(target.value, context.strings)
  if (days < 0) {
    const text = words.passed(day, common.days(-days))
    return [{ tone: 'bad', text, source }]
  }
  const text = days === 0 ? words.today(day) : words.ahead(day, common.days(days))
  return [{ tone: 'good', text, source }]
}

/** Gates as their verdicts count them, those that are over left out. */
function gateReasons({ plan, strings }: ViewContext, { gates }: ReleaseParts): HealthReason[] {
  const verdicts = gates.filter((gate) => !isSettled(gate)).map((gate) => judgeGate(gate, plan.today).verdict)
  const count = (verdict: GateVerdict) => verdicts.filter((found) => found === verdict).length
  const words = strings.releases.health
  const [noGo, conditional] = [count('no-go'), count('conditional')]
  return [
    ...(noGo > 0 ? [{ tone: 'bad' as const, text: words.noGo(noGo), part: '#gates' }] : []),
    ...(conditional > 0
      ? [{ tone: 'warn' as const, text: words.conditional(conditional), part: '#gates' }]
      : []),
  ]
}

function blockerReasons(blockers: readonly Blocker[], words: Words): HealthReason[] {
  const count = (kind: Blocker['kind']) => blockers.filter((blocker) => blocker.kind === kind).length
  const counted: { kind: Blocker['kind']; say: (count: number) => string }[] = [
    { kind: 'dependency', say: words.waits },
    { kind: 'blocked', say: words.blocked },
    { kind: 'overdue', say: words.overdue },
  ]
  return counted.flatMap(({ kind, say }): HealthReason[] => {
    const found = count(kind)
    return found === 0 ? [] : [{ tone: 'warn', text: say(found), part: '#blockers' }]
  })
}

function riskReasons({ risks }: ReleaseParts, words: Words): HealthReason[] {
  const heavy = risks.filter(
    (risk) => isOpenRisk(risk) && (risk.likelihood?.value ?? 0) * (risk.impact?.value ?? 0) >= heavyRisk,
  ).length
  if (heavy === 0) return []
  return [{ tone: 'warn', text: words.heavy(heavy, heavyRisk), part: '#risks' }]
}

function metricReasons({ metrics }: ReleaseParts, words: Words): HealthReason[] {
  const missed = metrics.filter(({ status }) => status?.value.verdict === 'fail').length
  if (missed === 0) return []
  return [{ tone: 'warn', text: words.missed(missed), part: '#metrics' }]
}

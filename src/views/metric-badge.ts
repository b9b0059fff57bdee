import type { Metric } from '../model/entities.ts'
import { compareToTarget } from '../model/compare-target.ts'
import { tellEvidence } from '../model/gate-evidence.ts'
import type { Strings } from '../model/strings/en.ts'
import { criterionBadge } from './gate-badges.ts'
import type { BadgeProps } from './page.ts'
import { metricToBadge } from './status-badge.ts'

/**
 * Whether a metric is met: what the author says, else what target and actual value say for themselves.
 *
 * `undefined` where neither says anything. A computed one tells its arithmetic where an author's own words would stand.
 */
export function metricBadge(
  { title, status, target, actual }: Metric,
  strings: Strings,
): BadgeProps | undefined {
  if (status !== undefined) return metricToBadge(status.value, strings)
  if (target === undefined || actual === undefined) return undefined
  const { outcome, saying } = compareToTarget(actual.value, target.value, title)
  if (outcome === 'unknown') return undefined
  const badge = criterionBadge(outcome === 'reached' ? 'met' : 'not-met', strings)
  return { ...badge, raw: tellEvidence(saying, strings.gates.judgement.evidence) }
}

import { incoming } from '../graph/plan-graph.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { Release } from '../model/entities.ts'
import { bySeverity, type FindingProps, severityBadge, toMixedFinding } from './finding.ts'
import { addressOfFindings, type Health } from './health.ts'
import type { BadgeProps, PageLink, ViewContext } from './page.ts'

/** What the check found in the documents of a release. */
export interface ReleaseFindings {
  errors: number
  warnings: number
  /** The most severe ones. */
  shown: readonly FindingProps[]
  /** All of them by rule, most often first. */
  rules: readonly (PageLink & { count: number; badge: BadgeProps })[]
}

const mostShown = 6
const mostRules = 12

/** Collect what the check says about the documents that belong to a release; hints stay in the documents. */
export function releaseFindings(context: ViewContext, health: Health, release: Release): ReleaseFindings {
  const { plan } = context
  const ids = new Set(incoming(plan, release.id, 'part-of').map(({ from }) => from))
  const own = [...ids].flatMap((id) => {
    const document = plan.graph.getNodeAttributes(id)
    const found = document.kind === 'document' ? health.byFile.get(document.path) : undefined
    return (found ?? []).filter(({ severity }) => severity !== 'info')
  })
  const rules = [...Map.groupBy(own, ({ ruleId }) => ruleId)].toSorted(
    ([, a], [, b]) => bySeverity(worstOf(a), worstOf(b)) || b.length - a.length,
  )
  return {
    errors: own.filter(({ severity }) => severity === 'error').length,
    warnings: own.filter(({ severity }) => severity === 'warning').length,
    shown: own
      .toSorted((a, b) => bySeverity(a.severity, b.severity))
      .slice(0, mostShown)
      .map((diagnostic) => toMixedFinding(context, diagnostic)),
    rules: rules.slice(0, mostRules).map(([ruleId, found]) => ({
      title: ruleId,
      href: context.addresses.href(addressOfFindings(ruleId)),
      count: found.length,
      badge: severityBadge(worstOf(found), context.strings),
    })),
  }
}

function worstOf(found: readonly Diagnostic[]): Diagnostic['severity'] {
  return found.some(({ severity }) => severity === 'error') ? 'error' : 'warning'
}

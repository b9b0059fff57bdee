import { buildReport } from '../check/report.ts'
import { checkPlan } from '../check/run-rules.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'
import type { Release } from '../model/entities.ts'
import { strings } from '../model/strings/en.ts'
import { buildAddresses } from '../views/addresses.ts'
import { buildHealth } from '../views/health.ts'
import { releaseBrief } from '../views/release-brief.ts'
import { formatReleaseMarkdown } from '../views/release-markdown.ts'
import { collectLanes } from '../views/roadmap-lanes.ts'

/** What each of these releases is decided on, as Markdown: the text that its page offers to copy. */
export function formatReleaseBriefs(plan: PlanGraph, wanted: (release: Release) => boolean): string {
  const context = { plan, addresses: buildAddresses(plan, '/'), strings }
  const { diagnostics, suppressed } = checkPlan(plan)
  const health = buildHealth(buildReport(plan, diagnostics, { suppressed }))
  return collectLanes(plan)
    .flatMap((source) => {
      const { release } = source
      if (release === undefined || !wanted(release)) return []
      return [formatReleaseMarkdown(releaseBrief(context, health, { ...source, release }).brief, strings)]
    })
    .join('\n')
}

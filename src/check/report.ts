import type { Diagnostic, Severity } from '../model/diagnostics.ts'
import { auditIndexes } from '../graph/index-audit.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'

/** Everything `check` has to say about a plan, before it becomes text. */
export interface Report {
  diagnostics: readonly Diagnostic[]
  summary: Summary
  indexes: readonly IndexSummary[]
}

export interface Summary {
  documents: number
  errors: number
  warnings: number
  infos: number
  /** Findings per rule, most frequent first. */
  rules: readonly { ruleId: string; count: number }[]
  /** What nobody looked at is said, not counted as passed. */
  notChecked: { externalLinks: number; outsideLinks: number }
}

/** What a hand-written index claims and what is there. */
export interface IndexSummary {
  file: string
  named: number
  missing: number
  unlisted: number
  documents: number
}

/** Put diagnostics together with the figures a reader wants at the end. */
export function buildReport(plan: PlanGraph, diagnostics: readonly Diagnostic[]): Report {
  const count = (severity: Severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  const links = (outcome: string) => plan.links.filter((link) => link.outcome === outcome).length
  return {
    diagnostics,
    summary: {
      documents: plan.documents.size,
      errors: count('error'),
      warnings: count('warning'),
      infos: count('info'),
      rules: countByRule(diagnostics),
      notChecked: { externalLinks: links('external'), outsideLinks: links('outside') },
    },
    indexes: auditIndexes(plan).map((audit) => ({
      file: audit.document,
      named: audit.named,
      missing: audit.missing.length,
      unlisted: audit.unlisted.length,
      documents: plan.documents.size,
    })),
  }
}

function countByRule(diagnostics: readonly Diagnostic[]): { ruleId: string; count: number }[] {
  const counts = new Map<string, number>()
  for (const { ruleId } of diagnostics) counts.set(ruleId, (counts.get(ruleId) ?? 0) + 1)
  return [...counts]
    .map(([ruleId, count]) => ({ ruleId, count }))
    .sort((a, b) => b.count - a.count || (a.ruleId < b.ruleId ? -1 : 1))
}

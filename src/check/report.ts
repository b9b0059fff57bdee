import type { Diagnostic, Severity } from '../model/diagnostics.ts'
import type { DocumentPath } from '../model/paths.ts'
import { auditIndexes, type IndexAudit } from '../graph/index-audit.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'
import type { Unverified } from './rule.ts'

/** Everything `check` has to say about a plan, before it becomes text. */
export interface Report {
  /** What the author is told; findings of the baseline are not among them. */
  diagnostics: readonly Diagnostic[]
  summary: Summary
  /** What rules recognised and could not compare. */
  unverified: readonly Unverified[]
  indexes: readonly IndexSummary[]
  /** All documents, also those with nothing to report. */
  documents: readonly DocumentPath[]
}

export interface Summary {
  documents: number
  errors: number
  warnings: number
  infos: number
  /** Findings per rule, most frequent first. */
  rules: readonly RuleSummary[]
  /** Findings that comments switch off. */
  suppressed: number
  /** Findings that the baseline lets pass, and listed ones that are gone; absent without a baseline. */
  baseline?: { known: number; gone: number }
  /** What the servers of external links said; absent when nobody asked. */
  external?: { checked: number; broken: number; unknown: readonly UnknownLink[] }
  /** What nobody looked at is said, not counted as passed. */
  notChecked: { externalLinks: number; outsideLinks: number; claims: readonly UnverifiedSummary[] }
}

/** Claims of one sort that a rule recognised and could not compare. */
export interface UnverifiedSummary {
  ruleId: string
  /** What was met, for instance `total of rows of different units`. */
  reason: string
  count: number
}

export interface RuleSummary {
  ruleId: string
  /** The highest of its findings. */
  severity: Severity
  count: number
}

/** An external link of which nobody can say whether it works. */
export interface UnknownLink {
  url: string
  reason: string
}

/** What a hand-written index claims and what is there. */
export interface IndexSummary {
  file: string
  named: number
  missing: number
  unlisted: number
  documents: number
}

/** What else is known of a check; indexes that were audited for the rules need no second look. */
export interface Circumstances {
  suppressed?: number
  indexes?: readonly IndexAudit[]
  unverified?: readonly Unverified[]
  external?: Summary['external'] | undefined
}

/** Put diagnostics together with the figures a reader wants at the end. */
export function buildReport(
  plan: PlanGraph,
  diagnostics: readonly Diagnostic[],
  { suppressed = 0, indexes = auditIndexes(plan), unverified = [], external }: Circumstances = {},
): Report {
  const externalLinks = plan.links.filter(({ outcome }) => outcome === 'external').length
  const outsideLinks = plan.links.filter(
    ({ outcome, existsOutside }) => outcome === 'outside' && existsOutside === undefined,
  ).length
  return {
    diagnostics,
    summary: {
      documents: plan.documents.size,
      ...countFindings(diagnostics),
      suppressed,
      ...(external && { external }),
      notChecked: {
        externalLinks: externalLinks - (external?.checked ?? 0),
        outsideLinks,
        claims: countUnverified(unverified),
      },
    },
    unverified,
    indexes: indexes.map((audit) => ({
      file: audit.document,
      named: audit.named,
      missing: audit.missing.length,
      unlisted: audit.unlisted.length,
      documents: plan.documents.size,
    })),
    documents: [...plan.documents.keys()],
  }
}

/** The report with those findings that the baseline does not list. */
export function withBaseline(
  report: Report,
  diagnostics: readonly Diagnostic[],
  baseline: NonNullable<Summary['baseline']>,
): Report {
  return { ...report, diagnostics, summary: { ...report.summary, ...countFindings(diagnostics), baseline } }
}

function countFindings(
  diagnostics: readonly Diagnostic[],
): Pick<Summary, 'errors' | 'warnings' | 'infos' | 'rules'> {
  const count = (severity: Severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return {
    errors: count('error'),
    warnings: count('warning'),
    infos: count('info'),
    rules: countByRule(diagnostics),
  }
}

const bySeverity: readonly Severity[] = ['error', 'warning', 'info']

/** The higher of two severities. */
export function higherSeverity(a: Severity, b: Severity): Severity {
  return bySeverity.indexOf(a) <= bySeverity.indexOf(b) ? a : b
}

function countByRule(diagnostics: readonly Diagnostic[]): RuleSummary[] {
  const rules = new Map<string, RuleSummary>()
  for (const { ruleId, severity } of diagnostics) {
    const rule = rules.get(ruleId) ?? { ruleId, severity, count: 0 }
    rules.set(ruleId, { ruleId, severity: higherSeverity(rule.severity, severity), count: rule.count + 1 })
  }
  return [...rules.values()].sort((a, b) => b.count - a.count || (a.ruleId < b.ruleId ? -1 : 1))
}

/** By rule, of each the most frequent first. */
function countUnverified(unverified: readonly Unverified[]): UnverifiedSummary[] {
  const sorts = Map.groupBy(unverified, ({ ruleId, reason }) => `${ruleId}\n${reason}`)
  return [...sorts.values()]
    .flatMap((claims) =>
      claims.slice(0, 1).map(({ ruleId, reason }) => ({ ruleId, reason, count: claims.length })),
    )
    .sort((a, b) => compare(a.ruleId, b.ruleId) || b.count - a.count || compare(a.reason, b.reason))
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

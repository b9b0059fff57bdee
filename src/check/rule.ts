import type { Diagnostic, Severity } from '../model/diagnostics.ts'
import type { IndexAudit } from '../graph/index-audit.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'

/** What a rule says: reason and place; the runner adds who says it and, unless the finding does, how severe it is. */
export type Finding = Omit<Diagnostic, 'ruleId' | 'severity' | 'url'> & { severity?: Severity }

export interface Rule {
  /** Permanent, kebab-case; its page is `rules/<id>.md`. */
  id: string
  severity: Severity
  /** A rule that is too often wrong, or a matter of taste, runs only where the configuration names it. */
  default?: 'off'
  check(context: RuleContext): void
}

export interface RuleContext {
  plan: PlanGraph
  /** Every hand-written index of the plan, audited once for all rules. */
  indexes: readonly IndexAudit[]
  report: (finding: Finding) => void
}

/** Declare a rule; exists so that its file is checked against the contract where it is written. */
export function defineRule(rule: Rule): Rule {
  return rule
}

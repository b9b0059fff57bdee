import type { Diagnostic, Severity } from '../model/diagnostics.ts'
import type { IndexAudit } from '../graph/index-audit.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'

/** What a rule says: reason and place; the runner adds who says it and, unless the finding does, how severe it is. */
export type Finding = Omit<Diagnostic, 'ruleId' | 'severity' | 'url'> & { severity?: Severity }

/** What a rule recognised and could not compare: it is neither right nor wrong, and never counted as passed. */
export type Unverified = Pick<Diagnostic, 'ruleId' | 'reason' | 'file' | 'place'>

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
  /** The reason is what was met, in a few words and without the author's: equal ones are counted together. */
  cannotVerify: (unverified: Omit<Unverified, 'ruleId'>) => void
}

/** Declare a rule; exists so that its file is checked against the contract where it is written. */
export function defineRule(rule: Rule): Rule {
  return rule
}

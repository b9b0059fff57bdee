import type { Diagnostic } from '../model/diagnostics.ts'
import type { Point, Position } from '../model/provenance.ts'
import { auditIndexes, type IndexAudit } from '../graph/index-audit.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'
import { knownRuleIds } from './known-rules.ts'
import type { Rule, Unverified } from './rule.ts'
import { ruleUrl } from './rule-url.ts'
import { rules as allRules } from './rules.ts'
import { spokenRules } from './spoken-rules.ts'
import { applySuppressions, type Suppressed } from './suppressions.ts'

/**
 * Check a plan: what parsing and building had to say, and what every rule finds.
 *
 * Severities come from the configuration where it names a rule; `off` silences
 * one, and a rule that is off by default runs only when it is named. What a comment
 * switches off is left out. A rule that throws is reported once and does not stop
 * the others. Sorted by file and place.
 */
export function runRules(plan: PlanGraph, rules: readonly Rule[] = allRules): Diagnostic[] {
  return checkPlan(plan, { rules }).diagnostics
}

export interface CheckInput {
  rules?: readonly Rule[]
  /** What asking the servers of external links found; absent when nobody asked. */
  external?: readonly Diagnostic[] | undefined
}

export interface Checked extends Suppressed {
  /** The hand-written indexes that rules were given. */
  indexes: readonly IndexAudit[]
  /** What rules recognised and could not compare, by file and place. */
  unverified: readonly Unverified[]
}

/** Check a plan as `runRules` does; tell also how many findings comments switch off and what nobody can verify. */
export function checkPlan(plan: PlanGraph, { rules = allRules, external }: CheckInput = {}): Checked {
  const { rules: severities = {}, url: site } = plan.configuration
  const indexes = auditIndexes(plan)
  const running = rules.filter((rule) => (severities[rule.id] ?? rule.default) !== 'off')
  const said = running.map((rule) => runRule(rule, { plan, indexes }))
  const withSeverity = (diagnostic: Diagnostic) => {
    const severity = severities[diagnostic.ruleId] ?? diagnostic.severity
    return severity === 'off' ? [] : [{ ...diagnostic, severity }]
  }

  const loud = [...plan.diagnostics, ...said.flatMap(({ found }) => found), ...(external ?? [])].flatMap(
    withSeverity,
  )
  const { diagnostics, suppressed } = applySuppressions(plan, loud, {
    judged: judgedRules(running, { severities, external: external !== undefined }),
    known: new Set(knownRuleIds()),
  })
  return {
    diagnostics: diagnostics
      .flatMap(withSeverity)
      .map((diagnostic) => ({ ...diagnostic, url: ruleUrl(diagnostic.ruleId, site) }))
      .sort(byPlace),
    suppressed,
    indexes,
    unverified: said.flatMap(({ unverified }) => unverified).sort(byPlace),
  }
}

/** Rules of which it is known that they find nothing where they say nothing. */
function judgedRules(
  running: readonly Rule[],
  { severities, external }: { severities: Readonly<Record<string, string>>; external: boolean },
): Set<string> {
  const spoken = spokenRules.filter(({ by }) => by === 'parsing' || (by === 'asking' && external))
  const ids = [...running, ...spoken].map(({ id }) => id)
  return new Set(ids.filter((id) => severities[id] !== 'off'))
}

function runRule(
  rule: Rule,
  { plan, indexes }: { plan: PlanGraph; indexes: readonly IndexAudit[] },
): { found: Diagnostic[]; unverified: Unverified[] } {
  const found: Diagnostic[] = []
  const unverified: Unverified[] = []
  try {
    rule.check({
      plan,
      indexes,
      report: (finding) => found.push({ ruleId: rule.id, severity: rule.severity, ...finding }),
      cannotVerify: (claim) => unverified.push({ ruleId: rule.id, ...claim }),
    })
  } catch (error) {
    const reason = `Cannot run rule \`${rule.id}\`: ${error instanceof Error ? error.message : String(error)}; the other rules ran`
    const file = [...plan.documents.keys()][0]
    if (file !== undefined) found.push({ ruleId: 'rule-failed', severity: 'error', reason, file })
  }
  return { found, unverified }
}

function byPlace(a: Unverified, b: Unverified): number {
  const [p, q] = [startOf(a.place), startOf(b.place)]
  return (
    compare(a.file, b.file) ||
    p.line - q.line ||
    p.column - q.column ||
    compare(a.ruleId, b.ruleId) ||
    compare(a.reason, b.reason)
  )
}

/** What is about the whole file comes first. */
function startOf(place: Point | Position | undefined): Point {
  if (place === undefined) return { line: 0, column: 0 }
  return 'start' in place ? place.start : place
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

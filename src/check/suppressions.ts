import { findClosest } from '../model/closest.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { PlanGraph } from '../graph/plan-graph.ts'
import type { Suppression } from '../parse/parsed-document.ts'

export interface Suppressed {
  /** What no comment switches off, with what is wrong about the comments themselves. */
  diagnostics: Diagnostic[]
  /** How many findings comments switch off. */
  suppressed: number
}

/**
 * Leave out what the authors' comments switch off.
 *
 * A comment without a reason switches nothing off. One that names a rule which ran and found
 * nothing there is reported, so that no comment outlives its cause; `judged` are the rules
 * that ran, `known` all there are.
 */
export function applySuppressions(
  plan: PlanGraph,
  diagnostics: readonly Diagnostic[],
  { judged, known }: { judged: ReadonlySet<string>; known: ReadonlySet<string> },
): Suppressed {
  const byFile = new Map(
    [...plan.documents].flatMap(([file, { suppressions }]) =>
      suppressions.length === 0 ? [] : [[file, suppressions.flatMap(perRule)] as const],
    ),
  )
  if (byFile.size === 0) return { diagnostics: [...diagnostics], suppressed: 0 }

  const used = new Set<SuppressedRule>()
  const kept = diagnostics.filter((diagnostic) => {
    const covering = (byFile.get(diagnostic.file) ?? []).filter((one) => covers(one, diagnostic))
    for (const one of covering) used.add(one)
    return covering.length === 0
  })
  const problems = [...byFile].flatMap(([file, own]) =>
    own.flatMap((one) => problemOf(file, one, { used: used.has(one), judged, known }) ?? []),
  )
  return { diagnostics: [...kept, ...problems], suppressed: diagnostics.length - kept.length }
}

/** A comment that names several rules counts for each alone. */
interface SuppressedRule extends Suppression {
  rule: string | undefined
}

function perRule(suppression: Suppression): SuppressedRule[] {
  if (suppression.rules.length === 0) return [{ ...suppression, rule: undefined }]
  return suppression.rules.map((rule) => ({ ...suppression, rule }))
}

function covers({ rule, reason, scope, lines }: SuppressedRule, { ruleId, place }: Diagnostic): boolean {
  if (rule !== ruleId || reason === undefined) return false
  if (scope === 'file') return true
  if (lines === undefined || place === undefined) return false
  const { line } = 'start' in place ? place.start : place
  return line >= lines.first && line <= lines.last
}

function problemOf(
  file: DocumentPath,
  { rule, rules, reason, scope, place }: SuppressedRule,
  { used, judged, known }: { used: boolean; judged: ReadonlySet<string>; known: ReadonlySet<string> },
): Diagnostic | undefined {
  const unused = (reason: string): Diagnostic => ({
    ruleId: 'unused-suppression',
    severity: 'warning',
    reason,
    file,
    place,
    ...(rule !== undefined && { actual: rule }),
  })
  if (rule === undefined) return unused('This comment names no rule, so it switches nothing off')
  if (!known.has(rule)) {
    const closest = findClosest(rule, known)
    const hint =
      closest === undefined
        ? ', expected a name that reports show in brackets'
        : `; did you mean \`${closest}\`?`
    return unused(`Unexpected rule \`${rule}\`${hint}`)
  }
  if (reason === undefined) {
    const command = scope === 'file' ? 'roadbook-disable-file' : 'roadbook-disable'
    return {
      ruleId: 'suppression-without-reason',
      severity: 'warning',
      reason: `This comment gives no reason, so it does not switch off \`${rule}\`; write \`${command} ${rules.join(' ')} -- why\``,
      file,
      place,
      actual: rule,
    }
  }
  if (used || !judged.has(rule)) return undefined
  return unused(
    `\`${rule}\` finds nothing ${scope === 'file' ? 'in this document' : 'in the block this is about'}, so the comment can go`,
  )
}

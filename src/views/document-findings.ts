import { higherSeverity } from '../check/report.ts'
import type { DocumentPath } from '../model/paths.ts'
import { bySeverity, type FindingProps, severityBadge, toMixedFinding } from './finding.ts'
import { type Health, hrefOfFileFindings } from './health.ts'
import { withoutRepeatedNotes } from './health-rule-pages.ts'
import type { BadgeProps, PageLink, ViewContext } from './page.ts'

/** What the check found in one document, laid out by `src/components/document-findings.astro`. */
export interface DocumentFindings {
  total: number
  shown: readonly FindingProps[]
  /** Where all of them stand, rule by rule; empty when all are shown. */
  rules: readonly (PageLink & { count: number; badge: BadgeProps })[]
}

const shownPerDocument = 6

/** The findings in a document, the most severe first; `undefined` when there are none. */
export function documentFindings(
  context: ViewContext,
  health: Health,
  path: DocumentPath,
): DocumentFindings | undefined {
  const own = health.byFile.get(path) ?? []
  if (own.length === 0) return undefined
  const sorted = own.toSorted((a, b) => bySeverity(a.severity, b.severity))
  const shown = sorted.slice(0, shownPerDocument)
  const rules = [...Map.groupBy(sorted, ({ ruleId }) => ruleId)].map(([ruleId, findings]) => ({
    title: ruleId,
    href: hrefOfFileFindings(context, health, { ruleId, file: path }),
    count: findings.length,
    badge: severityBadge(findings.map(({ severity }) => severity).reduce(higherSeverity), context.strings),
  }))
  return {
    total: own.length,
    shown: withoutRepeatedNotes(shown).map((diagnostic) => toMixedFinding(context, diagnostic, path)),
    rules: own.length > shown.length ? rules : [],
  }
}

import type { Report } from '../check/report.ts'
import { rulePath } from '../check/rule-url.ts'
import { rules } from '../check/rules.ts'
import { spokenRules } from '../check/spoken-rules.ts'
import type { Configuration } from '../model/configuration.ts'
import type { Diagnostic, Severity } from '../model/diagnostics.ts'
import { type DocumentPath, toEntityId } from '../model/paths.ts'
import { encodeAddress, slugify } from './addresses.ts'
import type { ViewContext } from './page.ts'

/** What the check said about a plan, by rule and by file. */
export interface Health {
  report: Report
  byRule: ReadonlyMap<string, readonly Diagnostic[]>
  byFile: ReadonlyMap<DocumentPath, readonly Diagnostic[]>
}

/** A rule as this plan has it. */
export interface RuleState {
  id: string
  severity: Severity | 'off'
}

/** A page with more findings of a rule than this is cut into several. */
export const findingsPerPage = 400

/** Sort what the check said, once for all pages. */
export function buildHealth(report: Report): Health {
  return {
    report,
    byRule: Map.groupBy(report.diagnostics, ({ ruleId }) => ruleId),
    byFile: Map.groupBy(report.diagnostics, ({ file }) => file),
  }
}

/** Every rule with the severity that the configuration gives it, sorted by name. */
export function listRules({ rules: severities = {} }: Configuration): RuleState[] {
  const states = new Map(
    [...rules, ...spokenRules].map((rule) => [
      rule.id,
      severities[rule.id] ?? ('default' in rule ? 'off' : rule.severity),
    ]),
  )
  return [...states].map(([id, severity]) => ({ id, severity })).sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** The page that says what a rule finds and how to mend it. */
export function hrefOfRule({ addresses }: ViewContext, ruleId: string): string {
  return addresses.href(rulePath(ruleId))
}

/** Address of the list of a rule's findings; `part` counts from 0. */
export function addressOfFindings(ruleId: string, part = 0): string {
  return part === 0 ? `health/${ruleId}/` : `health/${ruleId}/${part + 1}/`
}

/** Where the findings of a rule in one file begin, on the page of the list that has them. */
export function hrefOfFileFindings(
  context: ViewContext,
  { byRule }: Health,
  { ruleId, file }: Pick<Diagnostic, 'ruleId' | 'file'>,
): string {
  const index = (byRule.get(ruleId) ?? []).findIndex((diagnostic) => diagnostic.file === file)
  const part = Math.max(0, Math.floor(index / findingsPerPage))
  const page = context.addresses.href(addressOfFindings(ruleId, part))
  return `${page}#${encodeAddress(fileAnchor(context, file))}`
}

/** The id of a file's part of such a page. */
export function fileAnchor({ addresses }: ViewContext, file: string): string {
  const address = addresses.find(toEntityId('document', file))
  return `in-${address?.slice('documents/'.length, -1) ?? slugify(file)}`
}

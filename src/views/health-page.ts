import type { IndexAudit } from '../graph/index-audit.ts'
import { findEntityOf } from '../graph/plan-graph.ts'
import { higherSeverity, type Summary } from '../check/report.ts'
import type { Diagnostic, Severity } from '../model/diagnostics.ts'
import { type DocumentPath, toEntityId } from '../model/paths.ts'
import { type AuditRow, auditRow } from './audit-row.ts'
import { bySeverity, type FindingProps, severityBadge, toFinding } from './finding.ts'
import { addressOfFindings, type Health, hrefOfRule, listRules } from './health.ts'
import { withoutRepeatedNotes } from './health-rule-pages.ts'
import type { BadgeProps, Page, PageLink, PageProps, ViewContext } from './page.ts'
import { leadOf, type RuleText } from './rule-pages.ts'

export interface HealthPageProps extends PageProps {
  figures: Pick<Summary, 'documents' | 'errors' | 'warnings' | 'infos'> & { affected: number }
  rules: readonly RuleGroup[]
  files: readonly FileRow[]
  /** Files with findings that the table has no room for. */
  moreFiles: number
  audits: readonly AuditRow[]
  notChecked: NotChecked
  /** The page with all rules. */
  allRules: string
}

/** The findings of a rule, the first of them shown. */
export interface RuleGroup {
  id: string
  badge: BadgeProps
  lead: string
  count: number
  files: number
  shown: readonly FindingProps[]
  /** The page with all findings. */
  all: string
  /** The page of the rule. */
  about: string
}

export interface FileRow {
  title: string
  path: string
  /** Its own list of findings; absent when the file has no page. */
  href?: string
  counts: Readonly<Record<Severity, number>>
}

/** What nobody looked at, and what was found but is not shown. */
export interface NotChecked {
  externalLinks: number
  outsideLinks: number
  suppressed: number
  off: readonly PageLink[]
  /** Claims that a rule recognised and could not compare, by what was met. */
  claims: readonly { rule: PageLink; reason: string; count: number }[]
}

const shownPerRule = 8
const shownPerFile = 3
const filesShown = 200

/** Everything the check found, by rule and by document; what does not fit stands on the pages of its rules. */
export function healthPage(
  context: ViewContext,
  { health, audits, texts }: { health: Health; audits: readonly IndexAudit[]; texts: readonly RuleText[] },
): Page<HealthPageProps> {
  const { summary } = health.report
  const { documents, errors, warnings, infos, notChecked, suppressed } = summary
  const off = listRules(context.plan.configuration).filter(({ severity }) => severity === 'off')
  const files = [...health.byFile].map(([path, diagnostics]) => toFile(context, path, diagnostics))
  return {
    kind: 'health',
    slug: '',
    props: {
      frame: {
        title: context.strings.health.title,
        description: context.strings.health.description(context.plan.title),
        path: 'health/',
        crumbs: [],
      },
      figures: {
        documents,
        errors,
        warnings,
        infos,
        affected: [...health.byFile.keys()].filter((path) => context.plan.documents.has(path)).length,
      },
      rules: listGroups(context, health, texts),
      files: files.toSorted(byCounts).slice(0, filesShown),
      moreFiles: Math.max(0, files.length - filesShown),
      audits: audits.map((audit) => auditRow(context, audit)),
      notChecked: {
        ...notChecked,
        claims: notChecked.claims.map(({ ruleId, reason, count }) => ({
          rule: { title: ruleId, href: hrefOfRule(context, ruleId) },
          reason,
          count,
        })),
        suppressed,
        off: off.map(({ id }) => ({ title: id, href: hrefOfRule(context, id) })),
      },
      allRules: context.addresses.href('rules/'),
    },
  }
}

function listGroups(context: ViewContext, { byRule }: Health, texts: readonly RuleText[]): RuleGroup[] {
  const leads = new Map(texts.map(({ id, text }) => [id, leadOf(text)]))
  const groups = [...byRule].map(([id, diagnostics]) => ({
    id,
    diagnostics,
    severity: diagnostics.map(({ severity }) => severity).reduce(higherSeverity),
  }))
  return groups
    .toSorted((a, b) => bySeverity(a.severity, b.severity) || b.diagnostics.length - a.diagnostics.length)
    .map(({ id, diagnostics, severity }) => ({
      id,
      badge: severityBadge(severity, context.strings),
      lead: leads.get(id) ?? '',
      count: diagnostics.length,
      files: new Set(diagnostics.map(({ file }) => file)).size,
      shown: withoutRepeatedNotes(sampleOf(diagnostics)).map((diagnostic) => toFinding(context, diagnostic)),
      all: context.addresses.href(addressOfFindings(id)),
      about: hrefOfRule(context, id),
    }))
}

/** The first findings, of a file not many before others had their turn; in the order of the report. */
function sampleOf(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const turns = new Map<string, number>()
  const ranked = diagnostics.map((diagnostic, index) => {
    const turn = turns.get(diagnostic.file) ?? 0
    turns.set(diagnostic.file, turn + 1)
    return { diagnostic, index, round: Math.floor(turn / shownPerFile) }
  })
  return ranked
    .toSorted((a, b) => a.round - b.round)
    .slice(0, shownPerRule)
    .toSorted((a, b) => a.index - b.index)
    .map(({ diagnostic }) => diagnostic)
}

function toFile(context: ViewContext, path: DocumentPath, diagnostics: readonly Diagnostic[]): FileRow {
  const id = toEntityId('document', path)
  const page = context.addresses.hrefOf(id)
  const count = (severity: Severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  return {
    title: findEntityOf(context.plan, 'document', id)?.title ?? path,
    path,
    ...(page !== undefined && { href: `${page}#page-findings` }),
    counts: { error: count('error'), warning: count('warning'), info: count('info') },
  }
}

function byCounts({ counts: a, path: p }: FileRow, { counts: b, path: q }: FileRow): number {
  return b.error - a.error || b.warning - a.warning || b.info - a.info || (p < q ? -1 : 1)
}

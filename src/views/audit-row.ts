import type { IndexAudit } from '../graph/index-audit.ts'
import { findEntityOf } from '../graph/plan-graph.ts'
import { toEntityId } from '../model/paths.ts'
import type { PageLink, ViewContext } from './page.ts'

/** What a hand-written index claims and what is there. */
export interface AuditRow extends PageLink {
  path: string
  named: number
  existing: number
  missing: number
  unlisted: number
  /** Totals the index states, as written. */
  stated: readonly string[]
}

/** The audit of one index as a line of a table. */
export function auditRow(context: ViewContext, audit: IndexAudit): AuditRow {
  const id = toEntityId('document', audit.document)
  return {
    title: findEntityOf(context.plan, 'document', id)?.title ?? audit.document,
    href: context.addresses.hrefOf(id) ?? '',
    path: audit.document,
    named: audit.named,
    existing: audit.existing.length,
    missing: audit.missing.length,
    unlisted: audit.unlisted.length,
    stated: totalsOf(audit),
  }
}

/** Counts of single sections are many; those of the whole say `total`, or come first. */
function totalsOf({ stated }: IndexAudit): string[] {
  const totals = stated.filter(({ text }) => /\b(?:total|all)\b/i.test(text))
  return (totals.length > 0 ? totals : stated).slice(0, 2).map(({ text }) => text)
}

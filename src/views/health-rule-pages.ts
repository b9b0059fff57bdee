import { findEntityOf } from '../graph/plan-graph.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import { type DocumentPath, toEntityId } from '../model/paths.ts'
import { type FindingProps, toFinding } from './finding.ts'
import { addressOfFindings, fileAnchor, findingsPerPage, type Health, hrefOfRule } from './health.ts'
import type { Page, PageLink, PageProps, ViewContext } from './page.ts'
import { leadOf, type RuleText } from './rule-pages.ts'

export interface HealthRulePageProps extends PageProps {
  lead: string
  /** The page of the rule. */
  about: string
  count: number
  files: number
  groups: readonly FileGroup[]
  /** All parts of the list, when it has several; `current` counts from 0. */
  parts: readonly PageLink[]
  current: number
}

/** The findings of a rule in one file. */
export interface FileGroup {
  anchor: string
  title: string
  path: string
  href?: string
  findings: readonly FindingProps[]
}

/** All findings of every rule that found something, by file, in as many pages as they take. */
export function* healthRulePages(
  context: ViewContext,
  { health, texts }: { health: Health; texts: readonly RuleText[] },
): Generator<Page<HealthRulePageProps>> {
  const leads = new Map(texts.map(({ id, text }) => [id, leadOf(text)]))
  for (const [ruleId, diagnostics] of health.byRule) {
    const title = context.strings.health.rule.title(ruleId)
    const parts = cut(diagnostics).map(withoutRepeatedNotes)
    for (const [current, part] of parts.entries()) {
      const address = addressOfFindings(ruleId, current)
      yield {
        kind: 'health-rule',
        slug: address.slice('health/'.length, -1),
        props: {
          frame: {
            title: current === 0 ? title : context.strings.common.titleOfPart(title, current + 1),
            path: address,
            crumbs: [{ title: context.strings.health.title, href: context.addresses.href('health/') }],
          },
          lead: leads.get(ruleId) ?? '',
          about: hrefOfRule(context, ruleId),
          count: diagnostics.length,
          files: new Set(diagnostics.map(({ file }) => file)).size,
          groups: [...Map.groupBy(part, ({ file }) => file)].map(([file, own]) =>
            toGroup(context, file, own),
          ),
          parts: parts.length === 1 ? [] : parts.map((_, index) => partLink(context, ruleId, index)),
          current,
        },
      }
    }
  }
}

function cut(diagnostics: readonly Diagnostic[]): Diagnostic[][] {
  const count = Math.ceil(diagnostics.length / findingsPerPage)
  return Array.from({ length: count }, (_, part) =>
    diagnostics.slice(part * findingsPerPage, (part + 1) * findingsPerPage),
  )
}

function partLink({ addresses }: ViewContext, ruleId: string, part: number): PageLink {
  return { title: String(part + 1), href: addresses.href(addressOfFindings(ruleId, part)) }
}

function toGroup(context: ViewContext, file: DocumentPath, diagnostics: readonly Diagnostic[]): FileGroup {
  const id = toEntityId('document', file)
  const href = context.addresses.hrefOf(id)
  return {
    anchor: fileAnchor(context, file),
    title: findEntityOf(context.plan, 'document', id)?.title ?? file,
    path: file,
    ...(href !== undefined && { href }),
    findings: diagnostics.map((diagnostic) => toFinding(context, diagnostic, file)),
  }
}

/** The same advice below every line of a list is read once. */
export function withoutRepeatedNotes(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  return diagnostics.map(({ note, ...diagnostic }, index) =>
    note === undefined || note === diagnostics[index - 1]?.note ? diagnostic : { ...diagnostic, note },
  )
}

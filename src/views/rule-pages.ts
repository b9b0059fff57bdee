import { rulePath } from '../check/rule-url.ts'
import type { ContentsEntry } from './document-contents.ts'
import { severityBadge } from './finding.ts'
import { addressOfFindings, type Health, hrefOfRule, listRules, type RuleState } from './health.ts'
import type { BadgeProps, Page, PageProps, ViewContext } from './page.ts'

/** The page of a rule as it lies beside the rule, and the key of its rendered text. */
export interface RuleText {
  id: string
  /** Markdown. */
  text: string
  html: string
  headings: readonly RuleHeading[]
}

export interface RuleHeading {
  depth: number
  text: string
  anchor: string
}

export interface RulesPageProps extends PageProps {
  rules: readonly RuleRow[]
}

/** A rule as a line of a table. */
export interface RuleRow {
  id: string
  href: string
  badge: BadgeProps
  lead: string
  count: number
  /** The list of its findings, when there are some. */
  findings?: string
}

export interface RulePageProps extends PageProps, RuleRow {
  /** Key of the rendered text. */
  html: string
  contents: readonly ContentsEntry[]
}

/** A page for every rule, which says what it finds and how to mend it, and one that lists them. */
export function* rulePages(
  context: ViewContext,
  { health, texts }: { health: Health; texts: readonly RuleText[] },
): Generator<Page> {
  const states = new Map(listRules(context.plan.configuration).map((state) => [state.id, state]))
  const rules = texts.flatMap((text) => {
    const state = states.get(text.id)
    return state === undefined ? [] : [{ text, row: toRow(context, health, { text, state }) }]
  })
  yield rulesPage(
    context,
    rules.map(({ row }) => row),
  )
  for (const { text, row } of rules) yield rulePage(context, text, row)
}

/**
 * The first paragraph of a rule's page: what must hold, in a sentence or two.
 *
 * @example
 * leadOf('# empty-document\n\nA document says something.\n\n## Why it matters\n') // => 'A document says something.'
 */
export function leadOf(text: string): string {
  return (text.split(/\n{2,}/)[1] ?? '').replaceAll('\n', ' ').trim()
}

function rulesPage({ strings }: ViewContext, rules: readonly RuleRow[]): Page<RulesPageProps> {
  const { title, description } = strings.health.rules
  return {
    kind: 'rules',
    slug: '',
    props: {
      frame: { title, description, path: 'rules/', crumbs: [] },
      rules,
    },
  }
}

function rulePage(context: ViewContext, text: RuleText, row: RuleRow): Page<RulePageProps> {
  return {
    kind: 'rule',
    slug: text.id,
    props: {
      frame: {
        title: text.id,
        description: row.lead,
        path: rulePath(text.id),
        crumbs: [{ title: context.strings.health.rules.title, href: context.addresses.href('rules/') }],
      },
      ...row,
      html: text.html,
      contents: contentsOf(text.headings),
    },
  }
}

function toRow(
  context: ViewContext,
  { byRule }: Health,
  { text, state }: { text: RuleText; state: RuleState },
): RuleRow {
  const count = byRule.get(text.id)?.length ?? 0
  return {
    id: text.id,
    href: hrefOfRule(context, text.id),
    badge: severityBadge(state.severity, context.strings),
    lead: leadOf(text.text),
    count,
    ...(count > 0 && { findings: context.addresses.href(addressOfFindings(text.id)) }),
  }
}

function contentsOf(headings: readonly RuleHeading[]): ContentsEntry[] {
  return headings.flatMap(({ depth, text, anchor }) =>
    depth === 2 || depth === 3 ? [{ depth, title: text, href: `#${encodeURIComponent(anchor)}` }] : [],
  )
}

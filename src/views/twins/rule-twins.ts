import { rulePath } from '../../check/rule-url.ts'
import type { Strings } from '../../model/strings/en.ts'
import type { RulePageProps, RulesPageProps } from '../rule-pages.ts'
import { badgeText, blocks, escapeText, linkTo, pageText, sentenceText, table } from './markdown.ts'
import type { TwinSite } from './twin-site.ts'

/** What the check looks for. */
export function rulesTwin({ frame, rules }: RulesPageProps, { common, health }: Strings): string {
  const { columns, lead } = health.rules
  return pageText(
    frame.title,
    escapeText(lead),
    table(
      [columns.rule, columns.severity, columns.holds, columns.findings],
      rules.map((rule) => [
        linkTo({ title: rule.id, href: rule.href }),
        badgeText(rule.badge),
        sentenceText(rule.lead),
        linkTo({ title: common.number(rule.count), href: rule.findings }),
      ]),
    ),
  )
}

/** The page of a rule as it lies beside the rule, with how often it was found here. */
export function ruleTwin(
  { id, badge, count, findings }: RulePageProps,
  { common, health }: Strings,
  { base, rules }: TwinSite,
): string {
  const words = health.rules
  const found = count === 0 ? words.nothing : words.inThisPlan(common.findings(count))
  // One rule leads to another by the name of its file.
  const text = (rules.get(id) ?? '').replace(
    /\]\(([\w-]+)\.md(#[^)]*)?\)/g,
    (written, other: string, hash = '') =>
      rules.has(other) ? `](${base}${rulePath(other)}${hash})` : written,
  )
  const [title = '', ...rest] = text.trim().split(/\n{2,}/)
  return blocks(title, `${badgeText(badge)}: ${linkTo({ title: found, href: findings })}`, rest.join('\n\n'))
}

import type { Strings } from '../../model/strings/en.ts'
import type { RulePageProps, RulesPageProps } from '../rule-pages.ts'
import { badgeText, escapeText, linkTo, section, sentenceText, table } from './markdown.ts'
import type { TwinSite } from './twin-site.ts'

/** What the check looks for. */
export function rulesTwin({ frame, rules }: RulesPageProps, { common, health }: Strings): string {
  const { columns, lead } = health.rules
  return section(
    1,
    escapeText(frame.title),
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
export function ruleTwin(props: RulePageProps, { common, health }: Strings, { rules }: TwinSite): string {
  const { id, badge, count, findings } = props
  const words = health.rules
  const found = count === 0 ? words.nothing : words.inThisPlan(common.findings(count))
  const [title = '', ...rest] = (rules.get(id) ?? '').trim().split(/\n{2,}/)
  return [title, `${badgeText(badge)}: ${linkTo({ title: found, href: findings })}`, ...rest].join('\n\n')
}

import type { Strings } from '../../model/strings/en.ts'
import type { FindingPlace, FindingProps } from '../finding.ts'
import type { FileRow, HealthPageProps, NotChecked, RuleGroup } from '../health-page.ts'
import type { HealthRulePageProps } from '../health-rule-pages.ts'
import { auditTable } from './document-twins.ts'
import {
  badgeText,
  blocks,
  codeSpan,
  escapeText,
  joinParts,
  linkTo,
  linksTo,
  list,
  pageText,
  paragraph,
  partLinks,
  section,
  sentenceText,
  table,
} from './markdown.ts'

/** What the check found, by rule and by document. */
export function healthTwin(props: HealthPageProps, strings: Strings): string {
  const { frame, figures, rules, files, moreFiles, audits, notChecked, allRules } = props
  const words = strings.health
  const { number } = strings.common
  const lead =
    rules.length === 0 ? words.nothing(figures.documents) : words.found(figures.affected, figures.documents)
  const counts = [
    `${words.error(figures.errors)}: ${number(figures.errors)}`,
    `${words.warning(figures.warnings)}: ${number(figures.warnings)}`,
    `${words.info}: ${number(figures.infos)}`,
  ]
  return pageText(
    frame.title,
    `${escapeText(lead)} ${linkTo({ title: words.theRules, href: allRules })}`,
    list(counts.map(escapeText)),
    section(2, escapeText(words.byRule), ...rules.map((rule) => ruleText(rule, strings))),
    section(
      2,
      escapeText(words.byDocument),
      fileTable(files, strings),
      moreFiles > 0 ? escapeText(words.filesElsewhere(strings.common.files(moreFiles))) : undefined,
    ),
    audits.length === 0
      ? undefined
      : section(
          2,
          escapeText(strings.documents.audits.title),
          escapeText(strings.documents.audits.lead),
          auditTable(audits, strings),
        ),
    notCheckedText(notChecked, strings),
  )
}

/** All findings of a rule, by file. */
export function healthRuleTwin(
  { frame, lead, about, count, files, groups, parts, current }: HealthRulePageProps,
  strings: Strings,
): string {
  const words = strings.health.rule
  const sum = words.summary(strings.common.findings(count), strings.common.files(files))
  return pageText(
    frame.title,
    paragraph(sentenceText(lead)),
    `${escapeText(sum)} ${linkTo({ title: words.why, href: about })}`,
    ...groups.map(({ title, path, href, findings }) =>
      section(
        2,
        `${linkTo({ title, href })} (${findings.length})`,
        title === path ? undefined : codeSpan(path),
        findingList(findings, strings),
      ),
    ),
    partLinks(parts, current, strings),
  )
}

/** What the check found, one line each, with advice and other places below it. */
export function findingList(findings: readonly FindingProps[], { health }: Strings): string {
  return list(
    findings.map(({ reason, where, badge, rule, occurrences, note, related = [] }) => ({
      text: joinParts(
        [
          badge && `${badgeText(badge)}:`,
          `${placeText(where)}:`,
          sentenceText(reason),
          occurrences !== undefined && `(${escapeText(health.inPlaces(occurrences))})`,
          rule && `(${linkTo(rule)})`,
        ],
        ' ',
      ),
      below: [
        ...(note === undefined ? [] : [sentenceText(note)]),
        ...related.map((other) => `${sentenceText(other.reason)}: ${placeText(other)}`),
      ],
    })),
  )
}

function placeText({ text, href }: FindingPlace): string {
  return linkTo({ title: text, href })
}

function ruleText({ id, badge, lead, count, files, shown, all, about }: RuleGroup, strings: Strings): string {
  const { common, health: words } = strings
  const rest = count > shown.length
  return section(
    3,
    codeSpan(id),
    joinParts(
      [
        `${badgeText(badge)}, ${common.number(count)} ${escapeText(words.inFiles(common.files(files)))}.`,
        sentenceText(lead),
      ],
      ' ',
    ),
    findingList(shown, strings),
    joinParts([
      (rest ? escapeText(words.more(count - shown.length)) + ' ' : '') +
        linkTo({ title: rest ? words.allOf(count, id) : words.byFile(id), href: all }),
      linkTo({ title: words.about(id), href: about }),
    ]),
  )
}

function fileTable(files: readonly FileRow[], { documents, health: { columns } }: Strings): string {
  return table(
    [documents.index.columns.document, columns.file, columns.errors, columns.warnings, columns.info],
    files.map(({ title, path, href, counts }) => [
      linkTo({ title, href }),
      codeSpan(path),
      String(counts.error),
      String(counts.warning),
      String(counts.info),
    ]),
  )
}

function notCheckedText(
  { externalLinks, outsideLinks, suppressed, off, claims }: NotChecked,
  { common, health: { notChecked: words } }: Strings,
): string {
  const unverified = claims.reduce((sum, { count }) => sum + count, 0)
  const [external = '', asks = ''] = words.external(externalLinks)
  const lines = [
    ...(externalLinks > 0
      ? [`${escapeText(external)} \`roadbook check --external\` ${escapeText(asks)}`]
      : []),
    ...(outsideLinks > 0 ? [escapeText(words.outside(outsideLinks))] : []),
    ...(suppressed > 0 ? [escapeText(words.suppressed(common.findings(suppressed)))] : []),
    ...(off.length > 0 ? [`${escapeText(words.off(off.length))} ${linksTo(off)}`] : []),
  ]
  return section(
    2,
    escapeText(words.title),
    lines.length === 0 && unverified === 0 ? escapeText(words.nothing) : list(lines),
    unverified === 0
      ? undefined
      : blocks(
          escapeText(words.claims(unverified)),
          table(
            [words.table.what, words.table.claims, words.table.rule],
            claims.map(({ rule, reason, count }) => [
              sentenceText(reason),
              common.number(count),
              linkTo(rule),
            ]),
          ),
        ),
  )
}

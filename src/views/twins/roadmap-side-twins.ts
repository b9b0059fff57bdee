import type { Strings } from '../../model/strings/en.ts'
import type { DependenciesPageProps, ProjectDependencies } from '../dependencies-page.ts'
import type { EffortItem } from '../effort-items.ts'
import type { EffortImpactPageProps } from '../effort-impact-page.ts'
import type { FeatureMatrixPageProps } from '../feature-matrix-page.ts'
import { badgeText, escapeText, joinParts, linkTo, list, section, sourceText, table } from './markdown.ts'
import { waysText } from './roadmap-twin.ts'

/** Which version has which feature. */
export function featureMatrixTwin(
  { frame, ways, summary, projects }: FeatureMatrixPageProps,
  strings: Strings,
): string {
  const words = strings.roadmap.matrix
  return section(
    1,
    escapeText(frame.title),
    escapeText(summary),
    waysText(ways, strings),
    projects.length === 0 ? escapeText(words.how) : undefined,
    ...projects.map(({ title, releases, rows }) =>
      section(
        2,
        escapeText(title),
        table(
          [words.feature, ...releases.map((release) => release.title), strings.common.readIn],
          rows.map((row) => [linkTo(row), ...row.cells.map(badgeText), sourceText(row.source)]),
        ),
      ),
    ),
  )
}

/** What must come before what. */
export function dependenciesTwin(
  { frame, ways, empty, projects }: DependenciesPageProps,
  strings: Strings,
): string {
  const words = strings.roadmap.dependencies
  const none = words.none.map(escapeText)
  return section(
    1,
    escapeText(frame.title),
    escapeText(words.lead),
    waysText(ways, strings),
    empty ? `${none[0]} \`depends-on: [v1.1.0]\` ${none[1]} \`phases\` ${none[2]}` : undefined,
    ...projects.map((project) => projectText(project, strings)),
  )
}

function projectText({ title, critical, cycles, rows }: ProjectDependencies, strings: Strings): string {
  const { common, roadmap } = strings
  const words = roadmap.dependencies
  return section(
    2,
    escapeText(title),
    ...cycles.map((cycle) => escapeText(joinParts([words.circle, cycle, words.circleMeans], ' '))),
    section(
      3,
      escapeText(words.critical),
      escapeText(critical.summary),
      list(
        critical.steps.map((step) => {
          const about = [
            step.of,
            step.dates,
            step.days ? common.days(step.days) : undefined,
            step.badge?.word,
          ]
          return joinParts([linkTo(step), escapeText(joinParts(about))], ': ')
        }),
        { ordered: true },
      ),
    ),
    section(
      3,
      escapeText(words.everything),
      table(
        [
          words.columns.what,
          words.columns.needs,
          words.columns.when,
          words.columns.days,
          words.columns.status,
        ],
        rows.map((row) => [
          linkTo(row) + (row.of === undefined ? '' : ` (${escapeText(row.of)})`),
          escapeText(row.needs.length > 0 ? row.needs.join(', ') : words.nothing),
          escapeText(row.dates ?? common.noDate),
          escapeText(String(row.days ?? common.notStated)),
          row.badge ? badgeText(row.badge) : escapeText(common.notStated),
        ]),
      ),
    ),
  )
}

/** What releases and features cost and what they are worth. */
export function effortImpactTwin(
  { frame, ways, summary, projects }: EffortImpactPageProps,
  strings: Strings,
): string {
  const { how } = strings.roadmap.effort
  return section(
    1,
    escapeText(frame.title),
    escapeText(summary),
    waysText(ways, strings),
    projects.length === 0
      ? `\`effort: 3-4 weeks\` ${escapeText(how[0] ?? '')} \`impact: high\` ${escapeText(how[1] ?? '')}`
      : undefined,
    ...projects.map(({ title, groups }) =>
      section(
        2,
        escapeText(title),
        ...groups.map((group) => section(3, linkTo(group), effortTable(group.items, strings))),
      ),
    ),
  )
}

function effortTable(items: readonly EffortItem[], { common, roadmap }: Strings): string {
  const { columns } = roadmap.effort
  const hasStatus = items.some(({ badge }) => badge)
  return table(
    [columns.what, columns.effort, columns.impact, columns.status, common.readIn],
    items.map((item) => {
      const values = [item.effort, item.impact]
      const sources = values.flatMap((value) => (value === undefined ? [] : [sourceText(value.source)]))
      return [
        linkTo(item),
        ...values.map((value) => escapeText(value?.text ?? common.notStated)),
        hasStatus ? escapeText(item.badge?.word ?? common.notStated) : '',
        [...new Set(sources)].join(', '),
      ]
    }),
  )
}

import type { Strings } from '../../model/strings/en.ts'
import type { DependenciesPageProps, ProjectDependencies } from '../dependencies-page.ts'
import { badgeText, escapeText, joinParts, linkTo, list, pageText, section, table } from './markdown.ts'
import { waysText } from './roadmap-twin.ts'

/** What must come before what. */
export function dependenciesTwin(
  { frame, ways, empty, projects }: DependenciesPageProps,
  strings: Strings,
): string {
  const words = strings.roadmap.dependencies
  const none = words.none.map(escapeText)
  return pageText(
    frame.title,
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

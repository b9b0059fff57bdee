import type { Strings } from '../../model/strings/en.ts'
import type { ReleasesPageProps, ReleaseTable } from '../releases-page.ts'
import { badgeText, escapeText, joinParts, linkTo, pageText, paragraph, section, table } from './markdown.ts'

/** All releases by project. */
export function releasesTwin(
  { frame, summary, projects, roadmap }: ReleasesPageProps,
  strings: Strings,
): string {
  return pageText(
    frame.title,
    `${escapeText(summary)} ${linkTo(roadmap)}`,
    ...projects.map((project) => projectText(project, projects.length > 1, strings)),
  )
}

function projectText(project: ReleaseTable, isHeaded: boolean, strings: Strings): string {
  const rows = releaseRows(project, strings)
  if (!isHeaded) return rows
  const { roadmapOf } = strings.releases.list
  return section(
    2,
    escapeText(project.title),
    paragraph(
      joinParts(
        [
          escapeText(project.description ?? ''),
          linkTo({ title: roadmapOf(project.title), href: project.roadmap }),
        ],
        ' ',
      ),
    ),
    rows,
  )
}

function releaseRows({ rows }: ReleaseTable, { common, releases: { list: words } }: Strings): string {
  const { columns } = words
  return table(
    [
      columns.release,
      columns.status,
      columns.start,
      columns.target,
      columns.released,
      columns.phases,
      columns.documents,
    ],
    rows.map((row) => {
      const target = row.target ?? (row.released === undefined ? common.noDate : undefined)
      return [
        joinParts([linkTo(row), escapeText(row.theme ?? '')], ': '),
        row.badge ? badgeText(row.badge) : escapeText(common.notStated),
        escapeText(row.start ?? ''),
        escapeText(joinParts([target, row.otherDates > 0 && words.otherDates(row.otherDates)])),
        escapeText(row.released ?? ''),
        String(row.phases),
        String(row.documents),
      ]
    }),
  )
}

import type { Strings } from '../../model/strings/en.ts'
import type { FeatureMatrixPageProps } from '../feature-matrix-page.ts'
import { badgeText, escapeText, linkTo, pageText, section, sourceText, table } from './markdown.ts'
import { waysText } from './roadmap-twin.ts'

/** Which version has which feature. */
export function featureMatrixTwin(
  { frame, ways, summary, projects }: FeatureMatrixPageProps,
  strings: Strings,
): string {
  const words = strings.roadmap.matrix
  return pageText(
    frame.title,
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

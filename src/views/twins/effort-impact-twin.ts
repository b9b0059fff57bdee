import type { Strings } from '../../model/strings/en.ts'
import type { EffortImpactPageProps } from '../effort-impact-page.ts'
import type { EffortItem } from '../effort-items.ts'
import { escapeText, linkTo, pageText, section, sourceText, table } from './markdown.ts'
import { waysText } from './roadmap-twin.ts'

/** What releases and features cost and what they are worth. */
export function effortImpactTwin(
  { frame, ways, summary, projects }: EffortImpactPageProps,
  strings: Strings,
): string {
  const { how } = strings.roadmap.effort
  return pageText(
    frame.title,
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

import type { Strings } from '../../model/strings/en.ts'
import type { PeoplePageProps } from '../group-pages.ts'
import type { OwnedGroup } from '../owned-rows.ts'
import {
  badgeText,
  blocks,
  escapeText,
  joinParts,
  linkTo,
  list,
  pageText,
  section,
  sourceText,
} from './markdown.ts'

/** Who owns what. */
export function peopleTwin({ frame, people }: PeoplePageProps, { common, documents }: Strings): string {
  const words = documents.people
  return pageText(
    frame.title,
    escapeText(people.length > 0 ? words.lead : words.none),
    list(
      people.map((person) => {
        const counts = joinParts([
          person.documents > 0 && common.documents(person.documents),
          person.others > 0 && words.others(person.others),
        ])
        return joinParts([linkTo(person), escapeText(counts)], ': ')
      }),
    ),
  )
}

/** What somebody answers for, by kind. */
export function ownedText(groups: readonly OwnedGroup[], { documents }: Strings): string {
  return blocks(
    ...groups.map(({ title, total, rows }) =>
      section(
        2,
        `${escapeText(title)} (${total})`,
        list(
          rows.map((row) => {
            const about = joinParts([badgeText(row.badge), escapeText(row.date ?? '')])
            return `${joinParts([escapeText(row.title), about], ': ')} (${sourceText(row.source)})`
          }),
        ),
        total > rows.length ? escapeText(documents.people.rest(total - rows.length)) : undefined,
      ),
    ),
  )
}

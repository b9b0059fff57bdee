import type { Strings } from '../../model/strings/en.ts'
import type { AuditRow } from '../audit-row.ts'
import type { DocumentRow } from '../document-row.ts'
import type { GroupPageProps } from '../group-pages.ts'
import type { IndexPageProps, IndexPartProps } from '../index-page.ts'
import type { MissingPageProps, MissingRow } from '../missing-documents.ts'
import {
  badgeText,
  blocks,
  codeSpan,
  escapeText,
  linkTo,
  linksTo,
  list,
  pageText,
  partLinks,
  section,
  table,
} from './markdown.ts'
import { ownedText } from './people-twins.ts'

/** All documents, with what hand-written indexes say of them and what is missing. */
export function indexTwin(props: IndexPageProps, strings: Strings): string {
  const { frame, total, groupedBy, missing, audits, moreAudits, collisions } = props
  const words = strings.documents
  return pageText(
    frame.title,
    escapeText(words.index.lead[groupedBy](strings.common.documents(total))),
    groupTables(props, strings),
    audits.length === 0
      ? undefined
      : section(
          2,
          escapeText(words.audits.title),
          escapeText(words.audits.lead),
          auditTable(audits, strings),
          moreAudits > 0 ? escapeText(words.audits.more(moreAudits)) : undefined,
        ),
    missing.total === 0
      ? undefined
      : section(
          2,
          `${escapeText(words.missing.title)} (${missing.total})`,
          escapeText(words.missing.excerpt),
          missingList(missing.rows, strings),
          linkTo({ title: words.missing.all, href: missing.href }),
        ),
    collisions.length === 0
      ? undefined
      : section(
          2,
          escapeText(words.collisions.title),
          escapeText(words.collisions.lead),
          list(
            collisions.map(
              ({ path, href, taken }) =>
                `${codeSpan(path)}: ${linkTo({ title: href, href })} ${escapeText(words.collisions.insteadOf(taken))}`,
            ),
          ),
        ),
  )
}

/** A further page of all documents. */
export function indexPartTwin(props: IndexPartProps, strings: Strings): string {
  return pageText(props.frame.title, groupTables(props, strings))
}

/** The documents of a category, or of a person with what else belongs to them. */
export function groupTwin({ frame, documents, minutes, others }: GroupPageProps, strings: Strings): string {
  const { browser, common } = strings
  const sum = strings.documents.people.documents(common.documents(documents.length), browser.minutes(minutes))
  return pageText(
    frame.title,
    documents.length > 0 || others.length === 0 ? escapeText(sum) : undefined,
    documentTable(documents, strings),
    ownedText(others, strings),
  )
}

/** Files that documents name and that do not exist. */
export function missingTwin(
  { frame, rows, total, parts, current }: MissingPageProps,
  strings: Strings,
): string {
  return pageText(
    frame.title,
    escapeText(strings.documents.missing.lead(total)),
    missingList(rows, strings),
    partLinks(parts, current, strings),
  )
}

/** Documents as a table. */
function documentTable(rows: readonly DocumentRow[], { browser, common, documents }: Strings): string {
  const words = documents.index.columns
  return table(
    [
      words.document,
      documents.fact.file,
      words.type,
      words.status,
      words.release,
      words.owner,
      words.reading,
    ],
    rows.map((row) => [
      linkTo(row),
      codeSpan(row.path),
      escapeText(row.type ?? ''),
      badgeText(row.badge),
      linksTo(row.releases.slice(0, MOST_RELEASES)) +
        (row.releases.length > MOST_RELEASES
          ? `, ${escapeText(common.more(row.releases.length - MOST_RELEASES))}`
          : ''),
      linksTo(row.owners),
      escapeText(browser.minutes(row.minutes)),
    ]),
  )
}

/** A document that names all releases would fill its row with them. */
const MOST_RELEASES = 4

/** What each hand-written index claims, and what is there. */
export function auditTable(audits: readonly AuditRow[], { documents }: Strings): string {
  const { columns } = documents.audits
  return table(
    [
      columns.index,
      documents.fact.file,
      columns.names,
      columns.exist,
      columns.missing,
      columns.notNamed,
      columns.totals,
    ],
    audits.map((audit) => [
      linkTo(audit),
      codeSpan(audit.path),
      String(audit.named),
      String(audit.existing),
      String(audit.missing),
      String(audit.unlisted),
      audit.stated.map(escapeText).join('; '),
    ]),
  )
}

function groupTables({ groups, parts, current }: IndexPartProps, strings: Strings): string {
  return blocks(
    ...groups.map((group) =>
      section(
        2,
        `${linkTo(group)} (${group.count} · ${escapeText(strings.browser.minutes(group.minutes))})`,
        documentTable(group.rows, strings),
      ),
    ),
    partLinks(parts, current, strings),
  )
}

function missingList(rows: readonly MissingRow[], { common, documents }: Strings): string {
  return list(
    rows.map(({ name, times, documents: count, namedBy }) => ({
      text: `${codeSpan(name)}: ${escapeText(documents.missing.named(times, count))}`,
      below: [
        ...namedBy.map(
          (by) => linkTo(by) + (by.line === undefined ? '' : `, ${escapeText(common.line(by.line))}`),
        ),
        ...(count > namedBy.length ? [escapeText(common.andMore(count - namedBy.length))] : []),
      ],
    })),
  )
}

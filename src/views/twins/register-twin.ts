import type { Strings } from '../../model/strings/en.ts'
import type { RegisterCell, RegisterGroup, RegisterPageProps } from '../register.ts'
import type { RegisterProps } from '../registers.ts'
import type { RiskMatrix } from '../risk-matrix.ts'
import {
  badgeText,
  blocks,
  escapeText,
  heading,
  joinParts,
  linkTo,
  linksTo,
  pageText,
  partLinks,
  section,
  sourceText,
  table,
} from './markdown.ts'

/** A register: its rows as tables, one per group. */
export function registerTwin(props: RegisterProps, strings: Strings): string {
  const { frame, description, total, nouns, groups, files, parts, current, matrix } = props
  const words = strings.registers
  const shown = groups.reduce((sum, { rows }) => sum + rows.length, 0)
  const count = `${strings.common.count(total, nouns)}${parts.length > 0 ? words.onThisPage(shown) : ''}.`
  const rows = registerTables(props, strings)
  return pageText(
    frame.title,
    escapeText(description),
    joinParts([escapeText(count), filesText(files, strings)], ' '),
    matrix && section(2, escapeText(words.byLikelihood), matrixTable(matrix, strings)),
    matrix ? section(2, escapeText(frame.title), rows) : rows,
    partLinks(parts, current, strings),
  )
}

/** Rows of a register, each with the line it was read in. */
export function registerTables(
  { columns, groups }: Pick<RegisterPageProps, 'columns' | 'groups'>,
  { common }: Strings,
): string {
  const titles = [...columns.map(({ title }) => title), common.readIn]
  return blocks(
    ...groups.map(({ head, rows }) =>
      blocks(
        head && groupHead(head),
        table(
          titles,
          rows.map(({ cells, source }) => [
            ...columns.map((_, index) => cellText(cells[index])),
            sourceText(source),
          ]),
        ),
      ),
    ),
  )
}

/** Links to all rows as files. */
export function filesText(files: RegisterPageProps['files'], { common, registers }: Strings): string {
  return files.length === 0 ? '' : escapeText(registers.allRowsAs) + ' ' + files.map(linkTo).join(common.or)
}

function groupHead(head: NonNullable<RegisterGroup['head']>): string {
  return heading(2, `${linkTo(head)}${head.note === undefined ? '' : ` (${escapeText(head.note)})`}`)
}

function cellText(cell: RegisterCell | undefined): string {
  if (cell === undefined) return ''
  const notes = (cell.notes ?? []).map(escapeText).join(' · ')
  const value = joinParts(
    [
      escapeText(cell.text ?? ''),
      linksTo(cell.links ?? []),
      badgeText(cell.badge),
      // A course is told by the notes beside it.
      notes === '' && cell.spark && escapeText(cell.spark.description),
    ],
    ' ',
  )
  return value !== '' && notes !== '' ? `${value} (${notes})` : value + notes
}

function matrixTable({ rows, likelihoods, unplaced }: RiskMatrix, { registers }: Strings): string {
  const words = registers.risks.matrix
  return blocks(
    escapeText(words.caption(unplaced)),
    table(
      [words.impact, ...likelihoods.map(({ likelihood, word }) => `${likelihood} ${word}`)],
      rows.map(({ impact, word, cells }) => [
        escapeText(`${impact} ${word}`),
        ...cells.map(({ count, href }) => (count === 0 ? '0' : linkTo({ title: String(count), href }))),
      ]),
    ),
  )
}

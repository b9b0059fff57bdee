import type { Source } from '../model/provenance.ts'
import type { PluralForms } from '../model/strings/grammar.ts'
import { toCsv } from './csv.ts'
import { sourceLine, type SourceLineProps } from './fact.ts'
import { documentLineHref } from './line-address.ts'
import type { BadgeProps, EntityLink, Page, PageLink, PageProps, ViewContext } from './page.ts'
import type { Sparkline } from './sparkline.ts'

/** All entities of a kind: what its pages show of them, and what its files hold. */
export interface Register<Row> {
  /** Folder of the pages and name of the files, for instance `risks`. */
  name: string
  title: string
  description: string
  nouns: PluralForms
  columns: readonly RegisterColumn[]
  groups: readonly { head?: RegisterGroupHead; rows: readonly Row[] }[]
  toRow(row: Row): RegisterRow
  /** One row of the files; the same keys for all of them. */
  toRecord(row: Row): RegisterRecord
}

export interface RegisterColumn {
  title: string
  /** A day, which does not name its row. */
  isDay?: boolean
  isNumber?: boolean
  /** Sentences: where rows are blocks they take the whole width. */
  isLong?: boolean
}

/** What the rows below it have in common. */
export interface RegisterGroupHead {
  title: string
  href?: string
  note?: string
}

export interface RegisterRow {
  /** Where links of the page lead to, for instance from a matrix. */
  anchor?: string
  /** As many as there are columns; the first one names the row. */
  cells: readonly RegisterCell[]
  source: SourceLineProps
}

export interface RegisterCell {
  text?: string
  /** Small, below the text. */
  notes?: readonly string[]
  links?: readonly EntityLink[]
  badge?: BadgeProps
  spark?: Sparkline
  /** What to sort by, where the text does not do. */
  sort?: string | number
}

export type RegisterRecord = Readonly<Record<string, RegisterValue>>
export type RegisterValue = string | number | boolean | null

export interface RegisterPageProps extends PageProps {
  name: string
  description: string
  total: number
  nouns: PluralForms
  columns: readonly RegisterColumn[]
  groups: readonly RegisterGroup[]
  files: readonly PageLink[]
  /** All parts of the register, when it has several; `current` counts from 0. */
  parts: readonly PageLink[]
  current: number
}

export interface RegisterGroup {
  head?: RegisterGroupHead
  rows: readonly RegisterRow[]
}

/** A file beside the pages, written as it is. */
export interface RegisterFileProps extends PageProps {
  content: string
}

/** More would make a page slow on a phone. */
const ROWS_PER_PAGE = 56

/** The pages and the files of a register; none when it has no rows. */
export function* registerPages<Row>(
  context: ViewContext,
  register: Register<Row>,
): Generator<Page<RegisterPageProps> | Page<RegisterFileProps>> {
  const rows = register.groups.flatMap((group) => group.rows)
  if (rows.length === 0) return
  const parts = cutGroups(register.groups, ROWS_PER_PAGE)
  const address = (part: number) => addressOfPart(register.name, part)
  for (const [current, groups] of parts.entries()) {
    yield {
      kind: 'register',
      slug: address(current).slice(0, -1),
      props: {
        frame: {
          title:
            current === 0 ? register.title : context.strings.common.titleOfPart(register.title, current + 1),
          description: register.description,
          path: address(current),
          crumbs: current === 0 ? [] : [{ title: register.title, href: context.addresses.href(address(0)) }],
        },
        name: register.name,
        description: register.description,
        total: rows.length,
        nouns: register.nouns,
        ...withoutEmptyColumns(
          register.columns,
          groups.map(({ head, rows: own }) => ({ ...(head && { head }), rows: own.map(register.toRow) })),
        ),
        files: registerFiles(context, register.name),
        parts: parts.length === 1 ? [] : parts.map((_, part) => partLink(context, address(part), part)),
        current,
      },
    }
  }
  yield* registerFilePages(register.name, rows.map(register.toRecord))
}

/** Whether a cell shows nothing. */
export function isEmptyCell({ text, links, badge, spark, notes }: RegisterCell): boolean {
  return (
    [text, badge, spark].every((part) => part === undefined) &&
    [...(links ?? []), ...(notes ?? [])].length === 0
  )
}

/** Leave out the columns in which no row of a page has anything. */
function withoutEmptyColumns(
  columns: readonly RegisterColumn[],
  groups: readonly RegisterGroup[],
): Pick<RegisterPageProps, 'columns' | 'groups'> {
  const rows = groups.flatMap((group) => group.rows)
  const isFilled = (_: unknown, column: number) =>
    rows.some(({ cells }) => cells[column] !== undefined && !isEmptyCell(cells[column]))
  const filled = columns.map(isFilled)
  return {
    columns: columns.filter((_, column) => filled[column]),
    groups: groups.map((group) => ({
      ...group,
      rows: group.rows.map((row) => ({ ...row, cells: row.cells.filter((_, column) => filled[column]) })),
    })),
  }
}

/** The same rows as JSON, where what is not known is left out, and as CSV, where its field is empty. */
export function* registerFilePages(
  name: string,
  records: readonly RegisterRecord[],
): Generator<Page<RegisterFileProps>> {
  const json = `[\n${records.map((record) => JSON.stringify(record, withoutNull)).join(',\n')}\n]\n`
  const contents = { json, csv: toCsv(records) }
  for (const [format, content] of Object.entries(contents)) {
    const path = `${name}/${name}.${format}`
    yield { kind: 'register-file', slug: path, props: { frame: { title: path, path, crumbs: [] }, content } }
  }
}

function withoutNull(_: string, value: unknown): unknown {
  return value === null ? undefined : value
}

/** Links to the files of a register. */
export function registerFiles({ addresses }: ViewContext, name: string): PageLink[] {
  return ['json', 'csv'].map((format) => ({
    title: format.toUpperCase(),
    href: addresses.href(`${name}/${name}.${format}`),
  }))
}

/** Address of a part of a register, which counts from 0. */
export function addressOfPart(name: string, part: number): string {
  return part === 0 ? `${name}/` : `${name}/page-${part + 1}/`
}

/** The part in which a row stands, by its position among all rows. */
export function partOfRow(position: number): number {
  return Math.floor(position / ROWS_PER_PAGE)
}

/** Cut groups into pages of so many rows; a group that is cut keeps its head. */
export function cutGroups<Row, Group extends { rows: readonly Row[] }>(
  groups: readonly Group[],
  most: number,
): Group[][] {
  const parts: Group[][] = [[]]
  let room = most
  for (const group of groups) {
    let left = group.rows
    while (left.length > 0) {
      if (room === 0) {
        parts.push([])
        room = most
      }
      parts.at(-1)?.push({ ...group, rows: left.slice(0, room) })
      const taken = Math.min(room, left.length)
      left = left.slice(taken)
      room -= taken
    }
  }
  return parts
}

/**
 * The parts of a long list that are worth a link from one of them: those around it, every tenth, and both ends.
 *
 * @example
 * partsToShow(30, 12).map((part) => part + 1) // => [1, 10, 11, 12, 13, 14, 15, 20, 30]
 */
export function partsToShow(count: number, current: number): number[] {
  const all = Array.from({ length: count }, (_, part) => part)
  if (count <= MOST_PART_LINKS) return all
  return all.filter(
    (part) =>
      part === 0 || part === count - 1 || (part + 1) % 10 === 0 || Math.abs(part - current) <= PARTS_AROUND,
  )
}

const MOST_PART_LINKS = 24
const PARTS_AROUND = 2

/** A part of a list as a link. */
export function partLink({ addresses }: ViewContext, address: string, part: number): PageLink {
  return { title: String(part + 1), href: addresses.href(address) }
}

/** Where a row was read, for its line in the files. */
export function sourceRecord(context: ViewContext, source: Source): RegisterRecord {
  return {
    file: source.file,
    line: source.place?.line ?? null,
    how: source.how,
    page: documentLineHref(context, source) ?? null,
  }
}

/** Where a row was read, for its line on the page. */
export function rowSource(context: ViewContext, source: Source, home?: string): SourceLineProps {
  const line = sourceLine(context, source)
  if (home !== source.file || source.place === undefined) return line
  return { ...line, text: context.strings.common.line(source.place.line) }
}

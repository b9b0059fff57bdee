import type { IndexAudit } from '../graph/index-audit.ts'
import { entitiesOf, findEntityOf, outgoing } from '../graph/plan-graph.ts'
import type { Category, Document } from '../model/entities.ts'
import { folderOf } from '../model/paths.ts'
import { type AuditRow, auditRow } from './audit-row.ts'
import { type DocumentRow, documentRow } from './document-row.ts'
import { indexFacets, type IndexFacet, type IndexRow } from './index-filter.ts'
import { indexRows } from './index-rows.ts'
import { listMissing, missingAddress, type MissingRow } from './missing-documents.ts'
import type { Page, PageLink, PageProps, ViewContext } from './page.ts'
import { addressOfPart, cutGroups, partLink, type RegisterFileProps } from './register.ts'
import { slugify } from './addresses.ts'
import { typeLabel } from './wording.ts'

/** A page of the list of all documents; a long list takes several. */
export interface IndexPartProps extends PageProps {
  /** Of all pages. */
  total: number
  groupedBy: Grouping
  groups: readonly IndexGroup[]
  /** The file of all documents, for choices. */
  file: string
  /** The facets of which a document has a value. */
  facets: readonly IndexFacet[]
  /** All pages of the list, when it has several; `current` counts from 0. */
  parts: readonly PageLink[]
  current: number
}

/** What the groups are. */
type Grouping = 'category' | 'folder' | 'type'

/** The first of them shows more. */
export interface IndexPageProps extends IndexPartProps {
  missing: MissingExcerpt
  audits: readonly AuditRow[]
  /** Audits that stand on the page of health only. */
  moreAudits: number
  /** Documents that stand at another address than their path gives, because that one was taken. */
  collisions: readonly { path: string; href: string; taken: string }[]
}

export interface MissingExcerpt {
  rows: readonly MissingRow[]
  total: number
  /** The page of all of them. */
  href: string
}

export interface IndexGroup {
  /** For the address of this part of the page. */
  id: string
  title: string
  href?: string
  /** Of the whole group, though a page may show a part of it. */
  count: number
  minutes: number
  rows: readonly DocumentRow[]
}

interface DocumentGroup extends Omit<IndexGroup, 'rows'> {
  rows: readonly Document[]
}

/** So many documents are shown on one page; of a longer list each page shows `ROWS_PER_PART`. */
const MOST_ROWS = 250
const ROWS_PER_PART = 30
const MOST_MISSING = 10
const MOST_NAMING = 5
const MOST_AUDITS = 8

/** The pages of the list of all documents, with the file for choices. */
export function* indexPages(
  context: ViewContext,
  audits: readonly IndexAudit[],
): Generator<Page<IndexPartProps> | Page<RegisterFileProps>> {
  const grouped = groupDocuments(context, entitiesOf(context.plan, 'document'))
  const rows = indexRows(context, grouped.groups)
  const [first, ...rest] = partPages(context, grouped, rows)
  if (first !== undefined) yield { ...first, props: firstProps(context, first.props, audits) }
  yield* rest
  yield rowsFile(rows)
}

const rowsPath = 'all/documents.json'

function rowsFile(rows: readonly IndexRow[]): Page<RegisterFileProps> {
  const frame = { title: rowsPath, path: rowsPath, crumbs: [] }
  return { kind: 'index-file', slug: '', props: { frame, content: JSON.stringify(rows) } }
}

/** Every document, grouped by category; without categories by folder, else by type. */
function partPages(
  context: ViewContext,
  { groupedBy, groups }: { groupedBy: Grouping; groups: readonly DocumentGroup[] },
  rows: readonly IndexRow[],
): Page<IndexPartProps>[] {
  const { plan, addresses } = context
  const { common } = context.strings
  const words = context.strings.documents.index
  const total = rows.length
  const facets = indexFacets.filter((name) => rows.some((row) => row.facets[name] !== undefined))
  const cut = cutGroups(groups, total <= MOST_ROWS ? MOST_ROWS : ROWS_PER_PART)
  const address = (part: number) => (part === 0 ? 'documents/' : addressOfPart('all', part))
  return cut.map((own, current) => ({
    kind: current === 0 ? 'index' : 'index-part',
    slug: current === 0 ? '' : address(current).slice('all/'.length, -1),
    props: {
      frame: {
        title: current === 0 ? words.title : common.titleOfPart(words.title, current + 1),
        description: words.description(plan.title),
        path: address(current),
        crumbs: current === 0 ? [] : [{ title: words.title, href: addresses.href(address(0)) }],
      },
      total,
      groupedBy,
      groups: own.map((group) => ({
        ...group,
        rows: group.rows.map((document) => documentRow(context, document)),
      })),
      file: addresses.href(rowsPath),
      facets,
      parts: cut.length === 1 ? [] : cut.map((_, part) => partLink(context, address(part), part)),
      current,
    },
  }))
}

function firstProps(
  context: ViewContext,
  props: IndexPartProps,
  audits: readonly IndexAudit[],
): IndexPageProps {
  const { addresses } = context
  const missing = listMissing(context)
  return {
    ...props,
    missing: {
      rows: missing
        .slice(0, MOST_MISSING)
        .map((row) => ({ ...row, namedBy: row.namedBy.slice(0, MOST_NAMING) })),
      total: missing.length,
      href: addresses.href(missingAddress),
    },
    audits: audits.slice(0, MOST_AUDITS).map((audit) => auditRow(context, audit)),
    moreAudits: Math.max(0, audits.length - MOST_AUDITS),
    collisions: addresses.collisions.map(({ path, address, taken }) => ({
      path,
      href: addresses.href(address),
      taken: addresses.href(taken),
    })),
  }
}

function groupDocuments(
  context: ViewContext,
  documents: readonly Document[],
): { groupedBy: Grouping; groups: DocumentGroup[] } {
  const words = context.strings.documents.index
  const categories = entitiesOf(context.plan, 'category')
  if (categories.length > 0)
    return { groupedBy: 'category', groups: byCategory(context, documents, categories) }
  const folders = new Set(documents.map(({ path }) => folderOf(path)))
  if (folders.size > 1) {
    const groups = byName(documents, ({ path }) => folderOf(path) || words.topFolder)
    return { groupedBy: 'folder', groups }
  }
  const groups = byName(documents, ({ type }) =>
    type === undefined ? words.otherTypes : typeLabel(type.value, context.strings),
  )
  return { groupedBy: 'type', groups }
}

function byCategory(
  context: ViewContext,
  documents: readonly Document[],
  categories: readonly Category[],
): DocumentGroup[] {
  const sorted = categories.toSorted((a, b) => a.order - b.order)
  const members = Map.groupBy(documents, (document) => categoryOf(context, document)?.id)
  const groups = sorted.map((category) => {
    const href = context.addresses.hrefOf(category.id)
    const group = toGroup(category.title, members.get(category.id) ?? [])
    return href === undefined ? group : { ...group, href }
  })
  const rest = toGroup(context.strings.documents.index.uncategorised, members.get(undefined) ?? [])
  return [...groups, rest].filter(({ rows }) => rows.length > 0)
}

function byName(documents: readonly Document[], nameOf: (document: Document) => string): DocumentGroup[] {
  return [...Map.groupBy(documents, nameOf)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, members]) => toGroup(name, members))
}

function toGroup(title: string, documents: readonly Document[]): DocumentGroup {
  return {
    id: slugify(title).replaceAll('/', '-'),
    title,
    count: documents.length,
    minutes: documents.reduce((sum, { readingMinutes }) => sum + readingMinutes, 0),
    rows: documents,
  }
}

function categoryOf({ plan }: ViewContext, document: Document): Category | undefined {
  return outgoing(plan, document.id, 'part-of')
    .map(({ to }) => findEntityOf(plan, 'category', to))
    .find((category) => category !== undefined)
}

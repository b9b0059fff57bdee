import type { IndexAudit } from '../graph/index-audit.ts'
import { entitiesOf, findEntityOf, outgoing } from '../graph/plan-graph.ts'
import type { Category, Document } from '../model/entities.ts'
import { folderOf } from '../model/paths.ts'
import { type AuditRow, auditRow } from './audit-row.ts'
import { type DocumentRow, documentRow } from './document-row.ts'
import { listMissing, type MissingRow } from './missing-documents.ts'
import type { Page, PageProps, ViewContext } from './page.ts'
import { slugify } from './addresses.ts'
import { readableId } from './wording.ts'

export interface IndexPageProps extends PageProps {
  total: number
  /** What the groups are: `category`, `folder` or `type`. */
  groupedBy: string
  groups: readonly IndexGroup[]
  missing: readonly MissingRow[]
  audits: readonly AuditRow[]
  /** Documents that stand at another address than their path gives, because that one was taken. */
  collisions: readonly { path: string; href: string; taken: string }[]
}

export interface IndexGroup {
  /** For the address of this part of the page. */
  id: string
  title: string
  href?: string
  minutes: number
  rows: readonly DocumentRow[]
}

/** Every document, grouped by category; without categories by folder, else by type. */
export function indexPage(context: ViewContext, audits: readonly IndexAudit[]): Page<IndexPageProps> {
  const documents = entitiesOf(context.plan, 'document')
  const { groupedBy, groups } = groupDocuments(context, documents)
  return {
    kind: 'index',
    slug: '',
    props: {
      frame: {
        title: 'All documents',
        description: `Every document of ${context.plan.title}, computed from the files.`,
        path: 'documents/',
        crumbs: [],
      },
      total: documents.length,
      groupedBy,
      groups,
      missing: listMissing(context),
      audits: audits.map((audit) => auditRow(context, audit)),
      collisions: context.addresses.collisions.map(({ path, address, taken }) => ({
        path,
        href: context.addresses.href(address),
        taken: context.addresses.href(taken),
      })),
    },
  }
}

function groupDocuments(context: ViewContext, documents: readonly Document[]) {
  const categories = entitiesOf(context.plan, 'category')
  if (categories.length > 0)
    return { groupedBy: 'category', groups: byCategory(context, documents, categories) }
  const folders = new Set(documents.map(({ path }) => folderOf(path)))
  if (folders.size > 1) {
    const groups = byName(context, documents, ({ path }) => folderOf(path) || 'Top folder')
    return { groupedBy: 'folder', groups }
  }
  const groups = byName(context, documents, ({ type }) =>
    type === undefined ? 'Other' : readableId(type.value),
  )
  return { groupedBy: 'type', groups }
}

function byCategory(
  context: ViewContext,
  documents: readonly Document[],
  categories: readonly Category[],
): IndexGroup[] {
  const sorted = categories.toSorted((a, b) => a.order - b.order)
  const members = Map.groupBy(documents, (document) => categoryOf(context, document)?.id)
  const groups = sorted.map((category) => {
    const href = context.addresses.hrefOf(category.id)
    const group = toGroup(context, category.title, members.get(category.id) ?? [])
    return href === undefined ? group : { ...group, href }
  })
  const rest = toGroup(context, 'Uncategorised', members.get(undefined) ?? [])
  return [...groups, rest].filter(({ rows }) => rows.length > 0)
}

function byName(
  context: ViewContext,
  documents: readonly Document[],
  nameOf: (document: Document) => string,
): IndexGroup[] {
  return [...Map.groupBy(documents, nameOf)]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, members]) => toGroup(context, name, members))
}

function toGroup(context: ViewContext, title: string, documents: readonly Document[]): IndexGroup {
  return {
    id: slugify(title).replaceAll('/', '-'),
    title,
    minutes: documents.reduce((sum, { readingMinutes }) => sum + readingMinutes, 0),
    rows: documents.map((document) => documentRow(context, document)),
  }
}

function categoryOf({ plan }: ViewContext, document: Document): Category | undefined {
  return outgoing(plan, document.id, 'part-of')
    .map(({ to }) => findEntityOf(plan, 'category', to))
    .find((category) => category !== undefined)
}

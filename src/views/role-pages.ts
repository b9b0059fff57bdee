import { entitiesOf } from '../graph/plan-graph.ts'
import type { Role } from '../model/entities.ts'
import { type DocumentRow, documentRow, documentsInto } from './document-row.ts'
import { sourceLine, type SourceLineProps } from './fact.ts'
import { type OwnedGroup, ownedGroups } from './owned-rows.ts'
import type { Page, PageProps, ViewContext } from './page.ts'
import { type PathEntry, readingPath } from './role-steps.ts'

export interface RolesPageProps extends PageProps {
  roles: readonly RoleSummary[]
  /** Audiences that documents name without a reading path. */
  others: readonly { title: string; href: string; documents: number }[]
}

export interface RoleSummary {
  title: string
  href: string
  description?: string
  minutes: number
  steps: readonly string[]
}

export interface RolePageProps extends PageProps {
  description?: string
  minutes: number
  steps: readonly PathStep[]
  /** Documents that name the role as their audience without being on its path. */
  others: readonly DocumentRow[]
  /** Documents the role answers for. */
  owned: readonly DocumentRow[]
  /** Tasks, risks, milestones and metrics that name the role as their owner. */
  answersFor: readonly OwnedGroup[]
  source: SourceLineProps
}

export interface PathStep {
  number: number
  note?: string
  /** Absent when the document is missing; then only its name is known. */
  document?: DocumentRow
  missing?: string
}

/** The overview of all reading paths and a page for each role. */
export function* rolePages(context: ViewContext): Generator<Page<RolesPageProps> | Page<RolePageProps>> {
  const roles = entitiesOf(context.plan, 'role').map((role) => ({ role, path: readingPath(context, role) }))
  yield rolesPage(context, roles)
  for (const { role, path } of roles) yield rolePage(context, role, path)
}

interface RoleWithPath {
  role: Role
  path: readonly PathEntry[]
}

function rolesPage(context: ViewContext, roles: readonly RoleWithPath[]): Page<RolesPageProps> {
  const { addresses } = context
  const others = roles
    .filter(({ path }) => path.length === 0)
    .map(({ role }) => ({
      title: role.title,
      href: addresses.hrefOf(role.id) ?? '',
      documents: documentsInto(context.plan, role.id, 'for-role').length,
    }))
  return {
    kind: 'roles',
    slug: '',
    props: {
      frame: {
        title: 'Reading paths',
        description: 'What to read, in which order, by role.',
        path: 'roles/',
        crumbs: [],
      },
      roles: roles
        .filter(({ path }) => path.length > 0)
        .map(({ role, path }) => summarise(context, role, path)),
      others: others.filter(({ documents }) => documents > 0).toSorted((a, b) => b.documents - a.documents),
    },
  }
}

/** A reading path in short, for the overview and the home page. */
export function summarise(context: ViewContext, role: Role, path: readonly PathEntry[]): RoleSummary {
  return {
    title: role.title,
    href: context.addresses.hrefOf(role.id) ?? '',
    ...(role.description !== undefined && { description: role.description }),
    minutes: minutesOf(path),
    steps: path.map(({ document }) => document.title),
  }
}

function rolePage(context: ViewContext, role: Role, path: readonly PathEntry[]): Page<RolePageProps> {
  const address = context.addresses.find(role.id) ?? ''
  const onPath = new Set(path.map(({ document }) => document.id))
  return {
    kind: 'role',
    slug: address.slice('roles/'.length, -1),
    props: {
      frame: {
        title: role.title,
        ...(role.description !== undefined && { description: role.description }),
        path: address,
        crumbs: [{ title: 'Reading paths', href: context.addresses.href('roles/') }],
      },
      ...(role.description !== undefined && { description: role.description }),
      minutes: minutesOf(path),
      steps: path.map((entry, index) => toStep(context, entry, index + 1)),
      others: documentsInto(context.plan, role.id, 'for-role')
        .filter((document) => !onPath.has(document.id))
        .map((document) => documentRow(context, document)),
      answersFor: ownedGroups(context, role.id),
      owned: documentsInto(context.plan, role.id, 'owned-by').map((document) =>
        documentRow(context, document),
      ),
      source: sourceLine(context, role.sources[0]),
    },
  }
}

function toStep(context: ViewContext, { document, note }: PathEntry, number: number): PathStep {
  return {
    number,
    ...(note !== undefined && note !== '' && { note }),
    ...(document.kind === 'document'
      ? { document: documentRow(context, document) }
      : { missing: document.path }),
  }
}

function minutesOf(path: readonly PathEntry[]): number {
  return path.reduce(
    (sum, { document }) => sum + (document.kind === 'document' ? document.readingMinutes : 0),
    0,
  )
}

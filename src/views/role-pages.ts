import { entitiesOf } from '../graph/plan-graph.ts'
import type { Role } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import { type CurrentPhase, listCurrentPhases } from './current-phases.ts'
import { type DocumentRow, documentRow, documentsInto } from './document-row.ts'
import { sourceLine, type SourceLineProps } from './fact.ts'
import { type OwnedGroup, ownedGroups } from './owned-rows.ts'
import type { Page, PageProps, ViewContext } from './page.ts'
import { type PathEntry, readingPath } from './role-steps.ts'
import { textVersion } from './text-version.ts'

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
  /** Where its path begins. */
  source: SourceLineProps
}

export interface PathStep {
  number: number
  note?: string
  /** Short for its text as it is now, see `textVersion`. */
  version?: string
  /** What is under way and has to do with it; empty most of the time. */
  now: readonly CurrentPhase[]
  /** Absent when the document is missing; then only its name is known. */
  document?: DocumentRow
  missing?: string
}

/** The overview of all reading paths and a page for each role. */
export function* rolePages(context: ViewContext): Generator<Page<RolesPageProps> | Page<RolePageProps>> {
  const roles = entitiesOf(context.plan, 'role').map((role) => ({ role, path: readingPath(context, role) }))
  const current = listCurrentPhases(context)
  yield rolesPage(context, roles)
  for (const { role, path } of roles) yield rolePage(context, { role, path }, current)
}

interface RoleWithPath {
  role: Role
  path: readonly PathEntry[]
}

function rolesPage(context: ViewContext, roles: readonly RoleWithPath[]): Page<RolesPageProps> {
  const { addresses, strings } = context
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
        title: strings.frame.titles.roles,
        description: strings.documents.roles.description,
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

type CurrentPhases = ReadonlyMap<EntityId, readonly CurrentPhase[]>

function rolePage(
  context: ViewContext,
  { role, path }: RoleWithPath,
  current: CurrentPhases,
): Page<RolePageProps> {
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
        crumbs: [{ title: context.strings.frame.titles.roles, href: context.addresses.href('roles/') }],
      },
      ...(role.description !== undefined && { description: role.description }),
      minutes: minutesOf(path),
      steps: path.map((entry, index) => ({
        number: index + 1,
        now: (current.get(entry.document.id) ?? []).slice(0, mostPhases),
        ...toStep(context, entry),
      })),
      others: documentsInto(context.plan, role.id, 'for-role')
        .filter((document) => !onPath.has(document.id))
        .map((document) => documentRow(context, document)),
      answersFor: ownedGroups(context, role.id),
      owned: documentsInto(context.plan, role.id, 'owned-by').map((document) =>
        documentRow(context, document),
      ),
      source: sourceLine(context, path[0]?.source ?? role.sources[0]),
    },
  }
}

/** A document that describes a whole plan has many. */
const mostPhases = 2

function toStep(context: ViewContext, { document, note }: PathEntry): Omit<PathStep, 'number' | 'now'> {
  return {
    ...(note !== undefined && note !== '' && { note }),
    ...(document.kind === 'document'
      ? { document: documentRow(context, document), version: textVersion(document) }
      : { missing: document.path }),
  }
}

function minutesOf(path: readonly PathEntry[]): number {
  return path.reduce(
    (sum, { document }) => sum + (document.kind === 'document' ? document.readingMinutes : 0),
    0,
  )
}

import type { Report } from '../check/report.ts'
import type { IndexAudit } from '../graph/index-audit.ts'
import { entitiesOf, incoming } from '../graph/plan-graph.ts'
import type { Release } from '../model/entities.ts'
import { toEntityId } from '../model/paths.ts'
import { type AuditRow, auditRow } from './audit-row.ts'
import { entityLink } from './document-row.ts'
import { formatDate } from './fact.ts'
import type { BadgeProps, EntityLink, Page, PageLink, PageProps, ViewContext } from './page.ts'
import { readingPath } from './role-steps.ts'
import { type RoleSummary, summarise } from './role-pages.ts'
import { sortReleases } from './release-order.ts'
import { statusToBadge } from './status-badge.ts'

export interface HomePageProps extends PageProps {
  description?: string
  counts: { documents: number; releases: number; roles: number }
  projects: readonly HomeProject[]
  milestones: readonly HomeMilestone[]
  roles: readonly RoleSummary[]
  attention: Attention
  recent: readonly (PageLink & { day: string })[]
}

export interface HomeProject {
  title: string
  description?: string
  releases: readonly HomeRelease[]
}

export interface HomeRelease extends EntityLink {
  theme?: string
  badge?: BadgeProps
  date?: string
  documents: number
}

export interface HomeMilestone {
  title: string
  date: string
  href?: string
  release?: EntityLink
}

/** What does not hold together, in numbers that lead to the whole list. */
export interface Attention {
  /** What the check found that is more than a hint. */
  findings: { errors: number; warnings: number }
  missing: number
  brokenLinks: number
  audits: readonly AuditRow[]
}

/** The plan at a glance. */
export function homePage(
  context: ViewContext,
  { audits, report }: { audits: readonly IndexAudit[]; report: Report },
): Page<HomePageProps> {
  const { plan } = context
  const { description } = plan.configuration
  const roles = entitiesOf(plan, 'role')
    .map((role) => ({ role, path: readingPath(context, role) }))
    .filter(({ path }) => path.length > 0)
  const frame = { title: plan.title, path: '', crumbs: [], ...(description !== undefined && { description }) }
  return {
    kind: 'home',
    slug: '',
    props: {
      frame,
      ...(description !== undefined && { description }),
      counts: {
        documents: plan.documents.size,
        releases: entitiesOf(plan, 'release').length,
        roles: roles.length,
      },
      projects: listProjects(context),
      milestones: nextMilestones(context),
      roles: roles.map(({ role, path }) => summarise(context, role, path)),
      attention: {
        findings: { errors: report.summary.errors, warnings: report.summary.warnings },
        missing: entitiesOf(plan, 'missing-document').length,
        brokenLinks: plan.links.filter(
          ({ outcome, anchorExists, existsOutside }) =>
            outcome === 'missing' || anchorExists === false || existsOutside === false,
        ).length,
        audits: audits
          .filter(({ missing }) => missing.length > 0)
          .slice(0, 3)
          .map((audit) => auditRow(context, audit)),
      },
      recent: recentDocuments(context),
    },
  }
}

function listProjects(context: ViewContext): HomeProject[] {
  const releases = Map.groupBy(entitiesOf(context.plan, 'release'), ({ project }) => project)
  return entitiesOf(context.plan, 'project')
    .map(({ id, title, description }) => ({
      title,
      ...(description !== undefined && { description }),
      releases: sortReleases(releases.get(id) ?? []).map((release) => toRelease(context, release)),
    }))
    .filter((project) => project.releases.length > 0)
}

function toRelease(context: ViewContext, release: Release): HomeRelease {
  const date = release.released ?? release.target
  const documents = new Set(
    incoming(context.plan, release.id, 'part-of')
      .map(({ from }) => from)
      .filter((from) => context.plan.graph.getNodeAttribute(from, 'kind') === 'document'),
  )
  return {
    ...entityLink(context, release),
    ...(release.theme && { theme: release.theme.value }),
    ...(release.status && { badge: statusToBadge(release.status.value, context.strings) }),
    ...(date && { date: formatDate(date.value, context.strings) }),
    documents: documents.size,
  }
}

/** The next dated points; one that several documents give on the same day stands once. */
function nextMilestones(context: ViewContext): HomeMilestone[] {
  const { plan } = context
  const rows = entitiesOf(plan, 'milestone').flatMap((milestone) => {
    const date = milestone.date?.value
    if (date?.kind !== 'interval' || date.end < plan.today) return []
    const release = milestone.release && plan.graph.getNodeAttributes(milestone.release)
    const href = context.addresses.hrefOf(toEntityId('document', milestone.sources[0].file))
    const row: HomeMilestone = {
      title: milestone.title,
      date: formatDate(date, context.strings),
      ...(href !== undefined && { href }),
      ...(release?.kind === 'release' && { release: entityLink(context, release) }),
    }
    return [{ start: date.start, row }]
  })
  const distinct = new Map(rows.map((entry) => [`${entry.start} ${entry.row.title.toLowerCase()}`, entry]))
  return [...distinct.values()]
    .toSorted((a, b) => (a.start < b.start ? -1 : Number(a.start > b.start)))
    .slice(0, 8)
    .map(({ row }) => row)
}

/** Documents by the day they say they were last changed. */
function recentDocuments(context: ViewContext): (PageLink & { day: string })[] {
  const dated = entitiesOf(context.plan, 'document').flatMap((document) => {
    const day = (document.updated ?? document.created)?.value
    const isPast = day?.kind === 'interval' && day.precision === 'day' && day.end <= context.plan.today
    return isPast ? [{ document, day: day.end }] : []
  })
  return dated
    .toSorted((a, b) => (a.day > b.day ? -1 : Number(a.day < b.day)))
    .slice(0, 8)
    .map(({ document, day }) => ({
      title: document.title,
      href: context.addresses.hrefOf(document.id) ?? '',
      day,
    }))
}

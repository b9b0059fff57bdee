import { entitiesOf } from '../graph/plan-graph.ts'
import type { Release } from '../model/entities.ts'
import { chooseInterfaceLanguage, directionOf, primaryLanguage } from '../model/strings/languages.ts'
import type { OutlineEntry, OutlineGroup, SiteFrame, ViewContext } from './page.ts'
import { registerEntries } from './registers.ts'
import { sortReleases } from './release-order.ts'
import { statusToBadge } from './status-badge.ts'

/** What all pages share: titles, base and the outline of the plan; never a list of all documents. */
export function buildSiteFrame(context: ViewContext, url: string | undefined): SiteFrame {
  const { plan, addresses } = context
  const { description, language, robots } = plan.configuration
  const own = chooseInterfaceLanguage(plan.configuration)
  return {
    title: plan.title,
    ...(description !== undefined && { description }),
    language: language ?? 'en',
    direction: directionOf(language ?? 'en'),
    ...(own !== primaryLanguage(language ?? 'en') && { interfaceLanguage: own }),
    base: addresses.base,
    ...(url !== undefined && { url }),
    // A site whose address nobody gave is a draft, or behind a door.
    robots: robots ?? (url === undefined ? 'noindex' : 'index'),
    today: plan.today,
    outline: buildOutline(context),
  }
}

function buildOutline(context: ViewContext): OutlineGroup[] {
  const { plan, addresses } = context
  const { titles } = context.strings.frame
  const top: OutlineEntry[] = [
    { title: titles.overview, href: addresses.href('') },
    { title: titles.roadmap, href: addresses.href('roadmap/') },
    ...(entitiesOf(plan, 'gate').length > 0 ? [{ title: titles.gates, href: addresses.href('gates/') }] : []),
    { title: titles.documents, href: addresses.href('documents/') },
    { title: titles.health, href: addresses.href('health/') },
    ...(entitiesOf(plan, 'person').length > 0
      ? [{ title: titles.people, href: addresses.href('people/') }]
      : []),
  ]
  const releases = Map.groupBy(entitiesOf(plan, 'release'), (release) => release.project)
  const projects = entitiesOf(plan, 'project')
    .map((project) => ({
      title: project.title,
      entries: releaseEntries(context, releases.get(project.id) ?? []),
    }))
    .filter((group) => group.entries.length > 0)
  return [{ title: '', entries: top }, ...projects, ...registerGroup(context), ...roleGroup(context)]
}

function registerGroup(context: ViewContext): OutlineGroup[] {
  const entries = registerEntries(context)
  return entries.length === 0 ? [] : [{ title: context.strings.frame.titles.registers, entries }]
}

function releaseEntries(context: ViewContext, releases: readonly Release[]): OutlineEntry[] {
  return sortReleases(releases).flatMap((release) => {
    const href = context.addresses.hrefOf(release.id)
    if (href === undefined) return []
    const badge = release.status && statusToBadge(release.status.value, context.strings)
    return [{ title: release.title, href, ...(badge && { status: badge }) }]
  })
}

function roleGroup({ plan, addresses, strings }: ViewContext): OutlineGroup[] {
  const entries = entitiesOf(plan, 'role').flatMap((role) => {
    const href = addresses.hrefOf(role.id)
    const hasPath = plan.graph.someInEdge(
      role.id,
      (_, edge) => edge.type === 'for-role' && edge.step !== undefined,
    )
    return href === undefined || !hasPath ? [] : [{ title: role.title, href }]
  })
  if (entries.length === 0) return []
  return [
    {
      title: strings.frame.titles.roles,
      entries: [{ title: strings.frame.titles.chooseRole, href: addresses.href('roles/') }, ...entries],
    },
  ]
}

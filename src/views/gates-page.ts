import type { GateVerdict } from '../graph/judge-gate.ts'
import { entitiesOf } from '../graph/plan-graph.ts'
import type { EntityId } from '../model/paths.ts'
import { gateBadge } from './gate-badges.ts'
import { byUrgency, gateRows, type GateRow } from './gate-rows.ts'
import type { BadgeProps, Page, PageLink, PageProps, ViewContext } from './page.ts'
import { registerFiles } from './register.ts'
import { sortReleases } from './release-order.ts'

export interface GatesPageProps extends PageProps {
  total: number
  /** All rows as files. */
  files: readonly PageLink[]
  counts: readonly { badge: BadgeProps; count: number }[]
  projects: readonly GateProject[]
}

export interface GateProject {
  /** For the address of this part of the page. */
  id: string
  title: string
  count: number
  /** Whether any of them says when it is decided, or by whom. */
  hasDecision: boolean
  groups: readonly GateGroup[]
}

/** The gates of a release, or of none. */
export interface GateGroup {
  /** For the address of this part of the page. */
  id: string
  title: string
  /** The page of the release. */
  href?: string
  rows: readonly GateRow[]
}

const verdicts: readonly GateVerdict[] = ['no-go', 'conditional', 'unknown', 'go']

/** The register of gates by project and release. */
export function gatesPage(context: ViewContext): Page<GatesPageProps> {
  const { plan } = context
  const words = context.strings.gates
  const rows = gateRows(context)
  const byProject = Map.groupBy(rows, ({ project }) => project)
  return {
    kind: 'gates',
    slug: '',
    props: {
      frame: {
        title: words.title,
        description: words.description(plan.title),
        path: 'gates/',
        crumbs: [],
      },
      total: rows.length,
      files: rows.length === 0 ? [] : registerFiles(context, 'gates'),
      counts: verdicts.map((verdict) => ({
        badge: gateBadge(verdict, context.strings),
        count: rows.filter((row) => row.verdict === verdict).length,
      })),
      projects: entitiesOf(plan, 'project').flatMap(({ id, title }) => {
        const own = byProject.get(id) ?? []
        if (own.length === 0) return []
        return [
          {
            id: id.slice('project:'.length),
            title,
            count: own.length,
            hasDecision: own.some(({ date, owner }) => date !== undefined || owner !== undefined),
            groups: groupRows(context, own, id),
          },
        ]
      }),
    },
  }
}

/** Address of the gates of a release on the page of all gates. */
export function gatesOfReleaseHref({ addresses }: ViewContext, release: string): string {
  return `${addresses.href('gates/')}#${encodeURIComponent(release.slice('release:'.length))}`
}

function groupRows({ plan, strings }: ViewContext, rows: readonly GateRow[], project: EntityId): GateGroup[] {
  const byRelease = Map.groupBy(rows, ({ release }) => release?.id)
  const releases = sortReleases(entitiesOf(plan, 'release')).flatMap(({ id }): GateGroup[] => {
    const own = byRelease.get(id)
    const release = own?.[0]?.release
    if (own === undefined || release === undefined) return []
    return [
      {
        id: id.slice('release:'.length),
        title: release.title,
        ...(release.href !== undefined && { href: release.href }),
        rows: own.toSorted(byUrgency),
      },
    ]
  })
  const others = byRelease.get(undefined) ?? []
  if (others.length === 0) return releases
  const rest = {
    id: `no-release-${project.slice('project:'.length)}`,
    title: strings.gates.noRelease,
    rows: others.toSorted(byUrgency),
  }
  return [...releases, rest]
}

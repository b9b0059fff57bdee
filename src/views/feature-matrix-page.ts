import { entitiesOf } from '../graph/plan-graph.ts'
import type { Project, Release } from '../model/entities.ts'
import type { Source } from '../model/provenance.ts'
import type { Status } from '../model/status.ts'
import type { EntityId } from '../model/paths.ts'
import type { Strings } from '../model/strings/en.ts'
import { sourceLine, type SourceLineProps } from './fact.ts'
import type { BadgeProps, EntityLink, Page, PageFrame, PageProps, ViewContext } from './page.ts'
import { documentLineHref } from './line-address.ts'
import { sortReleases } from './release-order.ts'
import { roadmapWays, type RoadmapWays } from './roadmap-ways.ts'
import { sectionFeatures } from './section-features.ts'
import { statusToBadge } from './status-badge.ts'

export interface FeatureMatrixPageProps extends PageProps {
  frame: PageFrame
  ways: RoadmapWays
  summary: string
  projects: readonly ProjectMatrix[]
}

export interface ProjectMatrix {
  id: string
  title: string
  releases: readonly EntityLink[]
  rows: readonly FeatureRow[]
}

export interface FeatureRow {
  title: string
  href?: string
  source: SourceLineProps
  /** One per release; absent where no document says anything. */
  cells: readonly (BadgeProps | undefined)[]
}

/** Which version has which feature, from matrices and from the sections of the releases. */
export function featureMatrixPage(context: ViewContext): Page<FeatureMatrixPageProps> {
  const projects = entitiesOf(context.plan, 'project')
    .map((project) => projectMatrix(context, project))
    .filter(({ rows }) => rows.length > 0)
  const words = context.strings.roadmap.matrix
  const features = projects.reduce((sum, { rows }) => sum + rows.length, 0)
  return {
    kind: 'feature-matrix',
    slug: '',
    props: {
      frame: {
        title: words.title,
        description: words.description(context.plan.title),
        path: 'feature-matrix/',
        crumbs: [{ title: context.strings.roadmap.title, href: context.addresses.href('roadmap/') }],
      },
      ways: roadmapWays(context, 'feature-matrix'),
      summary: features === 0 ? words.none : words.summary(features),
      projects,
    },
  }
}

function projectMatrix(context: ViewContext, project: Project): ProjectMatrix {
  const { plan, addresses } = context
  const own = sortReleases(entitiesOf(plan, 'release').filter((release) => release.project === project.id))
  const found = collectRows(context, own)
  const columns = own.filter(({ id }) => found.some(({ cells }) => cells.has(id)))
  return {
    id: project.id.slice('project:'.length),
    title: project.title,
    releases: columns.map(({ id, title }) => {
      const href = addresses.hrefOf(id)
      return { id, title, ...(href !== undefined && { href }) }
    }),
    rows: found.map(({ cells, ...row }) => ({ ...row, cells: columns.map(({ id }) => cells.get(id)) })),
  }
}

type FoundRow = Omit<FeatureRow, 'cells'> & { cells: Map<EntityId, BadgeProps> }

/** A row per name; what a matrix says about a version goes before what its section says. */
function collectRows(context: ViewContext, releases: readonly Release[]): FoundRow[] {
  const ids = new Set(releases.map(({ id }) => id))
  const rows = new Map<string, FoundRow>()
  for (const feature of entitiesOf(context.plan, 'feature')) {
    for (const { release, status } of feature.availability.filter((one) => ids.has(one.release)))
      rowOf(context, rows, feature).cells.set(release, cellOf(status, context.strings))
  }
  for (const release of releases) {
    for (const feature of sectionFeatures(context.plan, release)) {
      const { cells } = rowOf(context, rows, { ...feature, sources: [feature.source] })
      if (!cells.has(release.id))
        cells.set(
          release.id,
          feature.status ? cellOf(feature.status, context.strings) : named(context.strings),
        )
    }
  }
  return [...rows.values()]
}

function rowOf(
  context: ViewContext,
  rows: Map<string, FoundRow>,
  { title, sources: [source] }: { title: string; sources: readonly [Source, ...Source[]] },
): FoundRow {
  const key = title.toLowerCase()
  const known = rows.get(key)
  if (known !== undefined) return known
  const href = documentLineHref(context, source)
  const row = {
    title,
    ...(href !== undefined && { href }),
    source: sourceLine(context, source),
    cells: new Map<EntityId, BadgeProps>(),
  }
  rows.set(key, row)
  return row
}

function named({ roadmap: { matrix } }: Strings): BadgeProps {
  return { shape: 'dash', tone: 'quiet', word: matrix.named, raw: matrix.namedMeans }
}

/** Longer words of a cell would make its column too wide; they stand in its tip. */
const mostLetters = 16

/** A sign, or a plain yes or no, says whether a version has it; other words say how far it is, and stay the author's. */
function cellOf(status: Status, strings: Strings): BadgeProps {
  const badge = statusToBadge(status, strings)
  const { matrix } = strings.roadmap
  const words = status.raw.replace(/^[^\p{L}\p{N}]+/u, '').trim()
  if (words !== '' && !/^(?:yes|no)$/i.test(words))
    return words.length <= mostLetters
      ? { ...badge, word: words.charAt(0).toUpperCase() + words.slice(1) }
      : badge
  const { raw } = status
  if (status.verdict === 'fail' || status.state === 'cancelled')
    return { shape: 'cross', tone: 'quiet', word: matrix.no, raw }
  if (status.verdict === 'met' || status.state === 'complete')
    return { shape: 'check', tone: 'good', word: matrix.yes, raw }
  if (status.verdict === 'partial') return { shape: 'half', tone: 'warn', word: matrix.partly, raw }
  return badge
}

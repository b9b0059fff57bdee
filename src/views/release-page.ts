import type { Release } from '../model/entities.ts'
import { entitiesOf, findEntityOf, incoming, outgoing } from '../graph/plan-graph.ts'
import { type FactProps, textFact } from './fact.ts'
import { gatesOfReleaseHref } from './gates-page.ts'
import type { Health } from './health.ts'
import { buildLaunchRun, type LaunchRun } from './launch-run.ts'
import type { EntityLink, Page, PageFrame, PageLink, PageProps, ViewContext } from './page.ts'
import { type ReleaseBrief, releaseBrief } from './release-brief.ts'
import { conflictingDates, type OtherDate } from './release-dates.ts'
import { documentLink, linkEdges } from './release-links.ts'
import { formatReleaseMarkdown } from './release-markdown.ts'
import { listMilestones, type MilestoneRows } from './release-milestones.ts'
import { releasePhases, type ReleasePhases } from './release-phases.ts'
import { releaseReaders, type ReleaseReaders } from './release-readers.ts'
import { isOpenRisk } from './release-standing.ts'
import { releaseLanes } from './release-timeline.ts'
import { type RiskCells, riskCells } from './risk-cells.ts'
import { collectLanes, type LaneSource } from './roadmap-lanes.ts'
import { buildPicture, type TimelinePicture } from './timeline-picture.ts'

export interface ReleasePageProps extends PageProps {
  frame: PageFrame
  /** What its overview says in a sentence. */
  lead?: string
  overview?: EntityLink
  brief: ReleaseBrief
  /** The brief as text to hand on. */
  markdown: string
  facts: readonly FactProps[]
  otherDates: { dates: readonly OtherDate[]; omitted: number }
  timeline: TimelinePicture
  /** What runs by the clock of the launch. */
  launch?: LaunchRun
  phases: ReleasePhases
  milestones: MilestoneRows
  cells?: RiskCells
  readers: ReleaseReaders
  /** The page of all gates, at those of this release. */
  allGates: string
}

/** A page per release. */
export function* releasePages(context: ViewContext, health: Health): Generator<Page<ReleasePageProps>> {
  for (const source of collectLanes(context.plan)) {
    const { release } = source
    if (release !== undefined) yield releasePage(context, health, { ...source, release })
  }
}

function releasePage(
  context: ViewContext,
  health: Health,
  source: LaneSource & { release: Release },
): Page<ReleasePageProps> {
  const { plan, addresses, strings } = context
  const words = strings.releases
  const { release } = source
  const path = addresses.find(release.id) ?? `releases/${release.version.key}/`
  const lanes = releaseLanes(context, source)
  const timeline = buildPicture(
    lanes.flatMap(({ entries }) => entries).length > 1 ? lanes : [],
    {
      title: words.timelineOf(release.title),
      description: words.timelineDescription,
      today: { day: plan.today },
      bare: lanes.length === 1,
    },
    strings,
  )
  const activities = entitiesOf(plan, 'activity').filter((activity) => activity.release === release.id)
  const steps = [...source.phases, ...activities]
  const launch = buildLaunchRun(context, steps, words.launchOf(release.title))
  const overview = release.overview === undefined ? undefined : documentLink(context, release.overview)
  const lead = overview && findEntityOf(plan, 'document', overview.id)?.description?.value
  const { brief, parts } = releaseBrief(context, health, source)
  const cells = riskCells(context, parts.risks.filter(isOpenRisk))

  return {
    kind: 'release',
    slug: path.slice('releases/'.length, -1),
    props: {
      frame: {
        title: release.title,
        ...(lead !== undefined && { description: lead }),
        path,
        crumbs: releaseCrumbs(context, source),
      },
      ...(lead !== undefined && { lead }),
      ...(overview && { overview }),
      brief,
      markdown: formatReleaseMarkdown(brief, strings),
      facts: releaseFacts(context, source),
      otherDates: conflictingDates(context, release),
      timeline,
      ...(launch && { launch }),
      phases: releasePhases(context, source.phases),
      milestones: listMilestones(context, source.milestones),
      ...(cells && { cells }),
      readers: releaseReaders(context, release),
      allGates: gatesOfReleaseHref(context, release.id),
    },
  }
}

function releaseCrumbs({ addresses, strings }: ViewContext, { project }: LaneSource): PageLink[] {
  return [
    { title: strings.frame.titles.releases, href: addresses.href('releases/') },
    { title: project.title, href: `${addresses.href('releases/')}#${project.id.slice('project:'.length)}` },
  ]
}

/** What the documents say of it beside status and dates, and what it depends on. */
function releaseFacts(
  context: ViewContext,
  { project, release }: LaneSource & { release: Release },
): FactProps[] {
  const { plan } = context
  const dependsOn = linkEdges(context, outgoing(plan, release.id, 'depends-on'), 'to')
  const neededBy = linkEdges(context, incoming(plan, release.id, 'depends-on'), 'from')
  const words = context.strings.releases.fact
  const facts = [
    { label: words.project, text: project.title },
    textFact(context, words.effort, release.effort),
    textFact(context, words.impact, release.impact),
    dependsOn.length > 0 ? { label: words.dependsOn, links: dependsOn } : undefined,
    neededBy.length > 0 ? { label: words.neededBy, links: neededBy } : undefined,
  ]
  return facts.filter((fact) => fact !== undefined)
}

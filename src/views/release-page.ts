import type { Release } from '../model/entities.ts'
import { findEntityOf, incoming, outgoing } from '../graph/plan-graph.ts'
import { textFact, type FactProps } from './fact.ts'
import type { BadgeProps, EntityLink, Page, PageFrame, PageLink, PageProps, ViewContext } from './page.ts'
import { conflictingDates, releaseDates, type OtherDate } from './release-dates.ts'
import { groupDocuments, type DocumentGroups } from './release-documents.ts'
import {
  countTasks,
  listGates,
  listMetrics,
  listRisks,
  type Capped,
  type GateRow,
  type MetricRow,
  type RiskRow,
  type TaskCounts,
} from './release-lists.ts'
import { documentLink, linkEdges } from './release-links.ts'
import { releasePhases, type ReleasePhases } from './release-phases.ts'
import { listMilestones, type MilestoneRows } from './release-milestones.ts'
import { releaseLanes } from './release-timeline.ts'
import { collectLanes, type LaneSource } from './roadmap-lanes.ts'
import { buildTimelineChart, type TimelineChart } from './timeline-chart.ts'
import { badgeOf } from './timeline-entry.ts'
import { buildTimelineTable, type TimelineTable } from './timeline-table.ts'

export interface ReleasePageProps extends PageProps {
  frame: PageFrame
  theme?: string
  badge?: BadgeProps
  /** What its overview says in a sentence. */
  lead?: string
  overview?: EntityLink
  facts: readonly FactProps[]
  otherDates: { dates: readonly OtherDate[]; omitted: number }
  chart?: TimelineChart
  table: TimelineTable
  phases: ReleasePhases
  milestones: MilestoneRows
  gates: Capped<GateRow>
  risks: Capped<RiskRow>
  metrics: Capped<MetricRow>
  tasks: TaskCounts
  documents: DocumentGroups
  dependsOn: readonly EntityLink[]
  neededBy: readonly EntityLink[]
}

/** A page per release. */
export function* releasePages(context: ViewContext): Generator<Page<ReleasePageProps>> {
  for (const source of collectLanes(context.plan)) {
    if (source.release !== undefined) yield releasePage(context, source, source.release)
  }
}

function releasePage(context: ViewContext, source: LaneSource, release: Release): Page<ReleasePageProps> {
  const { plan, addresses } = context
  const path = addresses.find(release.id) ?? `releases/${release.version.key}/`
  const lanes = releaseLanes(context, source)
  const chart = buildTimelineChart(lanes.flatMap(({ entries }) => entries).length > 1 ? lanes : [], {
    title: `Timeline of ${release.title}`,
    description:
      'Its line, its phases as bars and its milestones as pins. The table below the picture says the same.',
    today: { day: plan.today, text: `Today, ${plan.today}` },
    bare: lanes.length === 1,
  })
  const overview = release.overview === undefined ? undefined : documentLink(context, release.overview)
  const lead = overview && findEntityOf(plan, 'document', overview.id)?.description?.value
  const badge = badgeOf(release.status)

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
      ...(release.theme && { theme: release.theme.value }),
      ...(badge && { badge }),
      ...(lead !== undefined && { lead }),
      ...(overview && { overview }),
      facts: releaseFacts(context, source, release),
      otherDates: conflictingDates(context, release),
      ...(chart && { chart }),
      table: buildTimelineTable(lanes),
      phases: releasePhases(context, source.phases),
      milestones: listMilestones(context, source.milestones),
      gates: listGates(context, release),
      risks: listRisks(context, release),
      metrics: listMetrics(context, release),
      tasks: countTasks(context, release),
      documents: groupDocuments(context, release),
      dependsOn: linkEdges(context, outgoing(plan, release.id, 'depends-on'), 'to'),
      neededBy: linkEdges(context, incoming(plan, release.id, 'depends-on'), 'from'),
    },
  }
}

function releaseCrumbs({ addresses }: ViewContext, { project }: LaneSource): PageLink[] {
  return [
    { title: 'Releases', href: addresses.href('releases/') },
    { title: project.title, href: `${addresses.href('releases/')}#${project.id.slice('project:'.length)}` },
  ]
}

function releaseFacts(context: ViewContext, { project }: LaneSource, release: Release): FactProps[] {
  const status = badgeOf(release.status)
  const facts = [
    { label: 'Project', text: project.title },
    status && {
      ...textFact(context, 'Status', release.status),
      label: 'Status',
      badge: status,
      text: undefined,
    },
    ...releaseDates(context, release),
    textFact(context, 'Effort', release.effort),
    textFact(context, 'Impact', release.impact),
  ]
  return facts.filter((fact) => fact !== undefined)
}

import type { Release } from '../model/entities.ts'
import { findEntityOf, incoming, outgoing } from '../graph/plan-graph.ts'
import { textFact, type FactProps } from './fact.ts'
import type { BadgeProps, EntityLink, Page, PageFrame, PageLink, PageProps, ViewContext } from './page.ts'
import { phaseRow, type PhaseRow } from './phase-row.ts'
import { conflictingDates, releaseDates, type OtherDate } from './release-dates.ts'
import { groupDocuments, type DocumentGroups } from './release-documents.ts'
import {
  countTasks,
  documentLink,
  linkEdges,
  listGates,
  listMetrics,
  listRisks,
  type Capped,
  type GateRow,
  type MetricRow,
  type RiskRow,
  type TaskCounts,
} from './release-lists.ts'
import { buildLane, collectLanes, type LaneSource } from './roadmap-lanes.ts'
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
  phases: Capped<PhaseRow>
  gates: Capped<GateRow>
  risks: Capped<RiskRow>
  metrics: Capped<MetricRow>
  tasks: TaskCounts
  documents: DocumentGroups
  dependsOn: readonly EntityLink[]
  neededBy: readonly EntityLink[]
}

const MOST_PHASES = 40
const MOST_MARKS = 60

/** A page per release. */
export function* releasePages(context: ViewContext): Generator<Page<ReleasePageProps>> {
  for (const source of collectLanes(context.plan)) {
    if (source.release !== undefined) yield releasePage(context, source, source.release)
  }
}

function releasePage(context: ViewContext, source: LaneSource, release: Release): Page<ReleasePageProps> {
  const { plan, addresses } = context
  const path = addresses.find(release.id) ?? `releases/${release.version.key}/`
  const lane = buildLane(context, source, { most: MOST_MARKS, grouped: false })
  const chart = buildTimelineChart(lane.entries.length > 1 ? [lane] : [], {
    title: `Timeline of ${release.title}`,
    description:
      'Its line, its phases as bars and its milestones as pins. The table below the picture says the same.',
    today: { day: plan.today, text: `Today, ${plan.today}` },
    bare: true,
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
      table: buildTimelineTable([lane]),
      phases: listPhases(context, source),
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

function listPhases(context: ViewContext, { phases }: LaneSource): Capped<PhaseRow> {
  const sorted = phases.toSorted((a, b) => a.order - b.order)
  const omitted = Map.groupBy(sorted.slice(MOST_PHASES), ({ sources }) => sources[0].file)
  return {
    rows: sorted.slice(0, MOST_PHASES).map((phase) => phaseRow(context, phase)),
    total: phases.length,
    rest: [...omitted]
      .slice(0, 5)
      .map(([path, own]) => ({ ...documentLink(context, path), count: own.length })),
  }
}

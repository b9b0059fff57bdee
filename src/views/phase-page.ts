import type { Phase } from '../model/entities.ts'
import { entitiesOf, findEntityOf } from '../graph/plan-graph.ts'
import { dateFact, sourceLine, textFact, type FactProps } from './fact.ts'
import type { BadgeProps, Page, PageFrame, PageLink, PageProps, ViewContext } from './page.ts'
import { phaseRow, type PhaseRow } from './phase-row.ts'
import { inCourse } from './phase-series.ts'
import { groupDocuments, type DocumentGroups } from './release-documents.ts'
import {
  belongsTo,
  countTasks,
  listGates,
  type Capped,
  type GateSummary,
  type TaskCounts,
} from './release-lists.ts'
import { documentLink } from './release-links.ts'
import { listMilestones, type MilestoneRows } from './release-milestones.ts'
import { badgeOf } from './timeline-entry.ts'

export interface PhasePageProps extends PageProps {
  frame: PageFrame
  badge?: BadgeProps
  phase: PhaseRow
  /** `Phase 2 of 5`, when it has siblings. */
  position?: string
  facts: readonly FactProps[]
  /** All phases of the release in order, for the strip. */
  siblings: readonly PhaseStep[]
  previous?: PageLink
  next?: PageLink
  milestones: MilestoneRows
  gates: Capped<GateSummary>
  /** The page of all gates. */
  allGates: string
  tasks: TaskCounts
  documents: DocumentGroups
}

export interface PhaseStep {
  title: string
  href: string
  badge?: BadgeProps
  current: boolean
}

/** Steps of the strip before and after the phase itself. */
const STEPS_AROUND = 4

/** A page per phase that something is tied to. */
export function* phasePages(context: ViewContext): Generator<Page<PhasePageProps>> {
  const phases = entitiesOf(context.plan, 'phase')
  const groups = Map.groupBy(phases, siblingKey)
  for (const [, siblings] of groups) {
    const sorted = inCourse(siblings)
    for (const phase of sorted) {
      const path = context.addresses.find(phase.id)
      if (path !== undefined) yield phasePage(context, phase, { path, siblings: sorted })
    }
  }
}

/** Phases follow one another within the release and the document that name them. */
function siblingKey(phase: Phase): string {
  return `${phase.release ?? ''} ${phase.sources[0].file}`
}

function phasePage(
  context: ViewContext,
  phase: Phase,
  { path, siblings }: { path: string; siblings: readonly Phase[] },
): Page<PhasePageProps> {
  const { plan, addresses } = context
  const release = phase.release === undefined ? undefined : findEntityOf(plan, 'release', phase.release)
  const releaseHref = release && addresses.hrefOf(release.id)
  const at = siblings.indexOf(phase)
  const previous = toLink(context, siblings[at - 1])
  const next = toLink(context, siblings[at + 1])
  const badge = badgeOf(phase.status, context.strings)
  const document = documentLink(context, phase.sources[0].file)
  const words = context.strings.releases.phase

  return {
    kind: 'phase',
    slug: path.slice('phases/'.length, -1),
    props: {
      frame: {
        title: phase.title,
        description: words.of((release ?? document).title),
        path,
        crumbs: [
          { title: context.strings.frame.titles.releases, href: addresses.href('releases/') },
          ...(release && releaseHref !== undefined ? [{ title: release.title, href: releaseHref }] : []),
        ],
      },
      ...(badge && { badge }),
      phase: phaseRow(context, phase),
      ...(siblings.length > 1 && { position: words.position(at + 1, siblings.length) }),
      facts: phaseFacts(context, phase),
      siblings: siblings
        .slice(Math.max(0, at - STEPS_AROUND), at + STEPS_AROUND + 1)
        .map((one) => toStep(context, one, phase)),
      ...(previous && { previous }),
      ...(next && { next }),
      milestones: listMilestones(context, entitiesOf(plan, 'milestone').filter(belongsTo(phase))),
      gates: listGates(context, phase),
      allGates: addresses.href('gates/'),
      tasks: countTasks(context, phase),
      documents: groupDocuments(context, phase),
    },
  }
}

function phaseFacts(context: ViewContext, phase: Phase): FactProps[] {
  const { plan, addresses } = context
  const release = phase.release === undefined ? undefined : findEntityOf(plan, 'release', phase.release)
  const href = release && addresses.hrefOf(release.id)
  const status = badgeOf(phase.status, context.strings)
  const words = context.strings.releases.phase
  const facts: (FactProps | undefined)[] = [
    release && {
      label: words.release,
      links: [{ id: release.id, title: release.title, ...(href && { href }) }],
    },
    status && {
      ...textFact(context, words.status, phase.status),
      label: words.status,
      badge: status,
      text: undefined,
    },
    dateFact(context, words.start, phase.start),
    dateFact(context, words.end, phase.end),
    {
      label: words.namedIn,
      links: [documentLink(context, phase.sources[0].file)],
      source: sourceLine(context, phase.sources[0], phase.sources[0].file),
    },
  ]
  return facts.filter((fact) => fact !== undefined)
}

function toStep(context: ViewContext, phase: Phase, current: Phase): PhaseStep {
  const badge = badgeOf(phase.status, context.strings)
  const href = context.addresses.hrefOf(phase.id) ?? ''
  return { title: phase.title, href, ...(badge && { badge }), current: phase === current }
}

function toLink({ addresses }: ViewContext, phase: Phase | undefined): PageLink | undefined {
  const href = phase && addresses.hrefOf(phase.id)
  return href === undefined ? undefined : { title: phase?.title ?? '', href }
}

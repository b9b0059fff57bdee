import { daysBetween } from '../model/add-length.ts'
import type { IsoDay } from '../model/dates.ts'
import type { Release } from '../model/entities.ts'
import { sourceLine, type FactProps } from './fact.ts'
import type { Health } from './health.ts'
import type { ViewContext } from './page.ts'
import { type Actor, type Blocker, listActors, listBlockers } from './release-blockers.ts'
import { releaseDates } from './release-dates.ts'
import { type Figure, releaseFigures } from './release-figures.ts'
import { type ReleaseFindings, releaseFindings } from './release-findings.ts'
import { type ReleaseForecast, releaseForecast } from './release-forecast.ts'
import { type ReleaseHealth, releaseHealth } from './release-health.ts'
import {
  type Capped,
  countTasks,
  type GateSummary,
  listGates,
  listMetrics,
  listRisks,
  type MetricRow,
  type RiskRow,
  type TaskCounts,
} from './release-lists.ts'
import { collectParts, type ReleaseParts } from './release-parts.ts'
import { isShipped } from './release-standing.ts'
import { releaseStatus, type ReleaseStatus } from './release-status.ts'
import { type PhaseStrip, phaseStrip } from './release-strip.ts'
import type { LaneSource } from './roadmap-lanes.ts'

/** What a release manager decides on: the same for the page and for its text in Markdown. */
export interface ReleaseBrief {
  project: string
  title: string
  theme?: string
  status?: ReleaseStatus
  /** The day it is computed for. */
  today: IsoDay
  health: ReleaseHealth
  dates: readonly FactProps[]
  strip?: PhaseStrip
  blockers: { rows: readonly Blocker[]; total: number }
  actors: { rows: readonly Actor[]; omitted: number }
  figures: readonly Figure[]
  forecast?: ReleaseForecast
  gates: Capped<GateSummary>
  risks: Capped<RiskRow>
  metrics: Capped<MetricRow>
  tasks: TaskCounts
  findings: ReleaseFindings
}

const mostBlockers = 6

/** Compute everything that a release is decided on. */
export function releaseBrief(
  context: ViewContext,
  health: Health,
  source: LaneSource & { release: Release },
): {
  brief: ReleaseBrief
  parts: ReleaseParts
} {
  const { release } = source
  const parts = collectParts(context, source, release)
  const blockers = listBlockers(context, parts)
  const forecast = releaseForecast(context, release)
  const findings = releaseFindings(context, health, release)
  const status = releaseStatus(context, release)
  const strip = phaseStrip(context, source.phases)
  const brief: ReleaseBrief = {
    project: source.project.title,
    title: release.title,
    ...(release.theme && { theme: release.theme.value }),
    ...(status && { status }),
    today: context.plan.today,
    health: releaseHealth(context, parts, { blockers, forecast }),
    dates: [...releaseDates(context, release), ...slipOf(context, release)],
    ...(strip && { strip }),
    blockers: { rows: blockers.slice(0, mostBlockers), total: blockers.length },
    actors: listActors(blockers),
    figures: releaseFigures(context, parts, findings),
    ...(forecast && { forecast }),
    gates: listGates(context, release),
    risks: listRisks(context, release),
    metrics: listMetrics(context, release),
    tasks: countTasks(context, release),
    findings,
  }
  return { brief, parts }
}

/** How far the release lies behind the day it was planned for. */
function slipOf(context: ViewContext, release: Release): FactProps[] {
  const { target, released } = release
  const { common, releases } = context.strings
  const { fact, slip } = releases
  if (target?.value.kind !== 'interval') return []
  const shipped = released?.value.kind === 'interval' ? released.value.start : undefined
  if (shipped === undefined && isShipped(release, context.plan.today)) return []
  const actual = shipped ?? context.plan.today
  const late = daysBetween(target.value.end, actual)
  const early = daysBetween(actual, target.value.start)
  if (shipped === undefined && late <= 0) return []
  const text =
    late > 0 ? slip.late(common.days(late)) : early > 0 ? slip.early(common.days(early)) : slip.none
  const { source } = shipped === undefined || released === undefined ? target : released
  return [
    {
      label: fact.slip,
      text: shipped === undefined ? slip.counting(text) : text,
      source: sourceLine(context, source),
    },
  ]
}

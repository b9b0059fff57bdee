import type { Milestone } from '../model/entities.ts'
import { sourceLine, type SourceLineProps } from './fact.ts'
import type { BadgeProps, EntityLink, ViewContext } from './page.ts'
import { documentLink } from './release-links.ts'
import { badgeOf, formatDates, milestoneEntry } from './timeline-entry.ts'

export interface MilestoneRow {
  title: string
  date?: string
  badge?: BadgeProps
  source: SourceLineProps
}

/** The first of many milestones, and the documents that hold the rest. */
export interface MilestoneRows {
  rows: readonly MilestoneRow[]
  total: number
  rest: readonly (EntityLink & { count: number })[]
}

const MOST = 20
const MOST_RESTS = 5

/** List milestones by date; those without a calendar date come last, in the order they were found. */
export function listMilestones(context: ViewContext, milestones: readonly Milestone[]): MilestoneRows {
  const start = (milestone: Milestone) =>
    milestoneEntry(context, milestone)?.span.start ?? Number.MAX_SAFE_INTEGER
  const starts = new Map(milestones.map((milestone) => [milestone, start(milestone)]))
  const sorted = milestones.toSorted((a, b) => (starts.get(a) ?? 0) - (starts.get(b) ?? 0))
  const omitted = Map.groupBy(sorted.slice(MOST), ({ sources }) => sources[0].file)
  const rest = [...omitted].map(([path, own]) => ({ ...documentLink(context, path), count: own.length }))
  return {
    rows: sorted.slice(0, MOST).map((milestone) => toRow(context, milestone)),
    total: milestones.length,
    rest: rest.toSorted((a, b) => b.count - a.count).slice(0, MOST_RESTS),
  }
}

function toRow(context: ViewContext, milestone: Milestone): MilestoneRow {
  const date = formatDates(undefined, milestone.date?.value, context.strings)
  const badge = badgeOf(milestone.status, context.strings)
  return {
    title: milestone.title,
    ...(date !== undefined && { date }),
    ...(badge && { badge }),
    source: sourceLine(context, milestone.sources[0]),
  }
}

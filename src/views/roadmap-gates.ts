import type { PlanDate } from '../model/dates.ts'
import type { Milestone } from '../model/entities.ts'
import type { Gate } from '../model/gate.ts'
import { findEntityOf } from '../graph/plan-graph.ts'
import { gateRow } from './gate-rows.ts'
import type { ViewContext } from './page.ts'
import type { LaneSource } from './roadmap-lanes.ts'
import { byTime, toEntry, type DatedEntry } from './timeline-entry.ts'
import type { TimelineEntry } from './timeline.ts'

/** The gates of a lane that something dates, and the milestones that are no gate. */
export interface SortedGates {
  dated: DatedEntry[]
  undated: Gate[]
  milestones: Milestone[]
}

/**
 * Give gates their days: their own, else that of a milestone of the same name, else the end of the phase they belong
 * to, or its start where they are about entering it. A milestone that became a gate is not shown twice.
 */
export function sortGates(context: ViewContext, { gates, milestones }: LaneSource): SortedGates {
  const byName = new Map(milestones.map((milestone) => [nameOf(milestone.title), milestone]))
  const taken = new Set<Milestone>()
  const undated: Gate[] = []
  const dated = gates.flatMap((gate): DatedEntry[] => {
    const milestone = byName.get(nameOf(gate.title))
    const entry = gateEntry(context, gate, dayOf(context, gate, milestone))
    if (entry === undefined) {
      undated.push(gate)
      return []
    }
    if (milestone !== undefined) taken.add(milestone)
    return [{ entry, how: gate.sources[0].how }]
  })
  return {
    dated: dated.sort(byTime),
    undated,
    milestones: milestones.filter((milestone) => !taken.has(milestone)),
  }
}

/** `Gate 3: Exit` and `gate 3` are one; a name without a number must be the same throughout. */
function nameOf(title: string): string {
  const text = title.toLowerCase().replace(/\s+/g, ' ').trim()
  return /^gate \d+/.exec(text)?.[0] ?? text
}

interface GateDay {
  date: PlanDate | undefined
  /** What gave it, where that is not the gate itself. */
  why?: string
}

/** A gate with its computed verdict, which is not what somebody wrote about it. */
function gateEntry(context: ViewContext, gate: Gate, { date, why }: GateDay): TimelineEntry | undefined {
  const entry = toEntry(context, gate, undefined, date)
  if (entry === undefined) return undefined
  const words = context.strings.roadmap.entry
  const { href, badge, met } = gateRow(context, gate)
  const notes = [words.criteriaMet(met, gate.criteria.length), why, entry.note]
  return { ...entry, href, badge, note: notes.filter((part) => part !== undefined).join(', ') }
}

function dayOf(context: ViewContext, gate: Gate, milestone: Milestone | undefined): GateDay {
  if (gate.date !== undefined) return { date: gate.date.value }
  return milestone === undefined ? phaseDay(context, gate) : { date: milestone.date?.value }
}

function phaseDay({ plan, strings }: ViewContext, gate: Gate): GateDay {
  const words = strings.roadmap.entry
  const phase = gate.phase === undefined ? undefined : findEntityOf(plan, 'phase', gate.phase)
  if (phase === undefined) return { date: undefined }
  const isEntry = /\bentry\b/i.test(gate.title)
  return {
    date: (isEntry ? (phase.start ?? phase.end) : (phase.end ?? phase.start))?.value,
    why: (isEntry ? words.beforePhase : words.endOfPhase)(phase.title),
  }
}

import type { Phase } from '../model/entities.ts'
import { toEntityId, type DocumentPath } from '../model/paths.ts'
import { findEntityOf } from '../graph/plan-graph.ts'
import type { ViewContext } from './page.ts'
import { phaseEntry } from './timeline-entry.ts'
import { datesToSpan } from './timeline-span.ts'

/** The phases that one document names, as they follow one another: many documents have phases of their own. */
export interface PhaseSeries {
  document: DocumentPath
  phases: readonly Phase[]
  /** How many of them have a day on the calendar. */
  dated: number
}

/** Types of document whose phases are those of the release itself rather than of one activity. */
const leading = ['release', 'roadmap', 'timeline', 'plan']

/**
 * Sort phases into series, the one that best tells the course of the release first.
 *
 * Declared phases lead; then those with dates; then those of roadmaps, timelines and plans; then the longest.
 */
export function groupPhases(context: ViewContext, phases: readonly Phase[]): PhaseSeries[] {
  const series = [...Map.groupBy(phases, ({ sources }) => sources[0].file)].map(
    ([document, own]): PhaseSeries => ({
      document,
      phases: inCourse(own),
      dated: own.filter((phase) => phaseEntry(context, phase) !== undefined).length,
    }),
  )
  const ranks = new Map(series.map((one) => [one, rankOf(context, one)]))
  return series.toSorted((a, b) => compareRanks(ranks.get(a) ?? [], ranks.get(b) ?? []))
}

/**
 * Sort phases of one document as they follow one another: by the calendar where it knows two of them, else as
 * the document names them.
 *
 * A phase without a date stays behind the dated one it follows in the document.
 */
export function inCourse(phases: readonly Phase[]): Phase[] {
  const asNamed = phases.toSorted((a, b) => lineOf(a) - lineOf(b) || a.order - b.order)
  const stretches: { start: number; phases: Phase[] }[] = [{ start: -Infinity, phases: [] }]
  for (const phase of asNamed) {
    const start = datesToSpan(phase.start?.value, phase.end?.value)?.start
    if (start === undefined) stretches.at(-1)!.phases.push(phase)
    else stretches.push({ start, phases: [phase] })
  }
  return stretches.toSorted((a, b) => a.start - b.start).flatMap((stretch) => stretch.phases)
}

function lineOf({ sources: [source] }: Phase): number {
  return source.place?.line ?? 0
}

/** Lower is better, the first difference decides. */
function rankOf({ plan }: ViewContext, { document, phases, dated }: PhaseSeries): number[] {
  const type = findEntityOf(plan, 'document', toEntityId('document', document))?.type?.value ?? ''
  const isDeclared = phases.some(({ sources }) => sources[0].how === 'frontmatter')
  const place = leading.indexOf(type)
  return [isDeclared ? 0 : 1, dated > 1 ? 0 : 1, place < 0 ? leading.length : place, -dated, -phases.length]
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  const at = a.findIndex((value, index) => value !== b[index])
  return at < 0 ? 0 : (a[at] ?? 0) - (b[at] ?? 0)
}

import { judgeGate } from '../graph/judge-gate.ts'
import type { Entity, Milestone, Phase, Release, Task } from '../model/entities.ts'
import type { Source } from '../model/provenance.ts'
import type { Strings } from '../model/strings/en.ts'
import { formatDate, sourceLine, type SourceLineProps } from './fact.ts'
import type { ViewContext } from './page.ts'
import { ownerOf, type ReleaseParts } from './release-parts.ts'
import { isOverdue, isSettled, isShipped } from './release-standing.ts'

/** Something that holds a release up. */
export interface Blocker {
  kind: BlockerKind
  /** What it is about, as its author calls it. */
  title: string
  /** Why it holds the release up. */
  why: string
  /** Who has to act, as written; absent when nobody is named. */
  who?: string
  source: SourceLineProps
}

export type BlockerKind = 'gate' | 'dependency' | 'blocked' | 'overdue'

/** One person or role and how much waits for them. */
export interface Actor {
  /** Absent for what names nobody. */
  who?: string
  count: number
  /** The titles of the first things. */
  titles: readonly string[]
}

const mostActors = 8
const mostTitles = 2

/**
 * List what holds a release up, what weighs most first: gates with a criterion that is not met, releases that
 * it waits for, what is said to be blocked, and what is overdue.
 */
export function listBlockers(context: ViewContext, parts: ReleaseParts): Blocker[] {
  const { strings } = context
  const words = strings.releases.blockers
  const { today } = context.plan
  if (isShipped(parts.release, today)) return []
  const point = (entity: Task | Phase | Milestone | Release, kind: BlockerKind, why: string): Blocker =>
    toBlocker(context, entity, { kind, why })
  const isBlocked = (entity: Task | Phase | Milestone | Release) =>
    entity.status?.value.state === 'blocked' && !(entity.kind === 'task' && entity.checked)
  const points = [...parts.tasks, ...parts.phases, ...parts.milestones]
  return distinct([
    ...(isBlocked(parts.release) ? [point(parts.release, 'blocked', words.release)] : []),
    ...gateBlockers(context, parts),
    ...parts.needs
      .filter((release) => !isShipped(release, today))
      .map((release) => dependencyOf(context, release)),
    ...points.filter(isBlocked).map((entity) => point(entity, 'blocked', tellBlocked(context, entity))),
    ...[...parts.milestones, ...parts.tasks]
      .filter(
        (entity) => isOverdue(entity, today) && !isBlocked(entity) && !isOwnLaunch(entity, parts.release),
      )
      .toSorted((a, b) => (dueOf(a, strings) < dueOf(b, strings) ? -1 : 1))
      .map((entity) => point(entity, 'overdue', words.overdue[entity.kind](dueOf(entity, strings)))),
  ])
}

/** `v1.1.0-beta launch` among its milestones is the release itself: what it waits for is told by everything else. */
function isOwnLaunch({ kind, title }: Task | Milestone, { version }: Release): boolean {
  const bare = title.toLowerCase().replace(/\b(?:launch|release|ship|day|date)\b/g, '')
  return kind === 'milestone' && bare.trim() === version.key.toLowerCase()
}

function gateBlockers(context: ViewContext, { gates }: ReleaseParts): Blocker[] {
  return gates
    .filter((gate) => !isSettled(gate))
    .flatMap((gate): Blocker[] => {
      const { verdict, reasons, notMet } = judgeGate(
        gate,
        context.plan.today,
        context.strings.gates.judgement,
      )
      const [first] = reasons
      if (verdict !== 'no-go' || first === undefined) return []
      const why = context.strings.releases.blockers.gate(first.reason, notMet - 1)
      return [toBlocker(context, gate, { kind: 'gate', why, source: first.source })]
    })
}

function dependencyOf(context: ViewContext, release: Release): Blocker {
  const { strings } = context
  const target = release.target && formatDate(release.target.value, strings)
  const why = strings.releases.blockers.dependency(target)
  return toBlocker(context, release, { kind: 'dependency', why })
}

/** Who owns the document has to act where nobody else is named. */
function toBlocker(
  context: ViewContext,
  entity: Entity,
  { kind, why, source = entity.sources[0] }: { kind: BlockerKind; why: string; source?: Source },
): Blocker {
  const who = ownerOf(context, entity)
  const { title } = entity
  return { kind, title, why, ...(who !== undefined && { who }), source: sourceLine(context, source) }
}

function tellBlocked({ plan, strings }: ViewContext, entity: Task | Phase | Milestone): string {
  const late = entity.kind !== 'phase' && isOverdue(entity, plan.today)
  const blocked = strings.releases.blockers.blocked[entity.kind]
  return late ? strings.releases.blockers.due(blocked, dueOf(entity, strings)) : blocked
}

function dueOf(entity: Task | Milestone, strings: Strings): string {
  const due = entity.kind === 'task' ? entity.due : entity.date
  return due === undefined ? '' : formatDate(due.value, strings)
}

/** Several documents may name one thing; it holds the release up once. */
function distinct(blockers: readonly Blocker[]): Blocker[] {
  const key = ({ kind, title }: Blocker) => `${kind} ${title.toLowerCase()}`
  return [...new Map(blockers.toReversed().map((blocker) => [key(blocker), blocker])).values()].toReversed()
}

/** Who has to act, with most to do first; what names nobody comes last. */
export function listActors(blockers: readonly Blocker[]): { rows: Actor[]; omitted: number } {
  const groups = [...Map.groupBy(blockers, ({ who }) => who?.toLowerCase() ?? '')]
  const actors = groups.map(([key, own]): Actor => {
    const who = own[0]?.who
    return {
      ...(key !== '' && who !== undefined && { who }),
      count: own.length,
      titles: own.slice(0, mostTitles).map(({ title }) => title),
    }
  })
  const sorted = actors.toSorted(
    (a, b) => Number(a.who === undefined) - Number(b.who === undefined) || b.count - a.count,
  )
  return { rows: sorted.slice(0, mostActors), omitted: Math.max(0, sorted.length - mostActors) }
}

import type { IsoDay } from '../model/dates.ts'
import type { Milestone, Phase, Release, Risk, Task } from '../model/entities.ts'
import type { StatusState } from '../model/status.ts'

/** Nothing has to be done any more for what is in one of these states. */
const settled: ReadonlySet<StatusState> = new Set([
  'complete',
  'released',
  'cancelled',
  'superseded',
  'deferred',
  'closed',
  'not-applicable',
])

/** Whether a release is out, or will never be: a release said to be complete counts once its target is past. */
export function isShipped({ status, released, target }: Release, today: IsoDay): boolean {
  if (released?.value.kind === 'interval') return released.value.start <= today
  const state = status?.value.state
  if (state === 'complete') return target?.value.kind !== 'interval' || target.value.end <= today
  return state !== undefined && settled.has(state)
}

/** Whether something has a state that leaves nothing to do; `false` when its state is not known. */
export function isSettled({ status }: Pick<Phase | Milestone | Task, 'status'>): boolean {
  return status !== undefined && settled.has(status.value.state)
}

/** Whether its day is over and it says that it is not done; a milestone without a status may be. */
export function isOverdue(entity: Task | Milestone, today: IsoDay): boolean {
  const due = entity.kind === 'task' ? entity.due : entity.date
  if (due?.value.kind !== 'interval' || due.value.end >= today) return false
  if (entity.kind === 'task') return !entity.checked && !isSettled(entity)
  return entity.status !== undefined && !isSettled(entity) && entity.status.value.state !== 'unknown'
}

/** Whether a risk may still come true; one without a state may. */
export function isOpenRisk(risk: Pick<Risk, 'status'>): boolean {
  const state = risk.status?.value.state
  return !isSettled(risk) && state !== 'mitigated' && state !== 'template'
}

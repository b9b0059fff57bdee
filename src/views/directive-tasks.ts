import { entitiesOf } from '../graph/plan-graph.ts'
import { answersQuery } from '../graph/query-plan.ts'
import type { ResolvedDirective } from '../graph/resolve-directives.ts'
import { attributeOf, limitOf } from '../model/directives.ts'
import type { Task } from '../model/entities.ts'
import type { PageLink, ViewContext } from './page.ts'
import { dueDay, toTaskRow } from './release-lists.ts'
import { isOverdue, isSettled } from './release-standing.ts'

/** The tasks that a query finds. */
export interface DirectiveTasks {
  /** How many there are, whatever state is asked for, and how many of them are done. */
  of: { total: number; done: number }
  total: number
  rows: readonly ReturnType<typeof toTaskRow>[]
  /** Names those that are left out and leads to all tasks. */
  more?: PageLink
}

const MOST_ROWS = 12

/** List tasks: what is overdue or due next first, what is done last. */
export function listTasks(context: ViewContext, { directive, query }: ResolvedDirective): DirectiveTasks {
  const { status: _, ...rest } = query
  const wanted = attributeOf(directive, 'status')
  const all = entitiesOf(context.plan, 'task').filter((task) => answersQuery(context.plan, task, rest))
  const tasks = all
    .filter((task) => wanted === undefined || isSo(task, wanted, context.plan.today))
    .toSorted((a, b) => Number(isOver(a)) - Number(isOver(b)) || compareDays(dueDay(a), dueDay(b)))
  const shown = tasks.slice(0, limitOf(directive) ?? MOST_ROWS)
  const omitted = tasks.length - shown.length
  return {
    of: { total: all.length, done: all.filter(({ checked }) => checked).length },
    total: tasks.length,
    rows: shown.map((task) => toTaskRow(context, task)),
    ...(omitted > 0 && {
      more: { title: context.strings.directives.moreTasks(omitted), href: context.addresses.href('tasks/') },
    }),
  }
}

/** Nobody works on it any more: done, or put off, which is open and comes last. */
function isOver(task: Task): boolean {
  return task.checked || isSettled(task)
}

function isSo(task: Task, wanted: string, today: string): boolean {
  if (wanted === 'overdue') return isOverdue(task, today)
  return task.checked === (wanted === 'done')
}

function compareDays(a: string, b: string): number {
  return a < b ? -1 : Number(a > b)
}

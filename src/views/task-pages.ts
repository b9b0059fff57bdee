import { entitiesOf, findEntityOf } from '../graph/plan-graph.ts'
import type { Release, Task } from '../model/entities.ts'
import type { EntityId } from '../model/paths.ts'
import { type EntityLink, type Page, type PageLink, type PageProps, type ViewContext } from './page.ts'
import { dateCell, dateRecord, nameOf, ownerCell, releaseCell, statusRecord } from './register-cells.ts'
import {
  type RegisterFileProps,
  type RegisterPageProps,
  registerFilePages,
  registerFiles,
  rowSource,
  sourceRecord,
} from './register.ts'
import { sortReleases } from './release-order.ts'
import { type TaskTotal, totalTasks, totalsBy } from './task-totals.ts'
import { addressOfTasks, type TaskListPageProps, taskListPages } from './task-list-pages.ts'
import { isOverdue } from './task-state.ts'

/** What is to be done: late and due tasks one by one, all of them as totals that lead to their lists. */
export interface TasksPageProps extends PageProps {
  totals: { open: number; done: number; overdue: number }
  files: readonly PageLink[]
  overdue: DueTasks
  next: DueTasks
  byRelease: readonly TaskTotal[]
  byPhase: readonly TaskTotal[]
  byOwner: readonly TaskTotal[]
  byState: readonly TaskTotal[]
}

/** The first of many tasks that have a day, laid out like a register. */
export type DueTasks = Pick<RegisterPageProps, 'columns' | 'groups'> & { total: number }

const MOST_DUE = 40
const MOST_TOTALS = 30

/** The overview of tasks, their lists by release, and their files; none when the plan has no tasks. */
export function* taskPages(
  context: ViewContext,
): Generator<Page<TasksPageProps> | Page<TaskListPageProps> | Page<RegisterFileProps>> {
  const tasks = entitiesOf(context.plan, 'task')
  if (tasks.length === 0) return
  const byRelease = groupByRelease(context, tasks)
  yield tasksPage(context, tasks, byRelease)
  for (const [release, own] of byRelease) yield* taskListPages(context, { release, tasks: own })
  yield* registerFilePages(
    'tasks',
    tasks.map((task) => toRecord(context, task)),
  )
}

function tasksPage(
  context: ViewContext,
  tasks: readonly Task[],
  byRelease: ReadonlyMap<Release | undefined, readonly Task[]>,
): Page<TasksPageProps> {
  const { strings } = context
  const words = strings.registers.tasks
  const { today } = context.plan
  const due = tasks
    .filter(({ checked, due: date }) => !checked && date?.value.kind === 'interval')
    .toSorted((a, b) => (lastDay(a) < lastDay(b) ? -1 : Number(lastDay(a) > lastDay(b))))
  const overdue = due.filter((task) => isOverdue(task, today))
  return {
    kind: 'tasks',
    slug: '',
    props: {
      frame: {
        title: strings.registers.titles.tasks,
        description: words.description,
        path: 'tasks/',
        crumbs: [],
      },
      totals: { ...totalTasks(tasks), overdue: overdue.length },
      files: registerFiles(context, 'tasks'),
      overdue: dueTasks(context, overdue),
      next: dueTasks(
        context,
        due.filter((task) => !isOverdue(task, today)),
      ),
      byRelease: [...byRelease].map(([release, own]) => ({
        title: release?.title ?? words.noRelease,
        href: context.addresses.href(addressOfTasks(context, release, 0)),
        ...totalTasks(own),
      })),
      byPhase: totalsBy(tasks, (task) => linkOf(context, task.phase, 'phase')).slice(0, MOST_TOTALS),
      byOwner: totalsBy(tasks, (task) => ownerCell(context, task).links ?? []).slice(0, MOST_TOTALS),
      byState: totalsBy(tasks, (task) => [
        {
          title: task.status === undefined ? words.onlyBox : strings.states.status[task.status.value.state],
        },
      ]),
    },
  }
}

function dueTasks(context: ViewContext, tasks: readonly Task[]): DueTasks {
  const { columns } = context.strings.registers.tasks
  return {
    total: tasks.length,
    columns: [
      { title: columns.due, isDay: true },
      { title: columns.task },
      { title: columns.owner },
      { title: columns.priority },
      { title: columns.release },
    ],
    groups: [
      {
        rows: tasks.slice(0, MOST_DUE).map((task) => ({
          cells: [
            dateCell(task.due, context.strings),
            { text: task.title, ...(task.number !== undefined && { notes: [task.number] }) },
            ownerCell(context, task),
            task.priority ? { text: task.priority.value } : {},
            releaseCell(context, task.release),
          ],
          source: rowSource(context, task.sources[0]),
        })),
      },
    ],
  }
}

/** Tasks by release in the order of the versions, those of none at the end. */
function groupByRelease({ plan }: ViewContext, tasks: readonly Task[]): Map<Release | undefined, Task[]> {
  const groups = Map.groupBy(tasks, ({ release }) => release)
  const releases = [...groups.keys()].flatMap((id) =>
    id === undefined ? [] : (findEntityOf(plan, 'release', id) ?? []),
  )
  const none = groups.get(undefined)
  return new Map([
    ...sortReleases(releases).map((release) => [release, groups.get(release.id) ?? []] as const),
    ...(none === undefined ? [] : [[undefined, none] as const]),
  ])
}

function linkOf(
  { plan, addresses }: ViewContext,
  id: EntityId | undefined,
  kind: 'phase',
): Omit<EntityLink, 'id'>[] {
  const entity = id === undefined ? undefined : findEntityOf(plan, kind, id)
  if (entity === undefined) return []
  const href = addresses.hrefOf(entity.id)
  return [{ title: entity.title, ...(href !== undefined && { href }) }]
}

function lastDay({ due }: Task): string {
  return due?.value.kind === 'interval' ? due.value.end : '~'
}

function toRecord(context: ViewContext, task: Task) {
  return {
    title: task.title,
    checked: task.checked,
    number: task.number ?? null,
    section: task.section ?? null,
    ...statusRecord(task.status),
    owner: task.owner?.value ?? null,
    ...dateRecord(task.due),
    estimate: task.estimate?.value ?? null,
    priority: task.priority?.value ?? null,
    release: nameOf(context, task.release),
    phase: nameOf(context, task.phase),
    ...sourceRecord(context, task.sources[0]),
  }
}

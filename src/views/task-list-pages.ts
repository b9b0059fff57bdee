import { findEntityOf } from '../graph/plan-graph.ts'
import type { Release, Task } from '../model/entities.ts'
import { toEntityId } from '../model/paths.ts'
import { formatDate } from './fact.ts'
import { documentLineHref } from './line-address.ts'
import type { Page, PageLink, PageProps, ViewContext } from './page.ts'
import { cutGroups, partLink } from './register.ts'
import { isOverdue } from './task-state.ts'
import { totalTasks } from './task-totals.ts'

/** All tasks of a release by the documents that hold them, in as many pages as they take. */
export interface TaskListPageProps extends PageProps {
  totals: { open: number; done: number }
  groups: readonly TaskGroup[]
  shown: number
  parts: readonly PageLink[]
  current: number
}

export interface TaskGroup {
  title: string
  path: string
  href?: string
  open: number
  done: number
  rows: readonly TaskLine[]
}

export interface TaskLine {
  title: string
  state: 'open' | 'done' | 'overdue'
  href?: string
  line?: number
  /** Owner, day, priority and what else is known of it. */
  notes?: string
}

/** Lines are short: more of them fit on a page than rows of a register. */
const TASKS_PER_PAGE = 200

/** Address of a part of the tasks of a release, or of those of none. */
export function addressOfTasks(
  { addresses }: ViewContext,
  release: Release | undefined,
  part: number,
): string {
  const own = release === undefined ? undefined : addresses.find(release.id)
  const folder = own === undefined ? 'tasks/no-release/' : own.replace(/^releases\//, 'tasks/')
  return part === 0 ? folder : `${folder}page-${part + 1}/`
}

/** The pages that list the tasks of a release one by one, documents with most open ones first. */
export function* taskListPages(
  context: ViewContext,
  { release, tasks }: { release: Release | undefined; tasks: readonly Task[] },
): Generator<Page<TaskListPageProps>> {
  const groups = [...Map.groupBy(tasks, ({ document }) => document)]
    .map(([path, own]): TaskGroup => {
      const document = findEntityOf(context.plan, 'document', toEntityId('document', path))
      const href = context.addresses.hrefOf(toEntityId('document', path))
      return {
        title: document?.title ?? path,
        path,
        ...(href !== undefined && { href }),
        ...totalTasks(own),
        rows: own.map((task) => toLine(context, task)),
      }
    })
    .sort((a, b) => b.open - a.open)
  const parts = cutGroups<TaskLine, TaskGroup>(groups, TASKS_PER_PAGE)
  const words = context.strings.registers.tasks
  const name = release === undefined ? words.ofNone : words.ofRelease(release.title)
  for (const [current, own] of parts.entries()) {
    const path = addressOfTasks(context, release, current)
    yield {
      kind: 'task-list',
      slug: path.slice('tasks/'.length, -1),
      props: {
        frame: {
          title: current === 0 ? name : context.strings.common.titleOfPart(name, current + 1),
          path,
          crumbs: [{ title: context.strings.registers.titles.tasks, href: context.addresses.href('tasks/') }],
        },
        totals: totalTasks(tasks),
        groups: own,
        shown: own.reduce((sum, { rows }) => sum + rows.length, 0),
        parts:
          parts.length === 1
            ? []
            : parts.map((_, part) => partLink(context, addressOfTasks(context, release, part), part)),
        current,
      },
    }
  }
}

function toLine(context: ViewContext, task: Task): TaskLine {
  const [source] = task.sources
  const href = documentLineHref(context, source)
  const notes = [
    task.number,
    task.owner?.value,
    task.due && context.strings.registers.tasks.due(formatDate(task.due.value, context.strings)),
    task.priority?.value,
    task.estimate?.value,
  ].filter((note) => note !== undefined)
  return {
    title: task.title,
    state: task.checked ? 'done' : isOverdue(task, context.plan.today) ? 'overdue' : 'open',
    ...(href !== undefined && { href }),
    ...(source.place && { line: source.place.line }),
    ...(notes.length > 0 && { notes: notes.join(', ') }),
  }
}

import type { Task } from '../model/entities.ts'
import { readableId } from './wording.ts'

/** How many tasks of one kind are open and done. */
export interface TaskTotal {
  title: string
  href?: string
  open: number
  done: number
}

/** Count open and done tasks. */
export function totalTasks(tasks: readonly Task[]): { open: number; done: number } {
  const done = tasks.filter(({ checked }) => checked).length
  return { open: tasks.length - done, done }
}

/** Totals by what the tasks have in common, most open ones first; a task may count more than once, or not at all. */
export function totalsBy(
  tasks: readonly Task[],
  keysOf: (task: Task) => readonly { title: string; href?: string }[],
): TaskTotal[] {
  const groups = new Map<string, { title: string; href?: string; tasks: Task[] }>()
  for (const task of tasks) {
    for (const key of keysOf(task)) {
      const id = `${key.title}\n${key.href ?? ''}`
      const group = groups.get(id) ?? { ...key, tasks: [] }
      group.tasks.push(task)
      groups.set(id, group)
    }
  }
  return [...groups.values()]
    .map(({ title, href, tasks: own }) => ({
      title: readableId(title),
      ...(href !== undefined && { href }),
      ...totalTasks(own),
    }))
    .sort((a, b) => b.open - a.open || b.done - a.done)
}

import type { Task } from '../model/entities.ts'

/** Whether a task is open and its last day is past. */
export function isOverdue({ checked, due }: Task, today: string): boolean {
  return !checked && due?.value.kind === 'interval' && due.value.end < today
}

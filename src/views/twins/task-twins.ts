import type { Strings } from '../../model/strings/en.ts'
import type { TaskListPageProps } from '../task-list-pages.ts'
import type { DueTasks, TasksPageProps } from '../task-pages.ts'
import type { TaskTotal } from '../task-totals.ts'
import { codeSpan, escapeText, linkTo, list, pageText, partLinks, section, table } from './markdown.ts'
import { filesText, registerTables } from './register-twin.ts'

/** Late and due tasks one by one, all tasks as totals. */
export function tasksTwin(props: TasksPageProps, strings: Strings): string {
  const { frame, totals, files, overdue, next, byRelease, byPhase, byOwner, byState } = props
  const words = strings.registers.tasks
  const { number } = strings.common
  const figures = [
    `${words.overdue}: ${number(totals.overdue)}`,
    `${words.open}: ${number(totals.open)}`,
    `${words.done}: ${number(totals.done)}`,
  ]
  return pageText(
    frame.title,
    escapeText(frame.description ?? ''),
    list(figures.map(escapeText)),
    filesText(files, strings),
    dueTasks(words.overdue, overdue, strings),
    dueTasks(words.next, next, strings),
    section(2, escapeText(words.byRelease), totalsTable(byRelease, words.groups.release, strings)),
    section(2, escapeText(words.byPhase), totalsTable(byPhase, words.groups.phase, strings)),
    section(2, escapeText(words.byOwner), totalsTable(byOwner, words.groups.owner, strings)),
    section(2, escapeText(words.byState), totalsTable(byState, words.groups.state, strings)),
  )
}

/** The tasks of a release by the documents that hold them. */
export function taskListTwin(
  { frame, totals, groups, shown, parts, current }: TaskListPageProps,
  strings: Strings,
): string {
  const words = strings.registers.tasks
  const part = parts.length > 0 ? words.shown(shown) : ''
  return pageText(
    frame.title,
    escapeText(`${words.summary(totals.open, totals.done)}${part}.`),
    ...groups.map((group) =>
      section(
        2,
        linkTo(group),
        `${codeSpan(group.path)}: ${escapeText(words.group(group.open, group.done))}`,
        list(
          group.rows.map(({ title, state, href, line, notes }) => {
            const about = notes === undefined ? '' : ` (${escapeText(notes)})`
            const late = state === 'overdue' ? `${escapeText(words.states.overdue)}: ` : ''
            const where = line === undefined ? '' : `, ${linkTo({ title: strings.common.line(line), href })}`
            return `[${state === 'done' ? 'x' : ' '}] ${late}${escapeText(title)}${about}${where}`
          }),
        ),
      ),
    ),
    partLinks(parts, current, strings),
  )
}

function dueTasks(title: string, due: DueTasks, strings: Strings): string {
  const shown = due.groups.reduce((sum, { rows }) => sum + rows.length, 0)
  if (due.total === 0) return ''
  return section(
    2,
    escapeText(title),
    shown < due.total ? escapeText(strings.registers.tasks.firstOf(shown, due.total)) : undefined,
    registerTables(due, strings),
  )
}

function totalsTable(rows: readonly TaskTotal[], what: string, { common, registers }: Strings): string {
  const { open, done } = registers.tasks
  return table(
    [what, open, done],
    rows.map((row) => [linkTo(row), common.number(row.open), common.number(row.done)]),
  )
}

import { findClosest } from '../model/closest.ts'
import type { Release } from '../model/entities.ts'
import { decisions } from './list-decisions.ts'
import { documents } from './list-documents.ts'
import { gates } from './list-gates.ts'
import type { ListKind } from './list-kinds.ts'
import { people, roles } from './list-people.ts'
import { activities, features, milestones, phases, releases } from './list-plan.ts'
import { links, mentions } from './list-references.ts'
import { metrics, risks, tasks } from './list-registers.ts'
import { type List, type ListRow, localName } from './list-row.ts'
import { formatTable } from './list-table.ts'
import { headings, labels, tables } from './list-texts.ts'
import { loadPlan } from './load-plan.ts'
import { UserError } from './user-error.ts'
import type { PlanOptions } from './options.ts'

/** What a row of each kind says. */
export const lists: Readonly<Record<ListKind, List>> = {
  documents,
  releases,
  phases,
  milestones,
  activities,
  roles,
  people,
  tasks,
  metrics,
  risks,
  gates,
  decisions,
  features,
  links,
  mentions,
  tables,
  labels,
  headings,
}

/** How a list is printed, and of what. */
export interface ListOptions extends PlanOptions {
  format: 'table' | 'json' | 'markdown'
  /** A title, number, version or id. */
  only?: string
}

/**
 * Print what Roadbook saw of a kind on stdout.
 *
 * @throws {UserError} when nothing is called as `only` says
 */
export async function printList(
  kind: ListKind,
  folder: string | undefined,
  { today, format, only }: ListOptions,
): Promise<void> {
  const { plan } = await loadPlan(folder, { today })
  const list = lists[kind]
  const rows = list.rows(plan)
  const chosen = only === undefined ? rows : rows.filter((row) => isCalled(row, only))
  if (only !== undefined && chosen.length === 0) throw new UserError(notFound(kind, only, rows))
  if (format === 'json') return void process.stdout.write(`${JSON.stringify(chosen, null, 1)}\n`)
  if (format === 'table') return void process.stdout.write(formatTable(chosen, list.fields))
  const { formatReleaseBriefs } = await import('./release-briefs.ts')
  const wanted = ({ title, version, id }: Release) =>
    only === undefined || isCalled({ title, version: version.key, id: localName(id) }, only)
  process.stdout.write(formatReleaseBriefs(plan, wanted))
}

const names = ['title', 'number', 'version', 'id', 'file'] as const

function isCalled(row: Readonly<Record<string, unknown>>, only: string): boolean {
  return namesOf(row).some((name) => name.toLowerCase() === only.toLowerCase())
}

function namesOf(row: Readonly<Record<string, unknown>>): string[] {
  return names.flatMap((field) => (typeof row[field] === 'string' ? [row[field]] : []))
}

/** What exists is named as long as the list is short. */
function notFound(kind: ListKind, only: string, rows: readonly ListRow[]): string {
  const titles = [...new Set(rows.flatMap((row) => (typeof row['title'] === 'string' ? [row['title']] : [])))]
  const known = [...new Set(rows.flatMap(namesOf))]
  const closest = findClosest(only, known) ?? known.find((name) => name.includes(only))
  if (closest !== undefined) return `Cannot find \`${only}\` among the ${kind}; did you mean \`${closest}\`?`
  const hint = titles.length > 0 && titles.length <= 12 ? `; there are ${titles.join(', ')}` : ''
  return `Cannot find \`${only}\` among the ${kind}${hint}`
}

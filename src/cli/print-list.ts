import { decisions, gates } from './list-decisions.ts'
import { documents } from './list-documents.ts'
import type { ListKind } from './list-kinds.ts'
import { people, roles } from './list-people.ts'
import { features, milestones, phases, releases } from './list-plan.ts'
import { links, mentions } from './list-references.ts'
import { metrics, risks, tasks } from './list-registers.ts'
import type { List } from './list-row.ts'
import { formatTable } from './list-table.ts'
import { headings, labels, tables } from './list-texts.ts'
import { loadPlan } from './load-plan.ts'
import type { PlanOptions } from './options.ts'

/** What a row of each kind says. */
export const lists: Readonly<Record<ListKind, List>> = {
  documents,
  releases,
  phases,
  milestones,
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

/** Print what Roadbook saw of a kind on stdout. */
export async function printList(
  kind: ListKind,
  folder: string | undefined,
  { today, format }: PlanOptions & { format: 'table' | 'json' },
): Promise<void> {
  const { plan } = await loadPlan(folder, { today })
  const list = lists[kind]
  const rows = list.rows(plan)
  process.stdout.write(
    format === 'json' ? `${JSON.stringify(rows, null, 1)}\n` : formatTable(rows, list.fields),
  )
}

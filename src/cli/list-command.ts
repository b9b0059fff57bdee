import { Command, Option } from 'commander'
import { findClosest } from '../model/closest.ts'
import type { ExitCode } from './exit-codes.ts'
import { decisions, gates } from './list-decisions.ts'
import { documents } from './list-documents.ts'
import { people, roles } from './list-people.ts'
import { features, milestones, phases, releases } from './list-plan.ts'
import { links, mentions } from './list-references.ts'
import { metrics, risks, tasks } from './list-registers.ts'
import { formatTable } from './list-table.ts'
import { headings, labels, tables } from './list-texts.ts'
import type { List } from './list-row.ts'
import { loadPlan } from './load-plan.ts'
import { addFolderArgument, addTodayOption, type PlanOptions } from './options.ts'
import { UserError } from './user-error.ts'

const lists: Readonly<Record<string, List>> = {
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

interface ListOptions extends PlanOptions {
  format: 'table' | 'json'
}

/** `roadbook list` */
export function listCommand(setCode: (code: ExitCode) => void): Command {
  const command = new Command('list')
    .summary('print what Roadbook saw')
    .description(
      'Print everything of one kind that Roadbook saw in the documents, with file, line and how it was seen.',
    )
    .argument('<kind>', `one of: ${Object.keys(lists).join(' ')}`)
    .addOption(new Option('--format <name>', 'how to print it').choices(['table', 'json']).default('table'))
    .addHelpText('after', '\nExample:\n  roadbook list tasks docs/plans --format json\n')
  addTodayOption(addFolderArgument(command))
  return command.action(async (kind: string, folder: string | undefined, { today, format }: ListOptions) => {
    const list = findList(kind)
    const { plan } = await loadPlan(folder, { today })
    const rows = list.rows(plan)
    process.stdout.write(
      format === 'json' ? `${JSON.stringify(rows, null, 1)}\n` : formatTable(rows, list.fields),
    )
    setCode(0)
  })
}

function findList(kind: string): List {
  const list = Object.hasOwn(lists, kind) ? lists[kind] : undefined
  if (list !== undefined) return list
  const closest = findClosest(kind, Object.keys(lists))
  const hint =
    closest === undefined
      ? `expected one of ${Object.keys(lists).join(', ')}`
      : `did you mean \`${closest}\`?`
  throw new UserError(`Unexpected kind \`${kind}\`${closest === undefined ? ', ' : '; '}${hint}`)
}

import { Command, Option } from 'commander'
import { findClosest } from '../model/closest.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { type ListKind, listKinds } from './list-kinds.ts'
import { addFolderArgument, addTodayOption, type PlanOptions } from './options.ts'
import { UserError } from './user-error.ts'

/** `roadbook list` */
export function listCommand(setCode: (code: ExitCode) => void): Command {
  const command = new Command('list')
    .summary('print what Roadbook saw')
    .description(
      'Print everything of one kind that Roadbook saw in the documents, with file, line and how it was seen.',
    )
    .argument('<kind>', `one of: ${listKinds.join(' ')}`)
    .addOption(new Option('--format <name>', 'how to print it').choices(['table', 'json']).default('table'))
    .addHelpText('after', '\nExample:\n  roadbook list tasks docs/plans --format json\n')
  addTodayOption(addFolderArgument(command))
  return command.action(
    async (name: string, folder: string | undefined, options: PlanOptions & { format: 'table' | 'json' }) => {
      const kind = findKind(name)
      const { printList } = await import('./print-list.ts')
      await printList(kind, folder, options)
      setCode(exitCodes.clean)
    },
  )
}

function findKind(name: string): ListKind {
  const kind = listKinds.find((candidate) => candidate === name)
  if (kind !== undefined) return kind
  const closest = findClosest(name, listKinds)
  const hint =
    closest === undefined ? `, expected one of ${listKinds.join(', ')}` : `; did you mean \`${closest}\`?`
  throw new UserError(`Unexpected kind \`${name}\`${hint}`)
}

import { Command, Option } from 'commander'
import { findClosest } from '../model/closest.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { type ListKind, listKinds } from './list-kinds.ts'
import { addFolderArgument, addTodayOption } from './options.ts'
import type { ListOptions } from './print-list.ts'
import { UserError } from './user-error.ts'

/** `roadbook list` */
export function listCommand(setCode: (code: ExitCode) => void): Command {
  const command = new Command('list')
    .summary('print what Roadbook saw')
    .description(
      'Print everything of one kind that Roadbook saw in the documents, with file, line and how it was seen.',
    )
    .argument('<kind>', `one of: ${listKinds.join(' ')}`)
    .addOption(
      new Option('--format <name>', 'how to print it; markdown tells what releases are decided on')
        .choices(['table', 'json', 'markdown'])
        .default('table'),
    )
    .option('--only <name>', 'only what has this title, number, version or id')
    .addHelpText('after', examples)
  addTodayOption(addFolderArgument(command))
  return command.action(async (name: string, folder: string | undefined, options: ListOptions) => {
    const kind = findKind(name)
    if (options.format === 'markdown' && kind !== 'releases')
      throw new UserError(`Unexpected format \`markdown\` for ${kind}, expected \`table\` or \`json\``)
    const { printList } = await import('./print-list.ts')
    await printList(kind, folder, options)
    setCode(exitCodes.clean)
  })
}

const examples = `
Example:
  roadbook list tasks docs/plans --format json
  roadbook list releases --only v1.1.0 --format markdown    what to decide on, to hand on
`

function findKind(name: string): ListKind {
  const kind = listKinds.find((candidate) => candidate === name)
  if (kind !== undefined) return kind
  const closest = findClosest(name, listKinds)
  const hint =
    closest === undefined ? `, expected one of ${listKinds.join(', ')}` : `; did you mean \`${closest}\`?`
  throw new UserError(`Unexpected kind \`${name}\`${hint}`)
}

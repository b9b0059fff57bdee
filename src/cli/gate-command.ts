import { Command, Option } from 'commander'
import type { ExitCode } from './exit-codes.ts'
import { addFolderArgument, addTodayOption, type PlanOptions } from './options.ts'

/** `roadbook gate` */
export function gateCommand(setCode: (code: ExitCode) => void): Command {
  const command = new Command('gate')
    .summary('print whether a gate says go, and why')
    .description(
      'Print the verdict of a gate with each criterion, what says so and where: go when every criterion is met; conditional when a waiver is needed or a criterion that only informs is open; no-go when one that blocks is not met; unknown when of one of these nobody has written down how it stands.',
    )
    .argument('<id>', 'id of the gate as `roadbook list gates` prints it, its end, or its title')
    .addOption(new Option('--format <name>', 'how to print it').choices(['pretty', 'json']).default('pretty'))
    .addHelpText(
      'after',
      '\nExit codes: 0 go, 1 no-go or conditional, 2 unknown or could not run.\n\nExample:\n  roadbook gate launch-gate docs/plans --today 2026-01-14\n',
    )
  addTodayOption(addFolderArgument(command))
  return command.action(
    async (id: string, folder: string | undefined, options: PlanOptions & { format: 'pretty' | 'json' }) => {
      const { printGate } = await import('./print-gate.ts')
      setCode(await printGate(id, folder, options))
    },
  )
}

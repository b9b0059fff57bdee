import { Command } from 'commander'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { addFolderArgument, addTodayOption, type PlanOptions } from './options.ts'

/** `roadbook graph` */
export function graphCommand(setCode: (code: ExitCode) => void): Command {
  const command = new Command('graph')
    .summary('print the whole graph as JSON')
    .description(
      'Print every entity and every edge with its source as JSON. `schemas/graph.schema.json` of the package describes it; `version` changes when a field changes its meaning.',
    )
    .addHelpText('after', '\nExample:\n  roadbook graph docs/plans > graph.json\n')
  addTodayOption(addFolderArgument(command))
  return command.action(async (folder: string | undefined, { today }: PlanOptions) => {
    const [{ loadPlan }, { exportGraph }] = await Promise.all([
      import('./load-plan.ts'),
      import('./export-graph.ts'),
    ])
    const { plan } = await loadPlan(folder, { today })
    process.stdout.write(`${JSON.stringify(exportGraph(plan), null, 2)}\n`)
    setCode(exitCodes.clean)
  })
}

import { Command, Option } from 'commander'
import { reportFormats } from '../check/reporters/reporting.ts'
import type { ExitCode } from './exit-codes.ts'
import { addCacheOptions, addFolderArgument, addTodayOption } from './options.ts'
import type { CheckOptions } from './run-check.ts'

/** `roadbook check` */
export function checkCommand(setCode: (code: ExitCode) => void): Command {
  const command = new Command('check')
    .summary('report what is wrong in the documents')
    .description(
      'Report broken links, headings and files, names of files that do not exist, indexes that are not true, and frontmatter that cannot be read, each with its file and line.',
    )
    .addOption(new Option('--format <name>', 'how to report').choices(reportFormats).default('pretty'))
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that makes the exit code 1')
        .choices(['error', 'warning', 'info'])
        .default('error'),
    )
    .option('--external', 'ask the servers of http(s) links whether they lead somewhere')
    .option('--allow-private', 'ask addresses of this machine and the networks around it as well')
    .option('--fix', 'mend what is certain in the documents, then report the rest')
    .option('--dry-run', 'print what --fix would change as a diff, and change nothing')
    .option(
      '--update-baseline',
      'list all findings of today in roadbook.baseline.yml, to report only new ones',
    )
    .option('--prune', 'report findings that the baseline lists and that are gone')
    .option('--no-baseline', 'report what the baseline lists as well')
    .addHelpText('after', '\nExample:\n  roadbook check docs/plans --fail-on warning\n')
  addCacheOptions(addTodayOption(addFolderArgument(command)))
  return command.action(async (folder: string | undefined, options: CheckOptions) => {
    const { runCheck } = await import('./run-check.ts')
    setCode(await runCheck(folder, options))
  })
}

import { styleText } from 'node:util'
import { Command, Option } from 'commander'
import { buildReport } from '../check/report.ts'
import { formatJson } from '../check/reporters/json.ts'
import { formatPretty, type Palette } from '../check/reporters/pretty.ts'
import { runRules } from '../check/run-rules.ts'
import type { Severity } from '../model/diagnostics.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { loadPlan } from './load-plan.ts'
import { addCacheOptions, addFolderArgument, addTodayOption, type PlanOptions } from './options.ts'

const severities = ['error', 'warning', 'info'] as const satisfies readonly Severity[]

interface CheckOptions extends PlanOptions {
  format: 'pretty' | 'json'
  failOn: Severity
}

/** `roadbook check` */
export function checkCommand(setCode: (code: ExitCode) => void): Command {
  const command = new Command('check')
    .summary('report what is wrong in the documents')
    .description(
      'Report broken links, headings and files, names of files that do not exist, indexes that are not true, and frontmatter that cannot be read, each with its file and line.',
    )
    .addOption(new Option('--format <name>', 'how to report').choices(['pretty', 'json']).default('pretty'))
    .addOption(
      new Option('--fail-on <severity>', 'the least severity that makes the exit code 1')
        .choices(severities)
        .default('error'),
    )
    .addHelpText('after', '\nExample:\n  roadbook check docs/plans --fail-on warning\n')
  addCacheOptions(addTodayOption(addFolderArgument(command)))
  return command.action(async (folder: string | undefined, { today, format, failOn }: CheckOptions) => {
    const { plan } = await loadPlan(folder, { today })
    const diagnostics = runRules(plan)
    const report = buildReport(plan, diagnostics)
    process.stdout.write(format === 'json' ? formatJson(report) : formatPretty(report, createPalette()))
    const failing = severities.slice(0, severities.indexOf(failOn) + 1)
    setCode(
      diagnostics.some(({ severity }) => failing.includes(severity)) ? exitCodes.findings : exitCodes.clean,
    )
  })
}

/** Colours where stdout is a terminal that shows them. */
function createPalette(): Palette {
  const painter = (style: 'red' | 'yellow' | 'dim' | 'bold') => (text: string) =>
    styleText(style, text, { stream: process.stdout })
  return { red: painter('red'), yellow: painter('yellow'), dim: painter('dim'), bold: painter('bold') }
}

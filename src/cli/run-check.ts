import { styleText } from 'node:util'
import { buildReport } from '../check/report.ts'
import { formatJson } from '../check/reporters/json.ts'
import { formatPretty, type Palette } from '../check/reporters/pretty.ts'
import { runRules } from '../check/run-rules.ts'
import type { Severity } from '../model/diagnostics.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { loadPlan } from './load-plan.ts'
import type { PlanOptions } from './options.ts'

export interface CheckOptions extends PlanOptions {
  format: 'pretty' | 'json'
  failOn: Severity
}

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** Report on stdout what is wrong in a folder, and tell whether it is as severe as asked for. */
export async function runCheck(
  folder: string | undefined,
  { today, format, failOn }: CheckOptions,
): Promise<ExitCode> {
  const { plan } = await loadPlan(folder, { today })
  const diagnostics = runRules(plan)
  const report = buildReport(plan, diagnostics)
  process.stdout.write(format === 'json' ? formatJson(report) : formatPretty(report, createPalette()))
  const failing = severities.slice(0, severities.indexOf(failOn) + 1)
  return diagnostics.some(({ severity }) => failing.includes(severity)) ? exitCodes.findings : exitCodes.clean
}

/** Colours where stdout is a terminal that shows them. */
function createPalette(): Palette {
  const painter = (style: 'red' | 'yellow' | 'dim' | 'bold') => (text: string) =>
    styleText(style, text, { stream: process.stdout })
  return { red: painter('red'), yellow: painter('yellow'), dim: painter('dim'), bold: painter('bold') }
}

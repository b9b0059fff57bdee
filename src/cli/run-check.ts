import { buildReport } from '../check/report.ts'
import type { ReportFormat } from '../check/reporters/reporting.ts'
import { checkPlan } from '../check/run-rules.ts'
import type { Severity } from '../model/diagnostics.ts'
import { type BaselineOptions, compareFindings } from './compare-findings.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { formatReport } from './format-report.ts'
import { loadPlan } from './load-plan.ts'
import type { PlanOptions } from './options.ts'

export interface CheckOptions extends PlanOptions, BaselineOptions {
  format: ReportFormat
  failOn: Severity
}

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** Report on stdout what is wrong in a folder, and tell whether it is as severe as asked for. */
export async function runCheck(folder: string | undefined, options: CheckOptions): Promise<ExitCode> {
  const { today, format, failOn } = options
  const { plan, root } = await loadPlan(folder, { today })
  const checked = checkPlan(plan)
  const absent = new Set(['broken-external-link'])
  const { diagnostics, baseline } = compareFindings(checked.diagnostics, { root, absent, options })

  const report = buildReport(plan, diagnostics, {
    suppressed: checked.suppressed,
    ...(baseline && { baseline }),
  })
  const failing = severities.slice(0, severities.indexOf(failOn) + 1)
  process.stdout.write(formatReport(report, { format, root, failing }))
  return diagnostics.some(({ severity }) => failing.includes(severity)) ? exitCodes.findings : exitCodes.clean
}

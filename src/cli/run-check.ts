import type { ReportFormat } from '../check/reporters/reporting.ts'
import type { Severity } from '../model/diagnostics.ts'
import { checkContent } from './check-content.ts'
import { type BaselineOptions, compareFindings } from './compare-findings.ts'
import { type ExitCode, exitCodes } from './exit-codes.ts'
import { formatReport } from './format-report.ts'
import type { CacheOptions, PlanOptions } from './options.ts'

export interface CheckOptions extends PlanOptions, CacheOptions, BaselineOptions {
  format: ReportFormat
  failOn: Severity
  external?: boolean
  allowPrivate?: boolean
  fix?: boolean
  dryRun?: boolean
}

const severities: readonly Severity[] = ['error', 'warning', 'info']

/** Report on stdout what is wrong in a folder, and tell whether it is as severe as asked for. */
export async function runCheck(folder: string | undefined, options: CheckOptions): Promise<ExitCode> {
  const { format, failOn, fix = false, dryRun = false, external = false } = options
  if (fix || dryRun) {
    const { fixContent } = await import('./fix-content.ts')
    const diff = await fixContent(folder, { ...options, dryRun })
    if (dryRun) return printFixes(diff)
  }
  const ask = external ? (await import('./ask-external.ts')).createAsk(options) : undefined
  const { content, report: all } = await checkContent(folder, { ...options, external: ask })
  const absent = new Set(external ? [] : ['broken-external-link'])
  const report = compareFindings(all, { content, absent, options })

  const failing = severities.slice(0, severities.indexOf(failOn) + 1)
  for (const piece of formatReport(report, { format, root: content.root, failing }))
    process.stdout.write(piece)
  const fails = report.diagnostics.some(({ severity }) => failing.includes(severity))
  return fails ? exitCodes.findings : exitCodes.clean
}

function printFixes(diff: string): ExitCode {
  process.stdout.write(diff)
  return diff === '' ? exitCodes.clean : exitCodes.findings
}

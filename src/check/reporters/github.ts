import type { Diagnostic } from '../../model/diagnostics.ts'
import type { Report } from '../report.ts'
import {
  countOf,
  countUnverified,
  formatCounts,
  formatUncheckedLinks,
  plain,
  rangeOf,
  type Reporting,
  shownPath,
} from './reporting.ts'

const commands = { error: 'error', warning: 'warning', info: 'notice' } as const

/** Print a report as workflow commands, which GitHub shows beside the lines of a pull request. */
export function formatGithub({ diagnostics, summary }: Report, { folder }: Reporting): string {
  const lines = diagnostics.map((diagnostic) => formatCommand(diagnostic, folder))
  const links = formatUncheckedLinks(summary.notChecked)
  const claims = countUnverified(summary.notChecked)
  const rest = [
    `${countOf(summary.documents, 'document')} checked: ${formatCounts(summary)}`,
    ...(links === '' ? [] : [`Not checked: ${links}`]),
    ...(claims === 0 ? [] : [`Cannot verify ${countOf(claims, 'claim')}`]),
  ]
  return `${[...lines, ...rest].join('\n')}\n`
}

function formatCommand({ ruleId, severity, reason, file, place, note }: Diagnostic, folder: string): string {
  const range = place && rangeOf(place)
  const properties: Record<string, string | number | undefined> = {
    file: shownPath(file, folder),
    line: range?.start.line,
    col: range?.start.column,
    endLine: range?.end?.line,
    endColumn: range?.end?.column,
    title: ruleId,
  }
  const listed = Object.entries(properties)
    .filter(([, value]) => value !== undefined)
    .map(([key, value]) => `${key}=${escapeProperty(String(value))}`)
  const message = [reason, ...(note === undefined ? [] : [note])].map(plain).join('\n')
  return `::${commands[severity]} ${listed.join(',')}::${escapeData(message)}`
}

/** A document must not be able to write a command of its own. */
function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A')
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C')
}

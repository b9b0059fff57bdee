import { type Diagnostic, formatPlace, type Severity } from '../../model/diagnostics.ts'
import type { IndexSummary, Report, Summary } from '../report.ts'

/** Colours of a terminal; pass functions that return their argument for plain text. */
export interface Palette {
  red(text: string): string
  yellow(text: string): string
  dim(text: string): string
  bold(text: string): string
}

/**
 * Print a report for people: one line per diagnostic that an editor can jump to,
 * then the hand-written indexes, then the figures and what was not checked.
 */
export function formatPretty({ diagnostics, summary, indexes }: Report, palette: Palette): string {
  const blocks = [
    diagnostics.map((diagnostic) => formatLine(diagnostic, palette)),
    indexes.length === 0
      ? []
      : [palette.bold('Hand-written indexes'), ...indexes.map((index) => `  ${formatIndex(index)}`)],
    formatSummary(summary, palette),
  ]
  return `${blocks
    .filter((lines) => lines.length > 0)
    .map((lines) => lines.join('\n'))
    .join('\n\n')}\n`
}

function formatLine(
  { file, place, severity, reason, ruleId, note, related }: Diagnostic,
  palette: Palette,
): string {
  const at = `${file}${place === undefined ? '' : `:${formatPlace(place)}`}`
  const lines = [`${at}: ${paint(severity, palette)}: ${reason} ${palette.dim(`(${ruleId})`)}`]
  if (note !== undefined) lines.push(palette.dim(`    ${note}`))
  for (const other of related ?? []) {
    const where = `${other.file}${other.place === undefined ? '' : `:${formatPlace(other.place)}`}`
    lines.push(palette.dim(`    ${where}: ${other.reason}`))
  }
  return lines.join('\n')
}

function paint(severity: Severity, palette: Palette): string {
  if (severity === 'error') return palette.red(severity)
  return severity === 'warning' ? palette.yellow(severity) : palette.dim(severity)
}

function formatIndex({ file, named, missing, unlisted, documents }: IndexSummary): string {
  return `${file} names ${named}, ${missing} missing; ${unlisted} of ${documents} documents are not named`
}

function formatSummary(
  { documents, errors, warnings, infos, rules, notChecked }: Summary,
  palette: Palette,
): string[] {
  const found = [
    count(errors, 'error'),
    count(warnings, 'warning'),
    ...(infos > 0 ? [`${infos} info`] : []),
  ].join(', ')
  const width = Math.max(0, ...rules.map(({ ruleId }) => ruleId.length))
  const { externalLinks, outsideLinks } = notChecked
  return [
    palette.bold(
      `${count(documents, 'document')} checked: ${errors + warnings + infos === 0 ? 'nothing to report' : found}`,
    ),
    ...rules.map((rule) => `  ${rule.ruleId.padEnd(width)}  ${String(rule.count).padStart(5)}`),
    ...(externalLinks + outsideLinks > 0
      ? [
          `Not checked: ${count(externalLinks, 'external link')}, ${count(outsideLinks, 'link')} that leave the folder`,
        ]
      : []),
  ]
}

function count(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

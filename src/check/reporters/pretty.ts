import { type Diagnostic, formatPlace, type Severity } from '../../model/diagnostics.ts'
import type { Point, Position } from '../../model/provenance.ts'
import type { IndexSummary, Report, Summary } from '../report.ts'
import {
  countOf,
  countUnverified,
  formatCounts,
  formatUncheckedLinks,
  plain,
  shownPath,
} from './reporting.ts'
import { toWords, wrap } from './wrap.ts'

/** Colours of a terminal; pass functions that return their argument for plain text. */
export interface Palette {
  red: (text: string) => string
  yellow: (text: string) => string
  dim: (text: string) => string
  bold: (text: string) => string
}

export interface PrettyOptions {
  palette: Palette
  /** Path of the content folder as seen from the reader, with a trailing slash. */
  folder: string
}

/** What fits everywhere, and is read without moving the head. */
const width = 80

/**
 * Print a report for people: findings grouped by file, then the hand-written indexes, then the
 * figures by rule and what was not checked.
 *
 * Every finding begins a line with `file:line:column-line:column: severity:`, so that editors and CI can
 * jump to it; what does not fit goes on, indented, on the next line. Comes in pieces: a hundred
 * thousand findings take 25 MB.
 */
export function* formatPretty(report: Report, options: PrettyOptions): Generator<string, void> {
  const files = Map.groupBy(report.diagnostics, ({ file }) => file)
  for (const [file, diagnostics] of files) yield `${formatFile(file, diagnostics, options).join('\n')}\n\n`
  const indexes = formatIndexes(report.indexes, options)
  if (indexes.length > 0) yield `${indexes.join('\n')}\n\n`
  yield `${formatSummary(report.summary, options.palette).join('\n')}\n`
}

function formatFile(file: string, diagnostics: readonly Diagnostic[], options: PrettyOptions): string[] {
  const { palette, folder } = options
  const of = (severity: Severity) =>
    diagnostics.filter((diagnostic) => diagnostic.severity === severity).length
  const counts = formatCounts({ errors: of('error'), warnings: of('warning'), infos: of('info') })
  const heading = [
    ...toWords(plain(shownPath(file, folder)), palette.bold),
    ...toWords(`(${counts})`, palette.dim),
  ]
  return [
    ...wrap(heading, { width, indent: 2 }),
    ...diagnostics.flatMap((diagnostic) => formatOne(diagnostic, options)),
  ]
}

function formatOne({ severity, reason, ruleId, note, related, ...at }: Diagnostic, options: PrettyOptions) {
  const { palette } = options
  const words = [
    ...toWords(`${where(at, options)}:`),
    ...toWords(`${severity}:`, painter(severity, palette)),
    ...toWords(plain(reason)),
    ...toWords(`(${ruleId})`, palette.dim),
  ]
  const notes = [
    ...(note === undefined ? [] : [note]),
    ...(related ?? []).map(({ reason, ...other }) => `${where(other, options)}: ${reason}`),
  ]
  return [
    ...wrap(words, { width, indent: 4 }),
    ...notes.flatMap((text) => indented(toWords(plain(text), palette.dim), 4)),
  ]
}

function where(
  { file, place }: { file: string; place?: Point | Position },
  { folder }: PrettyOptions,
): string {
  return `${plain(shownPath(file, folder))}${place === undefined ? '' : `:${formatPlace(place)}`}`
}

function painter(severity: Severity, palette: Palette): (text: string) => string {
  if (severity === 'error') return palette.red
  return severity === 'warning' ? palette.yellow : palette.dim
}

/** A line of its own below what it belongs to. */
function indented(words: ReturnType<typeof toWords>, indent: number): string[] {
  return wrap(words, { width: width - indent, indent: 0 }).map((line) => ' '.repeat(indent) + line)
}

function formatIndexes(indexes: readonly IndexSummary[], { palette, folder }: PrettyOptions): string[] {
  if (indexes.length === 0) return []
  const sentences = indexes.map(
    ({ file, named, missing, unlisted, documents }) =>
      `${plain(shownPath(file, folder))} names ${named}, ${missing} missing; ${unlisted} of ${documents} documents are not named`,
  )
  return [palette.bold('Hand-written indexes'), ...sentences.flatMap((sentence) => wrapBelow(sentence))]
}

function formatSummary(summary: Summary, palette: Palette): string[] {
  const { documents, rules } = summary
  const column = Math.max(0, ...rules.map(({ ruleId }) => ruleId.length))
  return [
    palette.bold(`${countOf(documents, 'document')} checked: ${formatCounts(summary)}`),
    ...rules.map(
      ({ severity, ruleId, count }) =>
        `  ${painter(severity, palette)(severity.padEnd(7))}  ${ruleId.padEnd(column)}  ${String(count).padStart(5)}`,
    ),
    ...formatRest(summary).flatMap((sentence) => wrap(toWords(sentence), { width, indent: 4 })),
    ...formatUnverified(summary.notChecked),
  ]
}

function formatUnverified(notChecked: Summary['notChecked']): string[] {
  const { claims } = notChecked
  if (claims.length === 0) return []
  const count = countUnverified(notChecked)
  const column = Math.max(...claims.map(({ ruleId }) => ruleId.length))
  return [
    `Cannot verify, so neither right nor wrong: ${countOf(count, 'claim')}`,
    ...claims.map(
      ({ ruleId, reason, count }) => `  ${ruleId.padEnd(column)}  ${String(count).padStart(5)}  ${reason}`,
    ),
  ]
}

/** What is not in the figures above, one sentence each. */
function formatRest({ suppressed, baseline, external, notChecked }: Summary): string[] {
  const links = formatUncheckedLinks(notChecked)
  return [
    ...(suppressed > 0 ? [`Switched off by comments: ${countOf(suppressed, 'finding')}`] : []),
    ...(baseline === undefined ? [] : [baselineSentence(baseline)]),
    ...(external === undefined ? [] : externalSentences(external)),
    ...(links === '' ? [] : [`Not checked: ${links}`]),
  ]
}

function baselineSentence({ known, gone }: NonNullable<Summary['baseline']>): string {
  const rest =
    gone === 0 ? '' : `; ${gone} more are gone, \`roadbook check --update-baseline\` takes them out`
  return `Not shown, as the baseline lists them: ${countOf(known, 'finding')}${rest}`
}

function externalSentences({ checked, broken, unknown }: NonNullable<Summary['external']>): string[] {
  const found = `External links asked for: ${checked}, ${broken} broken, ${unknown.length} unknown`
  return [found, ...unknown.map(({ url, reason }) => `  unknown: ${plain(url)} ${plain(reason)}`)]
}

function wrapBelow(sentence: string): string[] {
  return indented(toWords(sentence), 2)
}

import {
  type BaselineEntry,
  baselinePath,
  compareWithBaseline,
  formatBaseline,
  parseBaseline,
  reportGone,
} from '../check/baseline.ts'
import { type Report, withBaseline } from '../check/report.ts'
import { readBaseline, writeBaseline } from '../disk/baseline.ts'
import type { Diagnostic } from '../model/diagnostics.ts'
import type { Content } from './read-content.ts'
import { progress } from './progress.ts'
import { folderFromHere } from './shown-folder.ts'
import { UserError } from './user-error.ts'

export interface BaselineOptions {
  /** `false` after `--no-baseline`. */
  baseline: boolean
  updateBaseline?: boolean
  /** Whether listed findings that are gone are findings. */
  prune?: boolean
}

/**
 * Leave out what the baseline of a folder lists, after bringing it up to date when that is asked for.
 *
 * `absent` are rules that did not run: what is listed of them is neither there nor gone.
 *
 * @throws {UserError} when the baseline cannot be read
 */
export function compareFindings(
  report: Report,
  {
    content: { root, configuration },
    absent,
    options,
  }: { content: Omit<Content, 'sources'>; absent: ReadonlySet<string>; options: BaselineOptions },
): Report {
  const { diagnostics } = report
  if (options.updateBaseline === true) update(diagnostics, { root, absent })
  if (!options.baseline) return report
  const text = readBaseline(root, baselinePath)
  if (text === undefined) return report

  const entries = readEntries(text).filter(({ rule }) => !absent.has(rule))
  const { fresh, known, gone } = compareWithBaseline(diagnostics, entries)
  const shown = options.prune === true ? [...fresh, ...reportGone(gone, configuration.url)] : fresh
  return withBaseline(report, shown, { known, gone: gone.reduce((sum, { count }) => sum + count, 0) })
}

function update(
  diagnostics: readonly Diagnostic[],
  { root, absent }: { root: string; absent: ReadonlySet<string> },
): void {
  const before = readBaseline(root, baselinePath)
  const parsed = before === undefined ? undefined : parseBaseline(before)
  // One that cannot be read is written anew: that is how to mend it.
  const kept = parsed !== undefined && 'entries' in parsed ? parsed.entries : []
  const keptOfAbsent = kept.filter(({ rule }) => absent.has(rule))
  const isEmpty = diagnostics.length + keptOfAbsent.length === 0
  const shown = `${folderFromHere(root)}${baselinePath}`
  writeBaseline(root, baselinePath, isEmpty ? undefined : formatBaseline(diagnostics, keptOfAbsent))
  progress(
    isEmpty
      ? `Nothing to list, so there is no ${shown}`
      : `Listed ${diagnostics.length} ${diagnostics.length === 1 ? 'finding' : 'findings'} in ${shown}`,
  )
}

function readEntries(text: string): BaselineEntry[] {
  const parsed = parseBaseline(text)
  if ('entries' in parsed) return parsed.entries
  throw new UserError(
    `Unexpected line ${parsed.badLine} in \`${baselinePath}\`, expected a finding as \`check --update-baseline\` writes it; mend the line, or run that`,
  )
}

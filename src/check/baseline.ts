/**
 * The baseline lets the findings pass that a folder had when it took Roadbook up, so that only new
 * and worsened ones make a check fail. One line per group of equal findings, sorted, without line
 * numbers: two branches that mend different things merge without a conflict.
 */
import type { Diagnostic } from '../model/diagnostics.ts'
import { toDocumentPath } from '../model/paths.ts'
import { fingerprintOf } from './fingerprint.ts'
import { ruleUrl } from './rule-url.ts'

/** Where the baseline lies, relative to the content folder. */
export const baselinePath = toDocumentPath('roadbook.baseline.yml')

/** Findings of one rule in one file that are the same but for where they stand. */
export interface BaselineEntry {
  rule: string
  file: string
  fingerprint: string
  count: number
  /** Line of the baseline file. */
  line: number
}

export interface Compared {
  /** What is not in the baseline, or is there less often. */
  fresh: Diagnostic[]
  /** How many findings the baseline lets pass. */
  known: number
  /** Entries that have fewer findings than they say, with how many are gone. */
  gone: readonly { entry: BaselineEntry; count: number }[]
}

/**
 * Read a baseline.
 *
 * @returns the entries, or the line that is none, as after a merge with conflicts
 */
export function parseBaseline(text: string): { entries: BaselineEntry[] } | { badLine: number } {
  const entries: BaselineEntry[] = []
  for (const [index, raw] of text.split(/\r?\n/).entries()) {
    const line = raw.trim()
    if (line === '' || line.startsWith('#') || line === '[]') continue
    const entry = line.startsWith('- ') ? parseEntry(line.slice(2), index + 1) : undefined
    if (entry === undefined) return { badLine: index + 1 }
    entries.push(entry)
  }
  return { entries }
}

/** Write down findings; `kept` are entries of rules that did not run and so are neither there nor gone. */
export function formatBaseline(
  diagnostics: readonly Diagnostic[],
  kept: readonly BaselineEntry[] = [],
): string {
  const groups = new Map<string, Omit<BaselineEntry, 'line'>>(
    kept.map(({ line: _, ...entry }) => [entry.fingerprint, entry]),
  )
  for (const diagnostic of diagnostics) {
    const { ruleId: rule, file, occurrences = 1 } = diagnostic
    const fingerprint = fingerprintOf(diagnostic)
    const count = (groups.get(fingerprint)?.count ?? 0) + occurrences
    groups.set(fingerprint, { rule, file, fingerprint, count })
  }
  const lines = [...groups.values()].sort(byFile).map(
    ({ rule, file, fingerprint, count }) =>
      // JSON is YAML too, whatever the name of the file.
      `- ${JSON.stringify({ file, rule, fingerprint, count })}`,
  )
  return `${[...header, ...(lines.length > 0 ? lines : ['[]'])].join('\n')}\n`
}

/** Tell the findings that are new or more than there were from those the baseline knows. */
export function compareWithBaseline(
  diagnostics: readonly Diagnostic[],
  entries: readonly BaselineEntry[],
): Compared {
  const left = new Map<string, number>()
  // A merge can leave a group twice, once from either branch.
  for (const { fingerprint, count } of entries) {
    left.set(fingerprint, Math.max(left.get(fingerprint) ?? 0, count))
  }
  const fresh: Diagnostic[] = []
  for (const diagnostic of diagnostics) {
    const fingerprint = fingerprintOf(diagnostic)
    const { occurrences = 1 } = diagnostic
    const allowed = left.get(fingerprint) ?? 0
    if (allowed < occurrences) fresh.push(diagnostic)
    left.set(fingerprint, Math.max(0, allowed - occurrences))
  }
  const gone = entries.flatMap((entry) => {
    const count = left.get(entry.fingerprint) ?? 0
    left.delete(entry.fingerprint)
    return count > 0 ? [{ entry, count }] : []
  })
  return { fresh, known: diagnostics.length - fresh.length, gone }
}

/** Demand that the baseline lists nothing that is gone. */
export function reportGone(gone: Compared['gone'], site: string | undefined): Diagnostic[] {
  return gone.map(({ entry: { rule, file, count: listed, line }, count }) => ({
    ruleId: 'stale-baseline',
    severity: 'error',
    reason: `${countPhrase(count, listed)} of \`${rule}\` in \`${file}\` ${count === 1 ? 'is' : 'are'} gone; run \`roadbook check --update-baseline\``,
    file: baselinePath,
    place: { line, column: 1 },
    actual: String(listed),
    expected: [String(listed - count)],
    url: ruleUrl('stale-baseline', site),
  }))
}

const header = [
  '# Findings that Roadbook lets pass; only new ones make a check fail.',
  '# Written by `roadbook check --update-baseline`, left aside by `--no-baseline`.',
]

function parseEntry(json: string, line: number): BaselineEntry | undefined {
  try {
    const { rule, file, fingerprint, count } = JSON.parse(json) as Partial<BaselineEntry>
    const isWhole =
      typeof rule === 'string' &&
      typeof file === 'string' &&
      typeof fingerprint === 'string' &&
      Number.isSafeInteger(count)
    return isWhole ? { rule, file, fingerprint, count: count as number, line } : undefined
  } catch {
    return undefined
  }
}

function byFile(a: Omit<BaselineEntry, 'line'>, b: Omit<BaselineEntry, 'line'>): number {
  return compare(a.file, b.file) || compare(a.rule, b.rule) || compare(a.fingerprint, b.fingerprint)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

function countPhrase(gone: number, listed: number): string {
  if (gone < listed) return `${gone} of ${listed} findings`
  return listed === 1 ? 'The finding' : `All ${listed} findings`
}

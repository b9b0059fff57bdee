import type { DocumentPath } from './paths.ts'
import type { Point, Position } from './provenance.ts'

export type Severity = 'error' | 'warning' | 'info'

/** One thing to tell the author of a document. */
export interface Diagnostic {
  /** Which rule speaks; permanent, for instance `missing-file`. */
  ruleId: string
  severity: Severity
  /** One sentence, Markdown, without position. */
  reason: string
  /** Posix path relative to the content folder; not always a document: `roadbook.yml` has diagnostics too. */
  file: DocumentPath
  /** Where; 1-based. Absent when it is about the file as a whole. */
  place?: Point | Position
  /** What was found, and what would be right. */
  actual?: string
  expected?: readonly string[]
  /** What to do, when the reason does not already say it. */
  note?: string
  /** Other places that explain this one: the first definition, the rest of a cycle. */
  related?: readonly RelatedPlace[]
  /** How many places this one speaks for, where it names the first alone; 1 when absent. */
  occurrences?: number
  /** What `check --fix` changes; only where it is certain. */
  fixes?: readonly Fix[]
  /** The page of the rule. */
  url?: string
}

/** A change of text: the target of the link at a place, or a whole line without its end. */
export type Fix =
  | { kind: 'link-target'; place: Position; from: string; to: string }
  | { kind: 'line'; line: number; to: string }

export interface RelatedPlace {
  reason: string
  file: DocumentPath
  place?: Point | Position
}

/**
 * Print a diagnostic on one line, the way editors and CI can jump to it.
 *
 * @example
 * formatDiagnostic(diagnostic)
 * // => 'plan.md:3:1-3:9: error: Cannot find file `risks.md` (missing-file)'
 */
export function formatDiagnostic({ file, place, severity, reason, ruleId }: Diagnostic): string {
  return `${file}${place === undefined ? '' : `:${formatPlace(place)}`}: ${severity}: ${reason} (${ruleId})`
}

/** Print a point as `3:1`, a range as `3:1-3:9`. */
export function formatPlace(place: Point | Position): string {
  if (!('start' in place)) return `${place.line}:${place.column}`
  return `${place.start.line}:${place.start.column}-${place.end.line}:${place.end.column}`
}

import type { Severity } from '../model/diagnostics.ts'

/** A rule without a check of its own: what it says is found on the way to the plan. */
export interface SpokenRule {
  id: string
  severity: Severity
  /**
   * What `parsing` finds shows in a small example; `reading` takes a disk, or something that is broken;
   * `asking` takes a network and is done on demand.
   */
  by: 'parsing' | 'reading' | 'asking'
}

/** Rules under which reading, parsing, building and the check itself speak; each has a page like any other. */
export const spokenRules: readonly SpokenRule[] = [
  { id: 'frontmatter-syntax', severity: 'error', by: 'parsing' },
  { id: 'frontmatter-shape', severity: 'error', by: 'parsing' },
  { id: 'unknown-reference', severity: 'error', by: 'parsing' },
  { id: 'declared-twice', severity: 'error', by: 'parsing' },
  { id: 'release-without-version', severity: 'error', by: 'parsing' },
  { id: 'malformed-waiver', severity: 'error', by: 'parsing' },
  { id: 'configuration-syntax', severity: 'error', by: 'parsing' },
  { id: 'configuration-shape', severity: 'error', by: 'parsing' },
  { id: 'mdx-syntax', severity: 'warning', by: 'parsing' },
  { id: 'unreadable-structure', severity: 'error', by: 'reading' },
  { id: 'unreadable-file', severity: 'error', by: 'reading' },
  { id: 'invalid-utf8', severity: 'error', by: 'reading' },
  { id: 'file-name', severity: 'error', by: 'reading' },
  { id: 'case-collision', severity: 'error', by: 'reading' },
  { id: 'symbolic-link', severity: 'warning', by: 'reading' },
  { id: 'suppression-without-reason', severity: 'warning', by: 'parsing' },
  { id: 'unused-suppression', severity: 'warning', by: 'parsing' },
  { id: 'stale-baseline', severity: 'error', by: 'reading' },
  { id: 'broken-external-link', severity: 'error', by: 'asking' },
  { id: 'rule-failed', severity: 'error', by: 'reading' },
]

import { createHash } from 'node:crypto'
import type { Diagnostic } from '../model/diagnostics.ts'

/**
 * Name a finding so that it stays the same when lines move and other documents change.
 *
 * Made of rule, file and what was found; where a rule does not say that, of its sentence without
 * the figures and suggestions, which change with the rest of the plan. Names in backticks keep their figures.
 *
 * @example
 * fingerprintOf({ ruleId: 'missing-file', file: 'plan.md', actual: 'risks.md', … }) // => 'a3f1…', 12 digits
 */
export function fingerprintOf({ ruleId, file, reason, actual }: Diagnostic): string {
  const what = actual === undefined ? normalise(reason) : actual
  return createHash('sha256')
    .update(JSON.stringify([ruleId, file, what.replace(/\s+/g, ' ').trim()]))
    .digest('hex')
    .slice(0, 12)
}

function normalise(reason: string): string {
  return reason
    .replace(/; did you mean .*$/s, '')
    .split('`')
    .map((part, index) => (index % 2 === 0 ? part.replace(/[\d.,]*\d/g, '#') : part))
    .join('`')
}

import type { Report } from '../report.ts'

/** Print a report for programs; `version` changes when a field changes its meaning. */
export function formatJson({ diagnostics, summary, unverified, indexes }: Report): string {
  return `${JSON.stringify({ version: 1, source: 'roadbook', diagnostics, summary, unverified, indexes }, null, 2)}\n`
}

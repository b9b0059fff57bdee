/** Documents of these types record what was true on their day and are never held against today. */
const records: ReadonlySet<string> = new Set([
  'changelog',
  'release-notes',
  'retrospective',
  'weekly-summary',
  'session-summary',
  'completion-report',
  'status-report',
  'review-report',
  'report',
  'decision-record',
])

/** Whether documents of a type record a day; a type that nobody knows may be one, so it counts as one. */
export function isDatedRecord(type: string | undefined): boolean {
  return type === undefined || records.has(type)
}

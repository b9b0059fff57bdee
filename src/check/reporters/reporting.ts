import type { Severity } from '../../model/diagnostics.ts'
import type { Point, Position } from '../../model/provenance.ts'
import type { Summary } from '../report.ts'

/** Ways to print what a check found. */
export const reportFormats = ['pretty', 'json', 'github', 'sarif', 'junit', 'markdown'] as const

export type ReportFormat = (typeof reportFormats)[number]

/** What a report for readers elsewhere needs to know about where it was made. */
export interface Reporting {
  /** Path of the content folder as seen from the reader, with a trailing slash; empty when that is where they are. */
  folder: string
  /** Severities that make the check fail. */
  failing: readonly Severity[]
  /** Version of Roadbook. */
  version: string
}

/** The path of a file as the reader of a report can open it; a folder's problem may have no file. */
export function shownPath(file: string, folder: string): string {
  return `${folder}${file}` || '.'
}

/** Where something starts, and where it ends when that is known. */
export function rangeOf(place: Point | Position): { start: Point; end?: Point } {
  return 'start' in place ? place : { start: place }
}

/** `1 error`, `2 errors`. */
export function countOf(number: number, noun: string): string {
  return `${number} ${noun}${number === 1 ? '' : 's'}`
}

/** `12 external links, 1 link that leaves the folder`; empty when all links were checked. */
export function formatUncheckedLinks({ externalLinks, outsideLinks }: Summary['notChecked']): string {
  const leaves = outsideLinks === 1 ? 'leaves' : 'leave'
  return [
    ...(externalLinks > 0 ? [countOf(externalLinks, 'external link')] : []),
    ...(outsideLinks > 0 ? [`${countOf(outsideLinks, 'link')} that ${leaves} the folder`] : []),
  ].join(', ')
}

/** How many claims nobody can verify. */
export function countUnverified({ claims }: Summary['notChecked']): number {
  return claims.reduce((sum, { count }) => sum + count, 0)
}

/** `3 errors, 1 warning`; infos are named when there are some. */
export function formatCounts({
  errors,
  warnings,
  infos,
}: {
  errors: number
  warnings: number
  infos: number
}): string {
  const counts = [
    ...(errors > 0 ? [countOf(errors, 'error')] : []),
    ...(warnings > 0 ? [countOf(warnings, 'warning')] : []),
    ...(infos > 0 ? [`${infos} info`] : []),
  ]
  return counts.length === 0 ? 'nothing to report' : counts.join(', ')
}

/** What `plain` replaces; nearly every text holds none of it. */
const unprintable = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u

/**
 * Make control characters visible: what a document says must neither move the cursor of a
 * terminal nor break a line of a report.
 *
 * @example
 * plain('a\u001b[2Jb\nc') // => 'a�[2Jb c'
 */
export function plain(text: string): string {
  if (!unprintable.test(text)) return text
  return text.replace(/[\t\r\n]+/g, ' ').replace(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu, '�')
}

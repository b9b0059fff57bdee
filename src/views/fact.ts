import type { Source, Sourced } from '../model/provenance.ts'
import type { PlanDate } from '../model/dates.ts'
import type { Strings } from '../model/strings/en.ts'
import { sourceAddress } from './document-references.ts'
import type { BadgeProps, EntityLink, ViewContext } from './page.ts'
import { documentLineHref } from './line-address.ts'

/** One thing known about an entity, laid out by `src/components/fact.astro`. */
export interface FactProps {
  label: string
  text?: string | undefined
  links?: readonly EntityLink[] | undefined
  badge?: BadgeProps | undefined
  source?: SourceLineProps | undefined
}

/** Where a value was read, laid out by `src/components/source-line.astro`. */
export interface SourceLineProps {
  /** Short: `line 5`, with the file when it is another one than the page is about. */
  text: string
  /** By what it was recognised, as a sentence. */
  how: string
  href?: string | undefined
}

/** Tell where a value was read; `home` is the document the page is about, whose name goes without saying. */
export function sourceLine(context: ViewContext, source: Source, home?: string): SourceLineProps {
  const { strings } = context
  const line = source.place === undefined ? undefined : strings.common.line(source.place.line)
  const file = source.file === home ? undefined : source.file
  const where = [file, line].filter((part) => part !== undefined).join(', ')
  const how = strings.common.hows[source.how]
  const href = file === undefined ? lineAddress(context, source) : documentLineHref(context, source)
  return { text: where === '' ? how : where, how: where === '' ? how : `${how}, ${where}`, href }
}

/** The line in the repository, where readers can see it in its place. */
function lineAddress(context: ViewContext, { file, place }: Source): string | undefined {
  const address = sourceAddress(context, file)
  return address === undefined || place === undefined ? undefined : `${address}?plain=1#L${place.line}`
}

/** A value with its source as a fact; `undefined` stays `undefined`. */
export function textFact(
  context: ViewContext,
  label: string,
  value: Sourced<unknown> | undefined,
  home?: string,
): FactProps | undefined {
  if (value === undefined) return undefined
  const text = typeof value.value === 'string' ? value.value : value.raw
  return { label, text, source: sourceLine(context, value.source, home) }
}

/** A date as a fact: the calendar day where there is one, else what the author wrote. */
export function dateFact(
  context: ViewContext,
  label: string,
  date: Sourced<PlanDate> | undefined,
  home?: string,
): FactProps | undefined {
  if (date === undefined) return undefined
  return {
    label,
    text: formatDate(date.value, context.strings),
    source: sourceLine(context, date.source, home),
  }
}

/**
 * A date as readers see it, no more precise than it was written.
 *
 * @example
 * formatDate(januaryTo17, english) // => '2026-01-13 to 2026-01-17'
 */
export function formatDate(date: PlanDate, strings: Strings): string {
  if (date.kind !== 'interval') return date.raw
  if (date.precision !== 'day' && date.precision !== 'time') return date.raw
  return date.start === date.end ? date.start : strings.common.range(date.start, date.end)
}

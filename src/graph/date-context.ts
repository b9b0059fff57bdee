import type { DateContext } from '../model/date-pattern.ts'
import { toIsoDay } from '../model/calendar-days.ts'
import type { DateInterval, PlanDate } from '../model/dates.ts'
import { readDocumentField, type DocumentField } from './document-fields.ts'
import type { Outline } from './outline.ts'

/** How many months before a document's own day a date without a year may lie; the rest of the twelve lie ahead. */
const lookBack = 4
/** What is written on the way to a release lies mostly before it. */
const lookBackFromRelease = 8

const targetKey =
  /^(?:(?:target|planned|expected) )?(?:release|launch|ga|go-?live|ship|target)(?: (?:date|day|launch))?$/

/**
 * What dates without a year mean in a document: those around its own day, else around the day
 * of the release that its head or foot names.
 *
 * A plan of December speaks of the January that follows. Gives an empty context when the
 * document names no year.
 */
export function dateContextOf(outline: Outline, parse: (raw: string) => readonly PlanDate[]): DateContext {
  const fields: readonly DocumentField[] = ['updated', 'created', 'review']
  for (const field of fields) {
    const own = readDocumentField(outline, field).map(({ value }) => value)
    const context = firstContext(own, lookBack, parse)
    if (context !== undefined) return context
  }
  const target = [...outline.metadata]
    .filter(([key]) => targetKey.test(key))
    .flatMap(([, labels]) => labels.map(({ value }) => value))
  return firstContext(target, lookBackFromRelease, parse) ?? {}
}

/** The context of a document that names no year, but belongs to a release whose day is known. */
export function dateContextOfRelease(target: PlanDate | undefined): DateContext {
  return target?.kind === 'interval' ? around(target, lookBackFromRelease) : {}
}

function firstContext(
  values: readonly string[],
  back: number,
  parse: (raw: string) => readonly PlanDate[],
): DateContext | undefined {
  for (const value of values) {
    const date = parse(value).find((found) => found.kind === 'interval')
    if (date !== undefined) return around(date, back)
    const year = /\b(?:19|20)\d\d(?!\d)/.exec(value)?.[0]
    if (year !== undefined) return { year: Number(year) }
  }
  return undefined
}

function around({ start, precision }: DateInterval, back: number): DateContext {
  const [year = 0, month = 1] = start.split('-').map(Number)
  if (precision === 'year' || precision === 'half') return { year }
  const first = month - back
  const after = first > 0 ? toIsoDay(year, first, 1) : toIsoDay(year - 1, first + 12, 1)
  return after === undefined ? { year } : { year, after }
}

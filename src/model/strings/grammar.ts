/**
 * How a language counts and writes numbers and months, by what the platform knows of it, so that a
 * catalogue holds nothing but words.
 */

/** A noun or a phrase by number; `few` and `many` are for languages that have them. */
export type PluralForms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string }

export interface Grammar {
  /** Digits in groups, the same on every machine. */
  number(value: number): string
  /** The form alone, for a number that stands elsewhere. */
  plural(count: number, forms: PluralForms): string
  /** A number with its noun. */
  count(count: number, forms: PluralForms): string
  /** From 1. */
  month(number: number, style?: 'short' | 'long'): string
  /** From Monday. */
  weekdays(style: 'short' | 'long'): string[]
}

/**
 * The grammar of a language, given as a BCP 47 tag.
 *
 * @example
 * grammarOf('en').count(1200, { one: 'document', other: 'documents' }) // => '1,200 documents'
 * grammarOf('de').month(3) // => 'Mär'
 */
export function grammarOf(language: string): Grammar {
  // Made when they are needed: each reads its own tables, twenty milliseconds in all, and a check needs few.
  const rules = once(() => new Intl.PluralRules(language))
  const numbers = once(() => new Intl.NumberFormat(language, { maximumFractionDigits: 20 }))
  const months = {
    short: once(() => monthNames(language, 'short')),
    long: once(() => monthNames(language, 'long')),
  }
  const number = (value: number) => numbers().format(value)
  const plural = (count: number, forms: PluralForms) => forms[rules().select(count)] ?? forms.other
  return {
    number,
    plural,
    count: (count, forms) => `${number(count)} ${plural(count, forms)}`,
    month: (number, style = 'short') => months[style]()[number - 1] ?? '',
    weekdays: (style) => weekdayNames(language, style),
  }
}

function once<T>(make: () => T): () => T {
  let made: { value: T } | undefined
  return () => (made ??= { value: make() }).value
}

function monthNames(language: string, month: 'short' | 'long'): string[] {
  const format = new Intl.DateTimeFormat(language, { month, timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, index) => format.format(Date.UTC(2024, index)))
}

function weekdayNames(language: string, weekday: 'short' | 'long'): string[] {
  const format = new Intl.DateTimeFormat(language, { weekday, timeZone: 'UTC' })
  // The first of January 2024 was a Monday.
  return Array.from({ length: 7 }, (_, index) => format.format(Date.UTC(2024, 0, 1 + index)))
}

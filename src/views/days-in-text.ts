/** A piece of a text: words, or a day that stays on one line. */
export interface DatedPart {
  text: string
  isDay: boolean
}

/**
 * Cut a text at its days, which browsers would break at their hyphens.
 *
 * @example
 * splitDays('until 2026-01-31.')
 * // => [{ text: 'until ', isDay: false }, { text: '2026-01-31', isDay: true }, { text: '.', isDay: false }]
 */
export function splitDays(text: string): DatedPart[] {
  return text
    .split(/(\b\d{4}-(?:\d{2}-\d{2}|Q\d)\b)/)
    .map((part, index) => ({ text: part, isDay: index % 2 === 1 }))
    .filter((part) => part.text !== '')
}

import type { Strings } from '../model/strings/en.ts'

/**
 * Make an id of a vocabulary readable.
 *
 * @example
 * readableId('status-report') // => 'Status report'
 */
export function readableId(id: string): string {
  const words = id.replaceAll('-', ' ')
  return words.charAt(0).toUpperCase() + words.slice(1)
}

/** The type of a document as readers call it. */
export function typeLabel(id: string, { states }: Strings): string {
  return states.types[id] ?? readableId(id)
}

/**
 * A number with its noun.
 *
 * @example
 * countOf(1, 'document') // => '1 document'
 * countOf(1200, 'document') // => '1,200 documents'
 */
export function countOf(count: number, noun: string, plural = `${noun}s`): string {
  return `${formatNumber(count)} ${count === 1 ? noun : plural}`
}

/** Digits in groups of three, the same on every machine. */
export function formatNumber(value: number): string {
  return String(value).replace(/\B(?=(\d{3})+$)/g, ',')
}

/** The first words of a long text; the whole stands at its source. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s\S*$/, '')} …`
}

/**
 * Reading time as readers say it.
 *
 * @example
 * formatMinutes(75) // => '1 h 15 min'
 */
export function formatMinutes(minutes: number): string {
  if (minutes < 60) return `${minutes} min`
  const rest = minutes % 60
  return rest === 0 ? `${minutes / 60} h` : `${Math.floor(minutes / 60)} h ${rest} min`
}

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

/** The first words of a long text; the whole stands at its source. */
export function shorten(text: string, most: number): string {
  return text.length <= most ? text : `${text.slice(0, most).replace(/\s\S*$/, '')} …`
}

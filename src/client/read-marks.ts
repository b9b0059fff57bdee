/**
 * What a reader has read, kept in the browser and nowhere else: by document the version of the
 * text that was read. Sites below one host share a storage, so each has its own key.
 */

/** `changed`: another version was read. */
export type ReadState = 'unread' | 'read' | 'changed'

/** A document on a page, as its element names it. */
export interface ReadableText {
  site: string
  document: string
  version: string
}

/** Tells everybody on the page that a mark was set or taken away. */
export const marksChanged = 'roadbook:marks'

/** What the element says about its document. */
export function readableText({ dataset }: HTMLElement): ReadableText {
  const { site = '/', document = '', version = '' } = dataset
  return { site, document, version }
}

/** Whether a text was read, as it is now or as it was before. */
export function readState({ site, document, version }: ReadableText): ReadState {
  const read = loadMarks(site).get(document)
  return read === undefined ? 'unread' : read === version ? 'read' : 'changed'
}

/** Mark a text as read, or take the mark away. */
export function setRead({ site, document, version }: ReadableText, isRead: boolean): void {
  const marks = loadMarks(site)
  if (isRead) marks.set(document, version)
  else marks.delete(document)
  try {
    localStorage.setItem(keyOf(site), JSON.stringify([...marks]))
  } catch {
    // A browser may refuse storage; then nothing is remembered.
  }
  window.dispatchEvent(new Event(marksChanged))
}

function loadMarks(site: string): Map<string, string> {
  try {
    const marks: unknown = JSON.parse(localStorage.getItem(keyOf(site)) ?? '[]')
    return new Map(marks as [string, string][])
  } catch {
    return new Map()
  }
}

function keyOf(site: string): string {
  return `roadbook-read ${site}`
}

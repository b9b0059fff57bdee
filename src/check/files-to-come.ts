import type { Mention, ParsedDocument } from '../parse/parsed-document.ts'

/**
 * Tells why a file that a document names need not be there yet; `undefined` where the text takes it for there.
 *
 * An open task may be what brings it, and `New file:` or `for example` promise nothing. A ticked task says it is done.
 */
export function filesToCome(document: ParsedDocument): (mention: Mention) => string | undefined {
  const open = new Set<number>()
  const done = new Set<number>()
  for (const { checked, place } of document.checkboxes) (checked ? done : open).add(place.start.line)
  const texts = textsByLine(document)
  return ({ name, place: { start } }) => {
    if (done.has(start.line)) return undefined
    if (open.has(start.line)) return 'file that an open task names'
    const text = texts.get(start.line) ?? ''
    const at = text.indexOf(name)
    const [before, after] = at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + name.length)]
    return announced.test(before) || toCome.test(after) ? 'file that is announced or an example' : undefined
  }
}

const announced =
  /\b(?:creat(?:e|ing)|new (?:file|document|section|guide)|planned|proposed|optional|will be|examples?:|for example|e\.g\.|such as)(?!\w)/i
const toCome =
  /^[\s)\]`*_:–—-]*\(?(?:to be (?:created|written|added)|planned|proposed|not yet|coming soon|tbd)\b/i

/** Headings, label lines and list items as plain text; of running text nothing is kept. */
function textsByLine({ headings, labels, listItems }: ParsedDocument): Map<number, string> {
  const texts = new Map<number, string>()
  for (const { text, place } of headings) texts.set(place.start.line, text)
  for (const { key, value, place } of labels) texts.set(place.line, `${key}: ${value}`)
  for (const { text, place } of listItems) texts.set(place.line, text)
  return texts
}

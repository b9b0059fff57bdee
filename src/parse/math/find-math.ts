const line = /^[ \t>*+-]*\$\$[ \t]*$/gm
const whole = /^[ \t>*+-]*\$\$[^$\n]+\$\$[ \t]*$/m

/**
 * Tell whether a document writes formulas between `$$` on lines of their own.
 *
 * Only such documents are read with formulas: in all others two dollars are a price, a process
 * or a shell. A `$$` that is never closed would take the rest of the document with it.
 */
export function hasMath(text: string): boolean {
  if (!text.includes('$$')) return false
  const count = text.match(line)?.length ?? 0
  return count % 2 === 0 && (count > 0 || whole.test(text))
}

import type { Directive } from './directives.ts'
import { offsetFinder } from './line-offsets.ts'

/** A text in which directives are blanks: what stands in their braces is no sentence of the author. */
export function withoutDirectives(text: string, directives: readonly Directive[]): string {
  return replaceDirectives(text, directives, ({ written }) => written.replace(/[^\r\n]/g, ' '))
}

/** Write something else in the place of each directive, which are in the order of the text. */
export function replaceDirectives(
  text: string,
  directives: readonly Directive[],
  write: (directive: Directive, index: number) => string,
): string {
  if (directives.length === 0) return text
  const toOffset = offsetFinder(text)
  const pieces: string[] = []
  let end = 0
  for (const [index, directive] of directives.entries()) {
    const start = toOffset(directive.place.start)
    if (start < end || !text.startsWith(directive.written, start)) continue
    pieces.push(text.slice(end, start), write(directive, index))
    end = start + directive.written.length
  }
  return [...pieces, text.slice(end)].join('')
}

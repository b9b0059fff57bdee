import { attributeOf, type Directive } from '../model/directives.ts'
import { plainText } from '../model/plain-text.ts'
import type { Heading } from './parsed-document.ts'
import { splitLines } from './source-lines.ts'
import { replaceDirectives } from '../model/replace-directives.ts'
import { splitFrontmatter } from './split-frontmatter.ts'

/** What stands below a heading, as readers search it. */
export interface TextSection {
  /** Absent for what stands before the first heading. */
  heading?: Heading
  /** One line of plain text. */
  text: string
}

/**
 * Cut a document at its headings and keep what readers search: prose, lists and the cells of tables.
 *
 * Code fences, tags, comments, components and the targets of links go. Lines are read as they are, without a tree,
 * because a tree of every document costs more than the whole search is worth; a fence that is read
 * wrongly ends at the next heading, whose places come from the parser.
 */
export function splitSections(
  text: string,
  headings: readonly Heading[],
  directives: readonly Directive[] = [],
): TextSection[] {
  const lines = splitLines(replaceDirectives(splitFrontmatter(text).body, directives, searchedText))
  const sections: TextSection[] = []
  let first = 0
  for (const [index, { place }] of headings.entries()) {
    addSection(sections, headings[index - 1], lines.slice(first, place.start.line - 1))
    first = place.end.line
  }
  addSection(sections, headings.at(-1), lines.slice(first))
  return sections
}

/** Of a component only its title is a text of the author; lines stay lines. */
function searchedText(directive: Directive): string {
  return (attributeOf(directive, 'title') ?? '') + directive.written.replace(/[^\r\n]/g, '')
}

function addSection(sections: TextSection[], heading: Heading | undefined, lines: readonly string[]): void {
  const text = readLines(lines)
  if (heading !== undefined) sections.push({ heading, text })
  else if (text !== '') sections.push({ text })
}

const fence = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+)*(`{3,}|~{3,})/
/** Rules of tables and between paragraphs, underlines of headings. */
const drawn = /^[\s>|:=_*-]*$/
const marker = /^[\s>]*(?:(?:[-*+]|\d{1,9}[.)])\s+(?:\[[ xX]\]\s+)?)?(?:\[![A-Z]+\])?/

function readLines(lines: readonly string[]): string {
  const kept: string[] = []
  let open: string | undefined
  for (const line of lines) {
    const mark = fence.exec(line)?.[1]
    if (open !== undefined) {
      if (mark?.startsWith(open) === true) open = undefined
    } else if (mark !== undefined) open = mark
    else if (!drawn.test(line)) kept.push(line.replace(marker, ''))
  }
  return plainText(kept.join('\n'))
    .replace(/<!--[\s\S]*?-->/g, ' ')
    .replace(/<\/?[a-z][^<>]{0,400}>/gi, ' ')
    .replace(/\[([^[\]]{1,200})\](?:\[[^[\]]{0,200}\])?/g, '$1')
    .replace(/[\s|]+/g, ' ')
    .trim()
}

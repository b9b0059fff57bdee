/**
 * Markdown as strings: what the twins of pages are put together from.
 *
 * Text of authors becomes Markdown through `escapeText`, `codeSpan`, `linkTo` or `sentenceText` and nowhere else;
 * whatever else takes a text here takes Markdown.
 */

import type { Strings } from '../../model/strings/en.ts'
import type { SourceLineProps } from '../fact.ts'
import type { BadgeProps } from '../page.ts'
import { splitSentence } from '../sentence.ts'

/**
 * A text as text: what would begin emphasis, code, a link, HTML or a character reference stays what it is.
 *
 * @example
 * escapeText('a_b\n<c>') // => 'a\\_b \\<c>'
 */
export function escapeText(text: string): string {
  return oneLine(text).replace(/[\\`*_[\]<]|&(?=#?\w+;)|~(?=~)/g, '\\$&')
}

/**
 * A link whose text is taken as it stands.
 *
 * @example
 * markdownLink('[Draft] plan', 'plan.md') // => '[\\[Draft\\] plan](plan.md)'
 */
export function markdownLink(title: string, href: string): string {
  return `[${escapeText(title)}](${href.replaceAll('(', '%28').replaceAll(')', '%29')})`
}

/** A text between as many backticks as it takes. */
export function codeSpan(text: string): string {
  const line = oneLine(text)
  const runs = line.match(/`+/g) ?? []
  const longest = runs.reduce((most, { length }) => Math.max(most, length), 0)
  const fence = '`'.repeat(longest + 1)
  const room = longest > 0 ? ' ' : ''
  return line === '' ? '' : `${fence}${room}${line}${room}${fence}`
}

/** A link, or text where it leads nowhere. */
export function linkTo({ title, href }: { title: string; href?: string | undefined }): string {
  return href === undefined ? escapeText(title) : markdownLink(title, href)
}

/** Links, separated by commas. */
export function linksTo(links: readonly { title: string; href?: string | undefined }[]): string {
  return links.map(linkTo).join(', ')
}

/** Where something was read. */
export function sourceText({ text, href }: SourceLineProps): string {
  return linkTo({ title: text, href })
}

/** The word of a badge; nothing without one. */
export function badgeText(badge: BadgeProps | undefined): string {
  return escapeText(badge?.word ?? '')
}

/** A sentence of the check, with its names in code. */
export function sentenceText(sentence: string): string {
  return splitSentence(sentence)
    .map(({ text, code }) =>
      code ? codeSpan(text) : text.replace(/\s+/g, ' ').replace(/\S.*\S|\S/, escapeText),
    )
    .join('')
}

/** What is there of several parts of a line. */
export function joinParts(parts: readonly (string | false | undefined)[], separator = ', '): string {
  return parts.filter((part) => part !== undefined && part !== false && part !== '').join(separator)
}

/** Parts of a page below one another; what is empty is left out. */
export function blocks(...parts: readonly (string | undefined)[]): string {
  return joinParts(parts, '\n\n')
}

/** A whole page below its title. */
export function pageText(title: string, ...parts: readonly (string | undefined)[]): string {
  return blocks(heading(1, escapeText(title)), ...parts)
}

/** A part of a page with its heading; nothing where it holds nothing. */
export function section(level: 2 | 3 | 4, title: string, ...parts: readonly (string | undefined)[]): string {
  const text = blocks(...parts)
  return text === '' ? '' : `${heading(level, title)}\n\n${text}`
}

/** A heading; hashes at its end would be taken for the end of it. */
export function heading(level: 1 | 2 | 3 | 4, title: string): string {
  let end = title.length
  while (title[end - 1] === '#') end -= 1
  return `${'#'.repeat(level)} ${title.slice(0, end)}${'\\#'.repeat(title.length - end)}`
}

/** A paragraph; what would begin a list, a heading or a quotation at its start does not. */
export function paragraph(text: string): string {
  return text
    .trim()
    .replace(/^(?=(?:#{1,6}|[-+])(?:\s|$)|>|~~~|[-=]+$|---)/, '\\')
    .replace(/^(\d{1,9})(?=[.)](?:\s|$))/, '$1\\')
}

/** A list of lines, each perhaps with lines below it. */
export function list(
  items: readonly (string | { text: string; below: readonly string[] })[],
  { ordered = false, depth = 0 } = {},
): string {
  return items
    .map((item, index) => {
      const { text, below } = typeof item === 'string' ? { text: item, below: [] } : item
      const mark = ordered ? `${index + 1}.` : '-'
      const own = `${' '.repeat(depth)}${mark} ${paragraph(text)}`
      return joinParts([own, list(below, { depth: depth + mark.length + 1 })], '\n')
    })
    .join('\n')
}

/** A table; every row stays one line, whatever its cells hold. Columns in which no row has anything are left out. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  if (rows.length === 0) return ''
  const filled = columns.map((_, column) => rows.some((row) => (row[column] ?? '') !== ''))
  const toLine = (cells: readonly string[]) =>
    `| ${columns
      .flatMap((_, column) => (filled[column] === true ? [toCell(cells[column] ?? '')] : []))
      .join(' | ')} |`
  const rule = columns.filter((_, column) => filled[column]).map(() => '---')
  return [toLine(columns.map(escapeText)), `| ${rule.join(' | ')} |`, ...rows.map(toLine)].join('\n')
}

/** The parts of a list that takes several pages, this one as text. */
export function partLinks(
  parts: readonly { title: string; href: string }[],
  current: number,
  { common }: Strings,
): string {
  if (parts.length === 0) return ''
  const links = parts.map((part, index) => (index === current ? escapeText(part.title) : linkTo(part)))
  return `${escapeText(common.pages)}: ${links.join(', ')}`
}

function toCell(text: string): string {
  return oneLine(text).replaceAll('|', '\\|')
}

/** Most texts are one line: looking is cheaper than writing them anew. */
function oneLine(text: string): string {
  return /[^\S ]| {2}|^ | $/.test(text) ? text.replace(/\s+/g, ' ').trim() : text
}

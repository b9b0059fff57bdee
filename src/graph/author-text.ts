import { plainText as withoutMarks } from '../model/plain-text.ts'

/** Signs that a text is more than plain: the long way costs too much for every cell of a plan. */
const marked = /[*_`~<[\]\u00a0\u2000-\u200b\ufe0e\ufe0f\t\n]| {2}/

/**
 * Read a piece of inline Markdown as one line of plain text; the author's emoji stay.
 *
 * @example
 * plainText('**[Plan](plan.md)** – `v1.2`') // => 'Plan – v1.2'
 */
export function plainText(markdown: string): string {
  if (!marked.test(markdown)) return markdown.trim()
  return withoutMarks(markdown)
    .replace(/<\/?[a-z][^>]{0,200}>/gi, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}

/** What stands in front of a title as decoration: emoji, boxes, bullets. */
const decoration =
  /^(?:[\p{Extended_Pictographic}\u{FE0F}\u{200D}\u{20E3}\u{1F3FB}-\u{1F3FF}✓✗✔✘☐☑☒•·\-–—:|\s])+/u

const plainStart = /^[A-Za-z0-9"'(<>@#$]/
const plainEnd = /[A-Za-z0-9.%)"'+]$/

/**
 * A title without leading or trailing emoji, section numbers stay.
 *
 * @example
 * withoutDecoration('👨‍💻 Engineering Lead ✅') // => 'Engineering Lead'
 */
export function withoutDecoration(text: string): string {
  if (plainStart.test(text) && plainEnd.test(text)) return text
  const bare = text
    .replace(decoration, '')
    .replace(/[\p{Extended_Pictographic}\u{FE0F}\u{200D}\s:]+$/u, '')
    .trim()
  return bare === '' ? text.trim() : bare
}

/**
 * A readable id made of words.
 *
 * @example
 * toSlug('Security/Privacy Lead') // => 'security-privacy-lead'
 */
export function toSlug(text: string): string {
  const slug = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}.]+/gu, '-')
    .replace(/^[-.]+|[-.]+$/g, '')
  return slug === '' ? 'unnamed' : slug
}

const plainKey = /^[A-Za-z][A-Za-z /&'-]*$/

/** The key of a label line as the tables of synonyms spell it. */
export function normalizeKey(key: string): string {
  if (plainKey.test(key)) return key.toLowerCase()
  return plainText(key)
    .toLowerCase()
    .replace(/\s*\(.*\)$/, '')
    .replace(/^[^\p{L}\p{N}]+|[\s:]+$/gu, '')
}

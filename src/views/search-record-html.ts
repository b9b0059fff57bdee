import type { TextSection } from '../parse/search-text.ts'
import type { SearchRecord } from './search-records.ts'

/**
 * A record as the page that Pagefind reads: it weighs headings above text and cuts results at their ids.
 *
 * Address, kind and place are metadata that come back with a result; facets become filters.
 */
export function searchRecordToHtml(
  { href, title, where, facets, text }: SearchRecord,
  { language, sections = [] }: { language: string; sections?: readonly TextSection[] | undefined },
): string {
  const { kind, ...others } = facets
  const metas = [
    meta('href', href),
    meta('kind', kind),
    ...(where === undefined ? [] : [meta('where', where)]),
    filter('kind', kind),
    ...Object.entries(others).flatMap(([name, values]) => values.map((value) => filter(name, value))),
  ]
  const [first, ...rest] = sections[0]?.heading?.text === title ? sections : [undefined, ...sections]
  const parts = [
    `<h1>${escapeHtml(title)}</h1>`,
    ...[text, first?.text ?? ''].filter(Boolean).map(paragraph),
    ...rest.map((section) => (section === undefined ? '' : sectionHtml(section))),
  ]
  return `<html lang="${escapeHtml(language)}"><body>${metas.join('')}${parts.join('')}</body></html>`
}

function sectionHtml({ heading, text }: TextSection): string {
  const body = text === '' ? '' : paragraph(text)
  if (heading === undefined) return body
  const { depth, anchor } = heading
  return `<h${depth} id="${escapeHtml(anchor)}">${escapeHtml(heading.text)}</h${depth}>${body}`
}

function paragraph(text: string): string {
  return `<p>${escapeHtml(text)}</p>`
}

function meta(name: string, value: string): string {
  return `<meta data-pagefind-meta="${name}[content]" content="${escapeHtml(value)}">`
}

function filter(name: string, value: string): string {
  return `<meta data-pagefind-filter="${name}[content]" content="${escapeHtml(value)}">`
}

function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}

import type { Strings } from '../model/strings/en.ts'
import type { Hit } from './search-engine.ts'

/** A hit as links of a list: one for it, one for each of its headings. */
export function hitOptions(
  hit: Hit,
  words: string,
  { inside: tellInside }: Pick<Strings['browser']['search'], 'inside'>,
): HTMLAnchorElement[] {
  const own = option(hit.href, [
    span('search-title', hit.title),
    span('search-where', [hit.kind, hit.where].filter(Boolean).join(' · ')),
    ...excerptOf(hit),
  ])
  const headings = words === '' ? [] : hit.headings
  return [
    own,
    ...headings.map((heading) => {
      const inside = span('visually-hidden', tellInside(hit.title))
      const part = option(heading.href, [span('search-title', heading.title), inside, ...excerptOf(heading)])
      part.classList.add('is-part')
      return part
    }),
  ]
}

/**
 * What Pagefind cut out around the words, in pieces; every second one is a word that was found.
 *
 * It marks them, escapes the rest, and begins with the title where the words stand near it,
 * which the reader sees already.
 *
 * @example
 * splitExcerpt('Risks. The <mark>glass</mark> breaks', 'Risks') // => ['The ', 'glass', ' breaks']
 */
export function splitExcerpt(html: string, title: string): string[] {
  const pieces = html.split(/<\/?mark>/).map((piece) => piece.replace(/&(?:lt|gt|quot|amp);/g, unescape))
  const ending = /[.!?:]$/.test(title) ? ' ' : '. '
  const repeats = `${pieces.join('')} `.startsWith(title + ending)
  let left = repeats ? title.length + ending.length : 0
  return pieces.map((piece) => {
    const cut = Math.min(left, piece.length)
    left -= cut
    return piece.slice(cut)
  })
}

function unescape(entity: string): string {
  return { '&lt;': '<', '&gt;': '>', '&quot;': '"', '&amp;': '&' }[entity] ?? entity
}

function excerptOf({ excerpt, title }: { excerpt: string; title: string }): HTMLElement[] {
  const pieces = splitExcerpt(excerpt, title)
  if (pieces.join('').trim() === '') return []
  const element = span('search-excerpt', '')
  for (const [index, piece] of pieces.entries()) {
    if (index % 2 === 0) element.append(piece)
    else {
      const mark = document.createElement('mark')
      mark.textContent = piece
      if (piece !== '') element.append(mark)
    }
  }
  return [element]
}

function option(href: string, children: readonly HTMLElement[]): HTMLAnchorElement {
  const link = document.createElement('a')
  link.href = href
  link.role = 'option'
  link.tabIndex = -1
  link.ariaSelected = 'false'
  link.className = 'search-option'
  link.append(...children)
  return link
}

function span(className: string, text: string): HTMLSpanElement {
  const element = document.createElement('span')
  element.className = className
  element.textContent = text
  return element
}

import { findClosest } from '../model/closest.ts'

/** The names of the facets, in the order in which they are shown. */
export const facetNames = ['kind', 'type', 'release', 'role', 'status'] as const
export type FacetName = (typeof facetNames)[number]
export type Facets = Partial<Record<FacetName, string>>
export type FacetCounts = Partial<Record<FacetName, Record<string, number>>>

/** One place that a search found. */
export interface Hit {
  title: string
  href: string
  kind: string
  where: string
  excerpt: string
  /** Headings of the document below which the words stand, the best first. */
  headings: readonly { title: string; href: string; excerpt: string }[]
}

export interface Found {
  total: number
  /** The hits from one place to another; each is loaded when it is asked for. */
  load(from: number, to: number): Promise<Hit[]>
}

export interface SearchEngine {
  /** How many results each value of the facets would leave: with what is chosen, and as if nothing were. */
  count(text: string, chosen: Facets): Promise<{ counts: FacetCounts; all: FacetCounts }>
  /** An empty text finds everything that has the chosen facets. */
  search(text: string, chosen: Facets): Promise<Found>
  /** The text with its unknown words replaced by those of titles, or `undefined`. */
  suggest(text: string): Promise<string | undefined>
}

const mostHeadings = 3

/**
 * Load the index that lies in a folder of the site.
 *
 * Pagefind counts the values of all facets it has loaded whenever it searches, which takes a second
 * where it finds ten thousand results. So two of it work side by side, each with a thread of its own:
 * one finds, and knows only the facets that are chosen; the other counts.
 */
export async function openEngine(folder: string): Promise<SearchEngine> {
  const finder = await openPagefind(folder, '')
  let counter: Promise<Pagefind> | undefined
  let words: Promise<string[]> | undefined

  return {
    async search(text, chosen) {
      const { results } = await finder.search(text === '' ? null : text, { filters: chosen })
      return {
        total: results.length,
        load: async (from, to) =>
          (await Promise.all(results.slice(from, to).map((result) => result.data()))).map(toHit),
      }
    },
    async count(text, chosen) {
      counter ??= openPagefind(folder, '?counts')
      const pagefind = await counter
      const all = await pagefind.filters()
      if (text === '' && Object.keys(chosen).length === 0) return { counts: all, all }
      const found = await pagefind.search(text === '' ? null : text, { filters: chosen })
      return { counts: found.filters, all: found.totalFilters }
    },
    async suggest(text) {
      words ??= fetch(`${folder}words.json`).then((response) => response.json() as Promise<string[]>)
      return correctWords(text, await words)
    },
  }
}

/** A module under another address is another one, with another thread. */
async function openPagefind(folder: string, query: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js${query}`)) as Pagefind
  await pagefind.options({ basePath: folder, excerptLength: 24 })
  await pagefind.init()
  return pagefind
}

/**
 * Replace every word that no title holds by the one most like it.
 *
 * @example
 * correctWords('rolback plan', ['plan', 'rollback']) // => 'rollback plan'
 */
export function correctWords(text: string, words: readonly string[]): string | undefined {
  const corrected = text
    .toLowerCase()
    .split(/\s+/)
    .filter(Boolean)
    .map((word) =>
      words.some((known) => known.startsWith(word)) ? word : (findClosest(word, words) ?? word),
    )
    .join(' ')
  return corrected === text.trim().toLowerCase() ? undefined : corrected
}

function toHit({ meta, excerpt, sub_results: parts }: PagefindData): Hit {
  const { title = '', href = '', kind = '', where = '' } = meta
  const headings = parts
    .filter((part) => part.anchor !== undefined)
    .map((part) => ({
      part,
      weight: part.weighted_locations.reduce((sum, at) => sum + at.balanced_score, 0),
    }))
    .sort((a, b) => b.weight - a.weight)
    .slice(0, mostHeadings)
    .map(({ part }) => ({
      title: part.title,
      href: `${href}#${encodeURIComponent(part.anchor?.id ?? '')}`,
      excerpt: part.excerpt,
    }))
  return { title, href, kind, where, excerpt, headings }
}

/** The parts of https://pagefind.app/docs/api that are used here. */
interface Pagefind {
  options(options: { basePath: string; excerptLength: number }): Promise<void>
  init(): Promise<void>
  filters(): Promise<Record<string, Record<string, number>>>
  search(text: string | null, options: { filters: Facets }): Promise<PagefindResults>
}

interface PagefindResults {
  results: readonly { data(): Promise<PagefindData> }[]
  filters: Record<string, Record<string, number>>
  totalFilters: Record<string, Record<string, number>>
}

interface PagefindData {
  meta: Record<string, string>
  excerpt: string
  sub_results: readonly {
    title: string
    excerpt: string
    anchor?: { id: string }
    weighted_locations: readonly { balanced_score: number }[]
  }[]
}

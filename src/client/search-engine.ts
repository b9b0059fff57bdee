import { findClosest } from '../model/closest.ts'
import { openPart, type SearchPart } from './search-part.ts'

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
  /** The hits from one place to another; none once another search was asked. */
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

/**
 * Load the index that lies in a folder of the site.
 *
 * Each of its parts is asked in a thread of its own, and counted in another: Pagefind counts the values
 * of all facets it has loaded whenever it searches, which takes a second where it finds ten thousand
 * results, so who finds loads only the facets that are chosen.
 */
export async function openEngine(folder: string): Promise<SearchEngine> {
  const response = await fetch(`${folder}parts.json`)
  const folders = ((await response.json()) as string[]).map((part) => `${folder}${part}/`)
  const openParts = () => Promise.all(folders.map(openPart))
  const finders = await openParts()
  let counters: Promise<SearchPart[]> | undefined
  let words: Promise<string[]> | undefined
  let turns = 0

  return {
    async search(text, chosen) {
      const turn = ++turns
      const scores = await Promise.all(finders.map((part) => part.search(turn, text, chosen)))
      const best = bestFirst(scores)
      return {
        total: best.length,
        load: (from, to) => loadHits(finders, turn, best.slice(from, to)),
      }
    },
    async count(text, chosen) {
      counters ??= openParts()
      const counted = await Promise.all((await counters).map((part) => part.count(text, chosen)))
      return {
        counts: sumCounts(counted.map(({ counts }) => counts)),
        all: sumCounts(counted.map(({ all }) => all)),
      }
    },
    async suggest(text) {
      words ??= fetch(`${folder}words.json`).then((response) => response.json() as Promise<string[]>)
      return correctWords(text, await words)
    },
  }
}

/** The place of a result: the part that found it, and its place among those of the part. */
interface ResultPlace {
  part: number
  at: number
}

/**
 * The results of all parts in one order.
 *
 * Parts are alike, but each knows only its own documents: a text scores a little more in one than in the
 * other. So of scores within a hundredth each part gives one in turn, and they share the work of loading them.
 *
 * @param scores Of each part, best first.
 * @example
 * bestFirst([[3, 1], [2]]) // => [{ part: 0, at: 0 }, { part: 1, at: 0 }, { part: 0, at: 1 }]
 */
export function bestFirst(scores: readonly ArrayLike<number>[]): ResultPlace[] {
  const next = scores.map((_, part) => ({ part, at: 0 }))
  const scoreOf = ({ part, at }: ResultPlace) => scores[part]?.[at] ?? -Infinity
  const isBefore = (b: ResultPlace, a: ResultPlace) => scoreOf(b) > scoreOf(a) * (b.at < a.at ? 0.99 : 1.01)
  const places: ResultPlace[] = []
  const total = scores.reduce((sum, { length }) => sum + length, 0)
  while (places.length < total) {
    const best = next.reduce((a, b) => (isBefore(b, a) ? b : a))
    places.push({ ...best })
    best.at++
  }
  return places
}

/** The parts load at the same time, and their hits come back in the order of the places. */
async function loadHits(
  parts: readonly SearchPart[],
  turn: number,
  places: readonly ResultPlace[],
): Promise<Hit[]> {
  const placesIn = (part: number) => places.filter((place) => place.part === part).map(({ at }) => at)
  const hits = await Promise.all(parts.map((part, index) => part.load(turn, placesIn(index))))
  const queues = hits.map((list) => list.values())
  return places.flatMap(({ part }) => queues[part]?.next().value ?? [])
}

/** How many results there are in all parts for every value of every facet. */
export function sumCounts(parts: readonly FacetCounts[]): FacetCounts {
  const sum: FacetCounts = {}
  for (const part of parts) {
    for (const [facet, values] of Object.entries(part)) {
      const counts = (sum[facet as FacetName] ??= {})
      for (const [value, count] of Object.entries(values)) counts[value] = (counts[value] ?? 0) + count
    }
  }
  return sum
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

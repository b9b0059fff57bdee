import type { FacetCounts, Facets, Hit } from './search-engine.ts'

/**
 * A thread that asks one part of the index; started by `search-part.ts`.
 *
 * What Pagefind finds stays here: ten thousand results take longer to hand over than to find.
 */

/** What the page asks. */
export type Question =
  | { kind: 'open'; folder: string }
  | { kind: 'search'; turn: number; text: string; chosen: Facets }
  | { kind: 'load'; turn: number; results: readonly number[] }
  | { kind: 'count'; text: string; chosen: Facets }

/** What the thread answers. */
export interface Answers {
  open: undefined
  /** The score of every result, best first. */
  search: Float64Array
  /** Nothing once another search has been asked. */
  load: Hit[]
  count: Counts
}

/** How many results each value of the facets would leave: with what is chosen, and as if nothing were. */
export interface Counts {
  counts: FacetCounts
  all: FacetCounts
}

const mostHeadings = 3

let pagefind: Pagefind | undefined
let found: { turn: number; results: PagefindResults['results'] } = { turn: 0, results: [] }

addEventListener(
  'message',
  ({ data: { id, question } }: MessageEvent<{ id: number; question: Question }>) => {
    answer(question).then(
      (answer) => postMessage({ id, answer }),
      (error: unknown) => postMessage({ id, problem: String(error) }),
    )
  },
)

async function answer(question: Question): Promise<Answers[Question['kind']]> {
  if (question.kind === 'open') {
    pagefind = await openPagefind(question.folder)
    return undefined
  }
  if (pagefind === undefined) throw new Error('Asked before it was opened')
  if (question.kind === 'search') {
    const { results } = await ask(pagefind, question)
    // Answers can overtake each other.
    if (question.turn > found.turn) found = { turn: question.turn, results }
    return Float64Array.from(results, ({ score }) => score)
  }
  if (question.kind === 'load') {
    if (question.turn !== found.turn) return []
    const { results } = found
    const wanted = question.results.flatMap((at) => results[at] ?? [])
    return Promise.all(wanted.map(async (result) => toHit(await result.data())))
  }
  // Pagefind counts the values of all facets it has loaded whenever it searches, and this loads them.
  const all = await pagefind.filters()
  if (question.text === '' && Object.keys(question.chosen).length === 0) return { counts: all, all }
  const { filters, totalFilters } = await ask(pagefind, question)
  return { counts: filters, all: totalFilters }
}

function ask(
  pagefind: Pagefind,
  { text, chosen }: { text: string; chosen: Facets },
): Promise<PagefindResults> {
  return pagefind.search(text === '' ? null : text, { filters: chosen })
}

async function openPagefind(folder: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${folder}pagefind.js`)) as Pagefind
  await pagefind.options({ basePath: folder, excerptLength: 24 })
  await pagefind.init()
  return pagefind
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
  filters(): Promise<FacetCounts>
  search(text: string | null, options: { filters: Facets }): Promise<PagefindResults>
}

interface PagefindResults {
  results: readonly { score: number; data(): Promise<PagefindData> }[]
  filters: FacetCounts
  totalFilters: FacetCounts
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

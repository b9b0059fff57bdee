/**
 * What the reader of the list of all documents may choose, and what is left of the list then.
 *
 * Pure, without a page: the list itself is in `src/client/document-index.ts`.
 */

import type { BadgeProps } from './page.ts'
import { oncePer } from '../model/once-per.ts'

/** The names of the facets, in the order in which they are shown. */
export const indexFacets = [
  'type',
  'status',
  'release',
  'phase',
  'role',
  'owner',
  'category',
  'topic',
] as const
export type IndexFacet = (typeof indexFacets)[number]

/** A document in the file of all of them. */
export interface IndexRow {
  title: string
  href: string
  path: string
  /** Heading under which it stands. */
  group: string
  badge?: Omit<BadgeProps, 'raw'>
  minutes: number
  /** `YYYY-MM-DD` where a day is known. */
  updated?: string
  facets: Partial<Record<IndexFacet, readonly string[]>>
}

const indexOrders = ['group', 'title', 'path', 'newest', 'oldest', 'shortest', 'longest'] as const
export type IndexOrder = (typeof indexOrders)[number]

/** What is chosen; it lives in the address of the page. */
export interface IndexChoice {
  text: string
  order: IndexOrder
  facets: Partial<Record<IndexFacet, string>>
}

export interface IndexResult {
  rows: IndexRow[]
  /** How many rows each value of a facet would leave, with everything else that is chosen. */
  counts: Record<IndexFacet, Map<string, number>>
}

/**
 * Read what is chosen from the query of an address; what makes no sense is left out.
 *
 * @example
 * readChoice('?filter=beta&type=Plan&sort=title') // => { text: 'beta', order: 'title', facets: { type: 'Plan' } }
 */
export function readChoice(query: string): IndexChoice {
  const params = new URLSearchParams(query)
  const facets = indexFacets.flatMap((name) => {
    const value = params.get(name)
    return value === null || value === '' ? [] : [[name, value] as const]
  })
  return {
    text: params.get('filter') ?? '',
    order: indexOrders.find((order) => order === params.get('sort')) ?? 'group',
    facets: Object.fromEntries(facets),
  }
}

/** The query that `readChoice` reads; `''` when nothing is chosen. */
export function formatChoice({ text, order, facets }: IndexChoice): string {
  const params = new URLSearchParams()
  if (text.trim() !== '') params.set('filter', text)
  for (const name of indexFacets) {
    const value = facets[name]
    if (value !== undefined) params.set(name, value)
  }
  if (order !== 'group') params.set('sort', order)
  return params.size === 0 ? '' : `?${params.toString()}`
}

/** The rows that have every word and every chosen value, in the chosen order, with counts for the next choice. */
export function chooseRows(rows: readonly IndexRow[], { text, order, facets }: IndexChoice): IndexResult {
  const words = foldText(text).split(/\s+/).filter(Boolean)
  const counts = emptyCounts()
  const chosen: IndexRow[] = []
  for (const row of rows) {
    const searched = textOf(row)
    if (!words.every((word) => searched.includes(word))) continue
    const lacking = indexFacets.filter((name) => !hasValue(row, name, facets[name]))
    if (lacking.length === 0) chosen.push(row)
    // One that lacks only what another value of the same facet would give counts for that value.
    const [only] = lacking
    if (lacking.length === 0) for (const name of indexFacets) countValues(counts[name], row.facets[name])
    else if (lacking.length === 1 && only !== undefined) countValues(counts[only], row.facets[only])
  }
  return { rows: sortRows(chosen, order), counts }
}

/** Lower case without accents, so that `Zurich` finds `Zürich`. */
function foldText(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}

const textOf = oncePer(({ title, path, badge, facets }: IndexRow) =>
  foldText([title, path, badge?.word ?? '', ...Object.values(facets).flat()].join('\n')),
)

function hasValue(row: IndexRow, name: IndexFacet, value: string | undefined): boolean {
  return value === undefined || (row.facets[name]?.includes(value) ?? false)
}

function emptyCounts(): IndexResult['counts'] {
  return Object.fromEntries(
    indexFacets.map((name) => [name, new Map<string, number>()]),
  ) as IndexResult['counts']
}

function countValues(counts: Map<string, number>, values: readonly string[] = []): void {
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
}

const comparers: Record<Exclude<IndexOrder, 'group'>, (a: IndexRow, b: IndexRow) => number> = {
  title: (a, b) => collator.compare(a.title, b.title),
  path: (a, b) => collator.compare(a.path, b.path),
  newest: (a, b) => byDay(b, a),
  oldest: (a, b) => byDay(a, b),
  shortest: (a, b) => a.minutes - b.minutes,
  longest: (a, b) => b.minutes - a.minutes,
}
const collator = new Intl.Collator('en', { numeric: true, sensitivity: 'base' })

function sortRows(rows: IndexRow[], order: IndexOrder): IndexRow[] {
  if (order === 'group') return rows
  const dated = order === 'newest' || order === 'oldest'
  const [known, unknown] = dated
    ? [
        rows.filter(({ updated }) => updated !== undefined),
        rows.filter(({ updated }) => updated === undefined),
      ]
    : [rows, []]
  // What has no day stands last in both orders: nobody knows when it was changed.
  return [...known.sort(comparers[order]), ...unknown]
}

function byDay(a: IndexRow, b: IndexRow): number {
  const [left = '', right = ''] = [a.updated, b.updated]
  return left < right ? -1 : left > right ? 1 : 0
}

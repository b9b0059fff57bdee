import type { Source } from '../model/provenance.ts'
import { toSlug } from './author-text.ts'
import { groupBy } from './file-index.ts'

/** Something that a document may say twice: in a row of an overview and below a heading of its own. */
export interface Item {
  title: string
  /** `RISK-001`, `3`. */
  number?: string | undefined
  /** A row of a table, or else a block of text. */
  source: Source
}

/**
 * Bring together what a document says of one thing: its row and its block, in the order of the first.
 *
 * They are one when exactly one block has the row's id or, where the ids do not speak against it,
 * exactly one row and one block have the same title. A bare number is no id on its own: the titles
 * must share a word. The block comes first, for it says more.
 */
export function groupSameItems<T extends Item>(items: readonly T[]): [T, ...T[]][] {
  const blocks = new Map<T, T[]>()
  const rows = items.filter(isRow)
  const byNumber = groupBy(items, idOf)
  const byTitle = groupBy(items, ({ title }) => toSlug(title))
  for (const row of rows) {
    const block =
      partner(row, byNumber.get(idOf(row)) ?? []) ?? namesake(row, byTitle.get(toSlug(row.title)) ?? [])
    if (block !== undefined) blocks.set(block, [...(blocks.get(block) ?? []), row])
  }
  const paired = new Map([...blocks].flatMap(([block, same]) => same.map((row) => [row, block] as const)))
  const seen = new Set<T>()
  return items.flatMap((item) => {
    const block = paired.get(item) ?? item
    if (seen.has(block)) return []
    seen.add(block)
    return [[block, ...(blocks.get(block) ?? [])] satisfies [T, ...T[]]]
  })
}

function isRow({ source }: Item): boolean {
  return source.how === 'table'
}

/** The one block with the row's id. */
function partner<T extends Item>(row: T, sameId: readonly T[]): T | undefined {
  const id = idOf(row)
  const [block, ...others] = sameId.filter((item) => !isRow(item))
  if (id === undefined || block === undefined || others.length > 0) return undefined
  if (/\p{L}/u.test(id)) return block
  const isOnlyRow = sameId.filter(isRow).length === 1
  const isBare = /^\p{L}+ #?\d+$/u.test(row.title)
  return isOnlyRow && (isBare || sharesWord(row.title, block.title)) ? block : undefined
}

function namesake<T extends Item>(row: T, sameTitle: readonly T[]): T | undefined {
  const [first, second, ...others] = sameTitle
  if (first === undefined || second === undefined || others.length > 0) return undefined
  const block = first === row ? second : first
  const [id, other] = [idOf(row), idOf(block)]
  return !isRow(block) && (id === undefined || other === undefined || id === other) ? block : undefined
}

/** `#3`, `03` and `Task 3` are one number, `risk-001` and `RISK-1` one id. */
function idOf({ number }: Item): string | undefined {
  const id = number
    ?.toUpperCase()
    .replace(/^#\s*|\s+/g, '')
    .replace(/(?<!\d)0+(?=\d)/g, '')
  return id === '' ? undefined : id
}

function sharesWord(a: string, b: string): boolean {
  const words = (text: string) =>
    toSlug(text)
      .split('-')
      .filter((word) => word.length > 3)
  const known = new Set(words(a))
  return words(b).some((word) => known.has(word))
}

/** The first value that is there. */
export function firstOf<T, K extends keyof T>(same: readonly T[], key: K): T[K] | undefined {
  return same.map((item) => item[key]).find((value) => value !== undefined)
}

import { stem, type DocumentPath } from '../model/paths.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import { termNumbers } from '../parse/terms.ts'
import { groupBy } from './file-index.ts'

/** Two documents that are the same or about the same; `first` comes first in path order. */
export interface NearDuplicate {
  first: DocumentPath
  second: DocumentPath
  /** Byte for byte the same. */
  isCopy: boolean
  /** Share of the words of both names and titles that both have. */
  title: number
  /** Cosine of what both talk about: 1 for the same words as often. */
  text: number
}

/** Shorter documents are alike by accident. */
const leastWords = 150
/** A copy is certain, unless it is an empty form. */
const leastCopiedWords = 30
const leastTitle = 0.4
const leastText = 0.3

/**
 * Find documents that are copies of each other, or on the same subject under nearly the same name.
 *
 * Doubles of real plans share few sentences, so words decide: those of the names and titles first,
 * which makes few pairs to compare, then those of the texts, rare ones most. Of several copies of one
 * text each is a double of the first, and only the first is compared with others.
 *
 * @example
 * findNearDuplicates(documents)
 * // => [{ first: 'qa-strategy.md', second: 'release-qa-strategy.md', isCopy: false, title: 1, text: 0.48 }]
 */
export function findNearDuplicates(documents: Iterable<ParsedDocument>): NearDuplicate[] {
  const copies = [...groupBy(documents, (document) => document.hash).values()]
  const originals = copies.flatMap(([document]) => document ?? [])
  return [...copies.flatMap(pairCopies), ...pairAlike(originals)].sort(
    (a, b) => compare(a.second, b.second) || compare(a.first, b.first),
  )
}

function pairCopies([first, ...others]: readonly ParsedDocument[]): NearDuplicate[] {
  if (first === undefined || first.words < leastCopiedWords) return []
  return others.map((other) => ({ first: first.path, second: other.path, isCopy: true, title: 1, text: 1 }))
}

function pairAlike(documents: readonly ParsedDocument[]): NearDuplicate[] {
  const long = documents.filter((document) => document.words >= leastWords)
  const titles = titleWords(long)
  const wordsOf = titles.map((words) => new Set(words))
  const seriesOf = long.map(({ path }) => toSeries(path))
  const vectorOf = createVectors(documents)
  const found: NearDuplicate[] = []
  for (const [a, b] of candidates(titles)) {
    const [first, second] = [long[a], long[b]]
    const title = share(wordsOf[a] ?? new Set(), wordsOf[b] ?? new Set())
    if (first === undefined || second === undefined || title < leastTitle) continue
    if (isSeries(seriesOf[a], seriesOf[b])) continue
    const text = cosine(vectorOf(first), vectorOf(second))
    if (text >= leastText) found.push({ first: first.path, second: second.path, isCopy: false, title, text })
  }
  return found
}

/** A file's name, and what it is without its figures. */
interface Series {
  name: string
  kind: string
}

function toSeries(path: DocumentPath): Series {
  const name = stem(path).toLowerCase()
  return { name, kind: name.replace(/\d+/g, '0') }
}

/** `week-1` and `week-2` are two of a kind, not two of one. */
function isSeries(a: Series | undefined, b: Series | undefined): boolean {
  return a?.name !== b?.name && a?.kind === b?.kind
}

const version = /\bv?\d+(?:[._]\d+)+\b/gi
const functionWords = new Set([
  'a',
  'an',
  'and',
  'at',
  'by',
  'for',
  'from',
  'in',
  'of',
  'on',
  'or',
  'the',
  'to',
  'with',
])

/** Words that every tenth name has say nothing: the product, its version, `release`, `guide`. */
const mostOften = 0.1
const fewDocuments = 20

/** The telling words of each name and title, rarest first, which is what finding candidates needs. */
function titleWords(documents: readonly ParsedDocument[]): string[][] {
  const words = documents.map(({ path, title }) => [
    ...new Set(
      `${stem(path)} ${title.value}`
        .replace(version, ' ')
        .toLowerCase()
        .split(/[^\p{L}\p{N}]+/u)
        .filter((word) => word !== '' && !functionWords.has(word)),
    ),
  ])
  const often = new Map<string, number>()
  for (const word of words.flat()) often.set(word, (often.get(word) ?? 0) + 1)
  const limit = Math.max(fewDocuments, documents.length) * mostOften
  return words.map((all) =>
    all
      .filter((word) => documents.length < fewDocuments || (often.get(word) ?? 0) <= limit)
      .sort((a, b) => (often.get(a) ?? 0) - (often.get(b) ?? 0) || compare(a, b)),
  )
}

/**
 * Pairs that may share enough words. Two sets that share two fifths of their words have one among
 * the rarest of each, so only those are looked up; the work grows with the pairs, not with all pairs.
 */
function candidates(titles: readonly (readonly string[])[]): [number, number][] {
  const byWord = new Map<string, number[]>()
  const pairs: [number, number][] = []
  for (const [index, words] of titles.entries()) {
    const rare = words.slice(0, words.length - Math.ceil(leastTitle * words.length) + 1)
    const others = new Set(rare.flatMap((word) => byWord.get(word) ?? []))
    for (const other of others) pairs.push([other, index])
    for (const word of rare) {
      const known = byWord.get(word)
      if (known === undefined) byWord.set(word, [index])
      else known.push(index)
    }
  }
  return pairs
}

function share(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  let both = 0
  for (const word of b) if (a.has(word)) both++
  return both === 0 ? 0 : both / (a.size + b.size - both)
}

/** Weights of terms, both in the order of the terms. */
interface Vector {
  terms: Int32Array
  weights: Float64Array
}

/** Fewer do not tell which words are rare: of two documents both would only share common ones. */
const manyDocuments = 50

/** Terms weighed by how rarely other documents use them; made when first asked for. */
function createVectors(documents: readonly ParsedDocument[]): (document: ParsedDocument) => Vector {
  const often = new Int32Array(termNumbers)
  for (const { terms } of documents)
    for (let index = 0; index < terms.length; index += 2) often[terms[index]!]!++
  const all = Math.max(documents.length, manyDocuments)
  const rarity = Float64Array.from(often, (count) => Math.log((all + 1) / count))
  const vectors = new Map<ParsedDocument, Vector>()
  return (document) => {
    const known = vectors.get(document) ?? toVector(document.terms, rarity)
    vectors.set(document, known)
    return known
  }
}

function toVector(counted: readonly number[], rarity: Float64Array): Vector {
  const terms = new Int32Array(counted.length / 2)
  const weights = new Float64Array(terms.length)
  let squares = 0
  for (let index = 0; index < terms.length; index++) {
    const term = counted[2 * index]!
    const weight = (1 + Math.log(counted[2 * index + 1]!)) * rarity[term]!
    terms[index] = term
    weights[index] = weight
    squares += weight * weight
  }
  const length = Math.sqrt(squares) || 1
  return { terms, weights: weights.map((weight) => weight / length) }
}

/** Both vectors are walked once, side by side: a plan of many copies compares tens of thousands of pairs. */
function cosine(a: Vector, b: Vector): number {
  let sum = 0
  let [atA, atB] = [0, 0]
  while (atA < a.terms.length && atB < b.terms.length) {
    const difference = a.terms[atA]! - b.terms[atB]!
    if (difference === 0) sum += a.weights[atA++]! * b.weights[atB++]!
    else if (difference < 0) atA++
    else atB++
  }
  return sum
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}

import { createHash } from 'node:crypto'
import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { programState } from '../disk/program-state.ts'
import { findSearchIndex, openSearchDraft } from '../disk/search-index.ts'
import type { DocumentPath } from '../model/paths.ts'
import type { SourceFile } from '../model/source-file.ts'
import { splitSections } from '../parse/search-text.ts'
import type { ViewContext } from '../views/page.ts'
import { searchRecordToHtml } from '../views/search-record-html.ts'
import { type SearchRecord, searchRecords } from '../views/search-records.ts'
import { searchWords } from '../views/search-words.ts'

export interface SearchInput {
  context: ViewContext
  sources: ReadonlyMap<DocumentPath, SourceFile>
  /** Where indexes are kept between runs. */
  cacheDir: string
  /**
   * An index of more records than this has two parts, which are made side by side and asked side by side:
   * half of the time on both ends, for another hundred kilobytes that a reader loads.
   */
  recordsOfOnePart?: number
}

/** What a thread is started with. */
export interface SearchPartOrder {
  /** Folder for a page of each record, to be made. */
  records: string
  /** Folder into which Pagefind writes. */
  output: string
  language: string
  mostAnswerFiles: number
}

/**
 * What a thread is given next: some pages, or `undefined` when it has them all.
 *
 * It writes them itself, because a thousand files take longer to write than their texts to make.
 */
export type SearchPages = readonly string[] | undefined

/** The folder of a finished index, or why there is none. */
export type SearchIndex = { folder: string } | { problem: string }

/** Folder of the site in which the search finds its index. */
export const searchFolder = 'search'

/**
 * Beyond so many records the answers of several share a file, so that a large plan does not fill a disk with files.
 * The fewer share one, the sooner results are shown: each waits for all of its file.
 */
const mostAnswerFiles = 8000

/**
 * Make the index that the search of a site asks, or take the one that was made from the same records.
 *
 * Pagefind works in processes of its own, so this goes on beside the pages. Never throws: a site
 * without search is better than none.
 */
export async function indexSearch(input: SearchInput): Promise<SearchIndex> {
  try {
    const records = searchRecords(input.context)
    const folder = join(input.cacheDir, 'search')
    const key = keyOf(input, records)
    return { folder: findSearchIndex(folder, key) ?? (await makeIndex(input, { records, folder, key })) }
  } catch (error) {
    return { problem: error instanceof Error ? error.message : String(error) }
  }
}

async function makeIndex(
  input: SearchInput,
  { records, folder, key }: { records: readonly SearchRecord[]; folder: string; key: string },
): Promise<string> {
  const { recordsOfOnePart = 4000 } = input
  const language = languageOf(input)
  const parts = records.length > recordsOfOnePart ? 2 : 1
  const draft = openSearchDraft(folder)
  try {
    const made = Array.from({ length: parts }, (_, part) => {
      const order = { ...draft.addPart(), language, mostAnswerFiles: Math.floor(mostAnswerFiles / parts) }
      return makePart(order, htmlOf(input, { records, part, parts, language }))
    })
    await Promise.all(made)
    return draft.keep(key, searchWords(input.context, records))
  } finally {
    draft.forget()
  }
}

/** Every so-manieth record, so that a part is like the other and ranks its results like the other. */
function* htmlOf(
  { context, sources }: SearchInput,
  {
    records,
    part,
    parts,
    language,
  }: { records: readonly SearchRecord[]; part: number; parts: number; language: string },
): Generator<string> {
  for (let at = part; at < records.length; at += parts) {
    const record = records[at] as SearchRecord
    const { path } = record
    const source = path === undefined ? undefined : sources.get(path)
    const document = path === undefined ? undefined : context.plan.documents.get(path)
    const sections = source && document && splitSections(source.text, document.headings, document.directives)
    yield searchRecordToHtml(record, { language, sections })
  }
}

/** Large enough to be worth a message, small enough that all pages are never in memory together. */
const pagesOfMessage = 50

function makePart(order: SearchPartOrder, pages: Iterable<string>): Promise<void> {
  // Beside this file under the same ending: the sources run as they are, the package runs its build.
  const file = new URL(`./search-worker${extname(import.meta.filename)}`, import.meta.url)
  const worker = new Worker(file, { workerData: order })
  const give = (some: SearchPages) => {
    worker.postMessage(some)
  }
  let some: string[] = []
  for (const page of pages) {
    if (some.push(page) < pagesOfMessage) continue
    give(some)
    some = []
  }
  give(some)
  give(undefined)
  return new Promise((resolve, reject) => {
    worker.on('error', reject).on('exit', () => resolve())
  })
}

/** Pagefind splits words by the rules of a language, not of a country. */
function languageOf({ context }: SearchInput): string {
  return context.plan.configuration.language?.split('-')[0]?.toLowerCase() ?? 'en'
}

function keyOf(input: SearchInput, records: readonly SearchRecord[]): string {
  const hash = createHash('sha256').update(programState()).update(languageOf(input))
  for (const record of records) hash.update(JSON.stringify(record))
  for (const { hash: text } of input.sources.values()) hash.update(text)
  return hash.digest('hex').slice(0, 20)
}

import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { programState } from '../disk/program-state.ts'
import { findSearchIndex, keepSearchIndex, openSearchDraft } from '../disk/search-index.ts'
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
}

/** The folder of a finished index, or why there is none. */
export type SearchIndex = { folder: string } | { problem: string }

/** Folder of the site in which the search finds its index. */
export const searchFolder = 'search'

/** Records that wait in Pagefind's process; more would wait in ours. */
const recordsAhead = 64
/**
 * Beyond so many records the answers of several share a file, so that a large plan does not fill a disk with files.
 * The fewer share one, the sooner results are shown: each waits for all of its file.
 */
const mostAnswerFiles = 8000

/**
 * Make the index that the search of a site asks, or take the one that was made from the same records.
 *
 * Pagefind works in a process of its own, so this goes on beside the pages. Never throws: a site
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
  const pagefind = await import('pagefind')
  try {
    const language = languageOf(input)
    const { index, errors } = await pagefind.createIndex({
      forceLanguage: language,
      maxFragments: mostAnswerFiles,
    })
    if (index === undefined) throw new Error(errors.join('; '))
    let next = 0
    const feed = async () => {
      for (let record = records[next++]; record !== undefined; record = records[next++]) {
        // Pagefind tells pages apart by their address, and several entities may stand at one.
        const url = `${record.href}?${next}`
        const added = await index.addHTMLFile({ url, content: htmlOf(input, record, language) })
        if (added.errors.length > 0) throw new Error(`${record.href}: ${added.errors.join('; ')}`)
      }
    }
    await Promise.all(Array.from({ length: recordsAhead }, feed))
    const draft = openSearchDraft(folder)
    const written = await index.writeFiles({ outputPath: draft })
    if (written.errors.length > 0) throw new Error(written.errors.join('; '))
    return keepSearchIndex(folder, key, { draft, words: searchWords(input.context, records) })
  } finally {
    await pagefind.close()
  }
}

function htmlOf({ context, sources }: SearchInput, record: SearchRecord, language: string): string {
  const { path } = record
  const source = path === undefined ? undefined : sources.get(path)
  const document = path === undefined ? undefined : context.plan.documents.get(path)
  const sections = source && document && splitSections(source.text, document.headings, document.directives)
  return searchRecordToHtml(record, { language, sections })
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

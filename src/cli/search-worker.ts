import { workerData } from 'node:worker_threads'
import { close, createIndex } from 'pagefind'
import { writeSearchPages } from '../disk/search-index.ts'
import type { SearchPartOrder } from './index-search.ts'

/** A thread of its own that makes a part of the search's index, and ends; started by `index-search.ts`. */
const { pages, records, output, language, mostAnswerFiles } = workerData as SearchPartOrder

try {
  writeSearchPages(records, pages)
  const { index, errors } = await createIndex({ forceLanguage: language, maxFragments: mostAnswerFiles })
  if (index === undefined) throw new Error(errors.join('; '))
  const added = await index.addDirectory({ path: records })
  const written = await index.writeFiles({ outputPath: output })
  const problems = [...added.errors, ...written.errors]
  if (problems.length > 0) throw new Error(problems.join('; '))
} finally {
  await close()
}

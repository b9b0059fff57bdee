import { on } from 'node:events'
import { parentPort, workerData } from 'node:worker_threads'
import { close, createIndex } from 'pagefind'
import { openSearchPages } from '../disk/search-index.ts'
import type { SearchPages, SearchPartOrder } from './index-search.ts'

/** A thread of its own that makes a part of the search's index, and ends; started by `index-search.ts`. */
const { records, output, language, mostAnswerFiles } = workerData as SearchPartOrder
if (parentPort === null) throw new Error('This runs in a thread only')

try {
  const write = openSearchPages(records)
  for await (const [pages] of on(parentPort, 'message') as AsyncIterable<[SearchPages]>) {
    if (pages === undefined) break
    write(pages)
  }
  const { index, errors } = await createIndex({ forceLanguage: language, maxFragments: mostAnswerFiles })
  if (index === undefined) throw new Error(errors.join('; '))
  const added = await index.addDirectory({ path: records })
  const written = await index.writeFiles({ outputPath: output })
  const problems = [...added.errors, ...written.errors]
  if (problems.length > 0) throw new Error(problems.join('; '))
} finally {
  parentPort.close()
  await close()
}

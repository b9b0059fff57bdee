import { enableCompileCache } from 'node:module'
import { workerData } from 'node:worker_threads'
import type { ParseJob, ParseOrder, ParseResult } from './parse-protocol.ts'

// A thread compiles for itself, and static imports would be compiled before this line: half of its start.
enableCompileCache()
const { createParser } = await import('../parse/parse-document.ts')
const { readHead } = await import('../parse/read-head.ts')

/** A thread of its own that parses the documents it is given; started by `parse-documents.ts`. */
const { vocabulary, port } = workerData as ParseOrder
const parse = createParser(vocabulary, readHead)

port.on('message', ({ first, sources }: ParseJob) => {
  const json = sources.map((source) => JSON.stringify(parse(source)))
  port.postMessage({ first, json } satisfies ParseResult)
})

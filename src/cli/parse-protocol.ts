import type { MessagePort } from 'node:worker_threads'
import type { SourceFile } from '../model/source-file.ts'
import type { Vocabulary } from '../model/vocabulary.ts'

/** What a thread is started with. */
export interface ParseOrder {
  vocabulary: Vocabulary
  port: MessagePort
}

/** Documents for a thread to parse; `first` is the index of the first of them among all. */
export interface ParseJob {
  first: number
  sources: readonly SourceFile[]
}

/** A job, done; as JSON, which takes half of the memory of a copied object: its strings are as short as they can be. */
export interface ParseResult {
  first: number
  /** A document each. */
  json: readonly string[]
}

import { once } from 'node:events'
import { availableParallelism } from 'node:os'
import { extname } from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads'
import type { SourceFile } from '../model/source-file.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { headReaderFor } from '../parse/document-head.ts'
import { createParser } from '../parse/parse-document.ts'
import type { ParsedDocument } from '../parse/parsed-document.ts'
import { growSlowly } from './memory.ts'

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

/** Told each document as soon as it is parsed, in no order, with its JSON where a thread has made it. */
export type OnParsed = (document: ParsedDocument, json: string | undefined) => void

/**
 * Less text than this is parsed as soon without threads: each compiles the parser for itself, and the
 * compiler and the collector keep a second processor busy already.
 */
const leastText = 10_000_000
/** Large enough to be worth a message, small enough that all threads end at the same time. */
const jobText = 50_000
/**
 * The native parser's memory is given back when the event loop turns, never while one function runs:
 * a hundred kilobytes for each document.
 */
const turnText = 200_000
/** A thread that has its next job already never waits for this one. */
const jobsAhead = 2
/** Each has a heap of its own; beyond a few the thread that builds the plan is what takes the time. */
const mostThreads = 3

/**
 * Parse documents on all processors, in the order in which they were given.
 *
 * This thread parses as well and hands out work between two documents. What a thread that
 * broke off had not given back is parsed here, so nothing is lost.
 */
export async function parseDocuments(
  sources: readonly SourceFile[],
  vocabulary: Vocabulary,
  onParsed: OnParsed = () => undefined,
): Promise<ParsedDocument[]> {
  const parser = createParser(vocabulary, await headReaderFor(sources))
  const parse = (source: SourceFile) => {
    const document = parser(source)
    onParsed(document, undefined)
    return document
  }
  const text = sources.reduce((sum, source) => sum + source.text.length, 0)
  const threads = text < leastText ? 0 : Math.min(availableParallelism() - 1, mostThreads)
  if (threads > 0) growSlowly()
  const documents = new Array<ParsedDocument | undefined>(sources.length)
  const hands = Array.from({ length: threads }, () => startThread(vocabulary))
  let next = 0

  const takeJob = (): ParseJob | undefined => {
    const first = next
    for (let size = 0; next < sources.length && size < jobText; next++)
      size += sources[next]?.text.length ?? 0
    return first === next ? undefined : { first, sources: sources.slice(first, next) }
  }
  const keep = (hand: Hand, { first, json }: ParseResult) => {
    for (const [index, text] of json.entries()) {
      const document = JSON.parse(text) as ParsedDocument
      documents[first + index] = document
      onParsed(document, text)
    }
    hand.open--
    give(hand)
  }
  const give = (hand: Hand) => {
    while (hand.open < jobsAhead) {
      const job = takeJob()
      if (job === undefined) return
      hand.port.postMessage(job)
      hand.open++
    }
  }

  for (const hand of hands) give(hand)
  let sinceTurn = 0
  while (next < sources.length) {
    const index = next++
    const source = sources[index] as SourceFile
    documents[index] = parse(source)
    sinceTurn += source.text.length
    if (sinceTurn > turnText) {
      sinceTurn = 0
      await setImmediate()
    }
    for (const hand of hands) {
      const message = receiveMessageOnPort(hand.port) as { message: ParseResult } | undefined
      if (message !== undefined) keep(hand, message.message)
    }
  }
  for (const hand of hands) {
    while (hand.open > 0) {
      const result = await nextResult(hand)
      if (result === undefined) break
      keep(hand, result)
    }
    hand.port.close()
  }
  return documents.map((document, index) => document ?? parse(sources[index] as SourceFile))
}

interface Hand {
  port: MessagePort
  /** Jobs it has not given back. */
  open: number
  broken: Promise<undefined>
}

function startThread(vocabulary: Vocabulary): Hand {
  const { port1, port2 } = new MessageChannel()
  // Beside this file under the same ending: the sources run as they are, the package runs its build.
  const worker = new Worker(new URL(`./parse-worker${extname(import.meta.filename)}`, import.meta.url), {
    workerData: { vocabulary, port: port2 } satisfies ParseOrder,
    transferList: [port2],
  })
  const broken = new Promise<undefined>((resolve) => {
    worker.on('error', () => resolve(undefined)).on('exit', () => resolve(undefined))
  })
  return { port: port1, open: 0, broken }
}

function nextResult({ port, broken }: Hand): Promise<ParseResult | undefined> {
  return Promise.race([once(port, 'message').then(([result]) => result as ParseResult), broken])
}

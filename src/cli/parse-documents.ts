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
import type { ParseJob, ParseOrder, ParseResult } from './parse-protocol.ts'

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
 *
 * @param sources Taken out of the array; what is parsed is let go.
 */
export async function parseDocuments(
  sources: SourceFile[],
  vocabulary: Vocabulary,
  onParsed?: OnParsed,
): Promise<ParsedDocument[]> {
  const parse = createParser(vocabulary, await headReaderFor(sources))
  const text = sources.reduce((sum, source) => sum + source.text.length, 0)
  const threads = text < leastText ? 0 : Math.min(availableParallelism() - 1, mostThreads)
  if (threads > 0) growSlowly()
  const waiting: (SourceFile | undefined)[] = sources.splice(0)
  const documents = new Array<ParsedDocument>(waiting.length)
  const hands = Array.from({ length: threads }, () => startThread(vocabulary))
  let next = 0

  const take = (index: number, document: ParsedDocument, json?: string) => {
    documents[index] = document
    waiting[index] = undefined
    onParsed?.(document, json)
  }
  const takeJob = (): ParseJob | undefined => {
    const first = next
    for (let size = 0; next < waiting.length && size < jobText; next++)
      size += waiting[next]?.text.length ?? 0
    const job = waiting.slice(first, next).filter((source) => source !== undefined)
    return job.length === 0 ? undefined : { first, sources: job }
  }
  const keep = (hand: Hand, { first, json }: ParseResult) => {
    for (const [index, text] of json.entries()) take(first + index, JSON.parse(text) as ParsedDocument, text)
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
  for (let sinceTurn = 0; next < waiting.length;) {
    const index = next++
    const source = waiting[index]
    if (source !== undefined) take(index, parse(source))
    sinceTurn += source?.text.length ?? 0
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
  for (const [index, source] of waiting.entries()) if (source !== undefined) take(index, parse(source))
  return documents
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

import { extname } from 'node:path'
import { Worker } from 'node:worker_threads'
import type { IsoDay } from '../model/dates.ts'
import type { AddressCollision } from '../views/addresses.ts'
import type { RenderJob } from './render-texts.ts'
import type { AstroSite } from './site-astro.ts'
import { UserError } from './user-error.ts'

/** Twice what threads get by themselves: what a plan is made of lives long enough to be copied again and again. */
const maxYoungGenerationSizeMb = 96

/** What the thread is started with; all paths absolute. */
export interface SiteDataOrder {
  /** The content folder. */
  root: string
  outDir: string
  cacheDir: string
  /** Where parsed documents are kept between runs, as `--cache` says. */
  cache: string | boolean
  base: string
  site?: string | undefined
  today?: IsoDay | undefined
}

/** What became of a plan on its way to the data of a site. */
export interface SiteDataResult {
  documents: number
  pages: number
  /** Documents whose text was rendered afresh, not taken from the cache. */
  rendered: number
  /** Problems of severity `error` that reading and building met. */
  errors: number
  /** Documents whose address was changed because another one has it. */
  collisions: readonly AddressCollision[]
}

/** What the thread says, in this order. */
export type SiteDataMessage =
  | { kind: 'progress'; text: string }
  /** Astro can begin to compile: nothing of that depends on what the documents say. */
  | { kind: 'opened'; astro: AstroSite }
  /** Texts that the data folder lacks; several times, and always before `made`. */
  | { kind: 'render'; jobs: readonly RenderJob[]; dataFolder: string }
  /** The data folder is written but for those texts. */
  | { kind: 'made'; result: SiteDataResult }
  /** What stands beside the pages lies in the site; a site without some of it is better than none. */
  | { kind: 'done'; problems: readonly string[] }
  /** The person at the keyboard has to mend something; nothing follows. */
  | { kind: 'refused'; reason: string }

/** A thread at work; each promise rejects when the thread ends before it came so far. */
export interface SiteDataThread {
  opened: Promise<AstroSite>
  made: Promise<SiteDataResult>
  done: Promise<readonly string[]>
}

/** What is told to who has started the thread. */
export interface SiteDataListener {
  progress(text: string): void
  render: (jobs: readonly RenderJob[], dataFolder: string) => void
}

/**
 * Read, parse and check a folder in a thread of its own, and make what pages are laid out from.
 *
 * What stands beside the pages (search, pictures, texts, files of the content) is added by the
 * thread as well; `outDir` has to be empty when `opened` is answered.
 */
export function startSiteData(order: SiteDataOrder, listener: SiteDataListener): SiteDataThread {
  // Beside this file under the same ending: the sources run as they are, the package runs its build.
  const file = new URL(`./site-data-worker${extname(import.meta.filename)}`, import.meta.url)
  const worker = new Worker(file, { workerData: order, resourceLimits: { maxYoungGenerationSizeMb } })
  const opened = Promise.withResolvers<AstroSite>()
  const made = Promise.withResolvers<SiteDataResult>()
  const done = Promise.withResolvers<readonly string[]>()
  const stages = [opened, made, done]
  // Whoever awaits one of them hears of it; the others are not a mistake of their own.
  for (const { promise } of stages) promise.catch(() => undefined)
  const fail = (error: unknown) => {
    for (const { reject } of stages) reject(error)
  }

  worker
    .on('message', (message: SiteDataMessage) => {
      if (message.kind === 'progress') listener.progress(message.text)
      else if (message.kind === 'render') listener.render(message.jobs, message.dataFolder)
      else if (message.kind === 'opened') opened.resolve(message.astro)
      else if (message.kind === 'made') made.resolve(message.result)
      else if (message.kind === 'done') done.resolve(message.problems)
      else fail(new UserError(message.reason))
    })
    .on('error', fail)
    .on('exit', (code) => {
      fail(new Error(`the thread that reads the documents ended early (${code})`))
    })
  return { opened: opened.promise, made: made.promise, done: done.promise }
}

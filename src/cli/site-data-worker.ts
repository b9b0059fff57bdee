import { enableCompileCache } from 'node:module'
import { parentPort, workerData } from 'node:worker_threads'
import type { SiteDataMessage, SiteDataOrder } from './site-data-thread.ts'

// A thread compiles for itself, and static imports would be compiled before this line.
enableCompileCache()
const [{ makeSite }, { UserError }] = await Promise.all([import('./make-site.ts'), import('./user-error.ts')])

/** A thread of its own that makes what the pages of a site are laid out from, and ends; started by `site-data-thread.ts`. */
const say = (message: SiteDataMessage) => parentPort?.postMessage(message)
try {
  await makeSite(workerData as SiteDataOrder, say)
} catch (error) {
  if (!(error instanceof UserError)) throw error
  say({ kind: 'refused', reason: error.message })
}

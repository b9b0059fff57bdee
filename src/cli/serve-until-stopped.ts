import { once } from 'node:events'
import type { RunningSite } from './build-site.ts'

/** Print the address, and wait for Ctrl-C. */
export async function serveUntilStopped(site: RunningSite): Promise<void> {
  process.stdout.write(`\n  ${site.url}\n\n`)
  process.stderr.write('Stop with Ctrl-C\n')
  const stopped = new AbortController()
  const { signal } = stopped
  await Promise.race([once(process, 'SIGINT', { signal }), once(process, 'SIGTERM', { signal })])
  stopped.abort()
  await site.stop()
}

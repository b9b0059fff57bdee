import { checkExternalLinks } from '../check/external.ts'
import { readLinkCache, writeLinkCache } from '../disk/link-cache.ts'
import type { CacheOptions } from './options.ts'
import { progress } from './progress.ts'
import type { ExternalAsk } from './check-content.ts'

/** A function that asks the servers of a plan's external links and remembers what they said. */
export function createAsk({
  cache,
  allowPrivate = false,
}: CacheOptions & { allowPrivate?: boolean }): NonNullable<ExternalAsk['external']> {
  return async (plan, root) => {
    const now = Date.now()
    progress('Asking the servers of external links')
    const known = cache === false ? new Map() : readLinkCache(root, cache, now)
    const result = await checkExternalLinks(plan, { allowPrivate, known })
    if (cache !== false) writeLinkCache(root, cache, { verdicts: result.verdicts, now })
    return result
  }
}

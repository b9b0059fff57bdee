import { createHash } from 'node:crypto'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join, resolve } from 'node:path'
import envPaths from 'env-paths'

/** A place for results that can be made again. */
export interface CacheFolder {
  path: string
  /** Take it away when it was for one run only. */
  dispose(): void
}

/**
 * The folder that keeps results of a content folder between runs; never inside it.
 *
 * @param cache Folder for caches of all contents; `false` for one that lasts a run.
 */
export function openCacheFolder(root: string, cache: string | boolean = true): CacheFolder {
  if (cache === false) {
    const path = mkdtempSync(join(tmpdir(), 'roadbook-'))
    return {
      path,
      dispose: () => {
        rmSync(path, { recursive: true, force: true })
      },
    }
  }
  const folder = typeof cache === 'string' ? resolve(cache) : envPaths('roadbook', { suffix: '' }).cache
  const hash = createHash('sha256').update(resolve(root)).digest('hex').slice(0, 12)
  return { path: join(folder, `${basename(root)}-${hash}`), dispose: () => undefined }
}

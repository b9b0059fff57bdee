import { createHash } from 'node:crypto'
import { extname, join } from 'node:path'
import { Worker } from 'node:worker_threads'
import { openPictureCache } from '../disk/picture-cache.ts'

/** Changes whenever the same drawing would give another picture than before. */
const paintVersion = '1'

/** What a thread is started with. */
export interface PaintOrder {
  cacheDir: string
  pictures: readonly { key: string; svg: string }[]
}

/**
 * Paint the pictures that are not in the cache yet, in a thread beside whatever else is done.
 *
 * @returns Puts all pictures into a site when they are painted; tells what went wrong.
 */
export function paintPictures(
  pictures: readonly { path: string; svg: string }[],
  cacheDir: string,
): (outDir: string) => Promise<{ problem?: string }> {
  const cache = openPictureCache(cacheDir)
  const keyed = pictures.map(({ path, svg }) => ({ path, svg, key: keyOf(svg) }))
  const missing = new Map(
    keyed.filter(({ key }) => !cache.has(key)).map(({ key, svg }) => [key, { key, svg }]),
  )
  const painted =
    missing.size === 0 ? Promise.resolve({}) : paint({ cacheDir, pictures: [...missing.values()] })
  return async (outDir) => {
    const result = await painted
    for (const { key, path } of keyed) cache.copyTo(key, join(outDir, path))
    cache.prune(new Set(keyed.map(({ key }) => key)))
    return result
  }
}

function keyOf(svg: string): string {
  return createHash('sha256').update(paintVersion).update(svg).digest('hex').slice(0, 24)
}

function paint(order: PaintOrder): Promise<{ problem?: string }> {
  // Beside this file under the same ending: the sources run as they are, the package runs its build.
  const file = new URL(`./paint-worker${extname(import.meta.filename)}`, import.meta.url)
  const worker = new Worker(file, { workerData: order })
  return new Promise((resolve) => {
    worker
      .on('error', (error) => {
        resolve({ problem: error instanceof Error ? error.message : String(error) })
      })
      .on('exit', () => {
        resolve({})
      })
  })
}

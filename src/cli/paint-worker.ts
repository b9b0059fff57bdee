import { setImmediate } from 'node:timers/promises'
import { workerData } from 'node:worker_threads'
import { openPictureCache } from '../disk/picture-cache.ts'
import { giveMemoryBack } from './memory.ts'
import type { PaintOrder } from './paint-pictures.ts'
import { loadPainter } from './painter.ts'

/** A thread of its own that paints pictures into the cache, and ends; started by `paint-pictures.ts`. */
const { cacheDir, pictures } = workerData as PaintOrder
const cache = openPictureCache(cacheDir)
const painter = await loadPainter()

for (const [index, { key, svg }] of pictures.entries()) {
  if (painter !== undefined) cache.write(key, painter(svg))
  // The pixels lie where the collector does not see how many there are, and go only between two turns.
  if (index % 16 === 15) {
    giveMemoryBack()
    await setImmediate()
  }
}

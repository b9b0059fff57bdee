import { watch } from 'node:fs'

/** Editors write a file in several steps; they are over after this many milliseconds. */
const settled = 50

/**
 * Call back after files of a folder changed, one call at a time.
 *
 * What changes during a call leads to one more call after it. Gives a function
 * that ends the watch.
 */
export function watchFolder(root: string, changed: () => Promise<void>): () => void {
  let timer: NodeJS.Timeout | undefined
  let running = Promise.resolve()
  const watcher = watch(root, { recursive: true }, (_, name) => {
    if (name !== null && isOutside(name)) return
    clearTimeout(timer)
    timer = setTimeout(() => {
      running = running.then(changed)
    }, settled)
  })
  return () => {
    clearTimeout(timer)
    watcher.close()
  }
}

function isOutside(name: string): boolean {
  return /(^|[\\/])(\.git|node_modules)([\\/]|$)/.test(name)
}

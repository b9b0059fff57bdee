import { copyFileSync, existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeAtomically } from './write-atomically.ts'

/** Painted pictures by the hash of what they were painted from, so that each is painted once. */
export interface PictureCache {
  has(key: string): boolean
  write(key: string, picture: Uint8Array): void
  /** Put a picture into a site; one that is not there stays away. */
  copyTo(key: string, target: string): void
  /** Throw away what no page of the site names any more. */
  prune(keys: ReadonlySet<string>): void
}

/** Open the pictures of a cache folder. */
export function openPictureCache(cacheDir: string): PictureCache {
  const folder = join(cacheDir, 'pictures')
  const fileOf = (key: string) => join(folder, `${key}.png`)
  return {
    has: (key) => existsSync(fileOf(key)),
    write(key, picture) {
      writeAtomically(fileOf(key), picture)
    },
    copyTo(key, target) {
      if (!existsSync(fileOf(key))) return
      mkdirSync(dirname(target), { recursive: true })
      copyFileSync(fileOf(key), target)
    },
    prune(keys) {
      if (!existsSync(folder)) return
      for (const name of readdirSync(folder))
        if (!keys.has(name.replace(/\.png$/, ''))) rmSync(join(folder, name), { force: true })
    },
  }
}

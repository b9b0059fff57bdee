import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { openCacheFolder } from './cache-folder.ts'
import { writeAtomically } from './write-atomically.ts'

/** Results of a content folder that stay true as long as nothing of what they were made from changes. */
export interface ResultCache {
  read<T>(key: string): T | undefined
  write(key: string, result: unknown): void
}

/** Some, for who goes back and forth between two states. */
const most = 4

/** Open the results of a content folder; a file that cannot be read is none. */
export function openResultCache(root: string, cache: string | boolean): ResultCache {
  const folder = join(openCacheFolder(root, cache).path, 'results')
  return {
    read: (key) => readResult(join(folder, `${key}.json`)),
    write(key, result) {
      mkdirSync(folder, { recursive: true })
      writeAtomically(join(folder, `${key}.json`), JSON.stringify(result))
      forgetOldest(folder)
    },
  }
}

function readResult<T>(file: string): T | undefined {
  if (!existsSync(file)) return undefined
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as T
  } catch {
    return undefined
  }
}

function forgetOldest(folder: string): void {
  const files = readdirSync(folder)
    .map((name) => ({ file: join(folder, name), time: statSync(join(folder, name)).mtimeMs }))
    .sort((a, b) => b.time - a.time)
  for (const { file } of files.slice(most)) rmSync(file, { force: true })
}

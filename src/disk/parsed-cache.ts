import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { openCacheFolder } from './cache-folder.ts'
import { programState } from './program-state.ts'
import { writeAtomically } from './write-atomically.ts'

/** Parsed documents of earlier runs, by path and content. */
export interface ParsedCache<D extends Hashed> {
  find(source: Hashed): D | undefined
  add(document: D): D
  /** Write what is new; what no run of today asked for is forgotten. */
  save(): void
}

interface Hashed {
  path: string
  hash: string
}

interface Shard<D> {
  key: string
  documents: D[]
}

/**
 * Open what earlier runs kept of a content folder.
 *
 * JSON in a few files: one file per document took longer to read than parsing saves, a
 * single one is too long for a string where the folder is large, and JSON reads in
 * two thirds of the time of `v8.deserialize`. A file that cannot be read counts as empty.
 *
 * @param settings Everything besides the text that parsing depends on.
 */
export function openParsedCache<D extends Hashed>(
  root: string,
  cache: string | boolean,
  settings: string,
): ParsedCache<D> {
  const folder = join(openCacheFolder(root, cache).path, 'parsed')
  const key = createHash('sha256').update(programState()).update(settings).digest('hex').slice(0, 16)
  const before = new Map<string, Map<string, D>>()
  const now = new Map<string, D[]>()
  const changed = new Set<string>()

  const keep = (document: D): D => {
    const shard = shardOf(document.path)
    const documents = now.get(shard)
    if (documents === undefined) now.set(shard, [document])
    else documents.push(document)
    return document
  }

  return {
    find({ path, hash }) {
      const shard = shardOf(path)
      const documents = before.get(shard) ?? readShard<D>(join(folder, `${shard}.json`), key)
      before.set(shard, documents)
      const document = documents.get(path)
      return document?.hash === hash ? keep(document) : undefined
    },
    add(document) {
      changed.add(shardOf(document.path))
      return keep(document)
    },
    save() {
      for (const [shard, documents] of now) {
        if (!changed.has(shard) && documents.length === before.get(shard)?.size) continue
        writeAtomically(join(folder, `${shard}.json`), JSON.stringify({ key, documents } satisfies Shard<D>))
      }
    },
  }
}

/** Sixteen, so that an edit writes a sixteenth anew. */
function shardOf(path: string): string {
  let hash = 0
  for (let index = 0; index < path.length; index++) hash = (hash * 31 + path.charCodeAt(index)) | 0
  return (hash & 15).toString(16)
}

function readShard<D extends Hashed>(file: string, key: string): Map<string, D> {
  if (!existsSync(file)) return new Map()
  try {
    const shard = JSON.parse(readFileSync(file, 'utf8')) as Shard<D>
    const documents = shard.key === key ? shard.documents : []
    return new Map(documents.map((document) => [document.path, document]))
  } catch {
    return new Map()
  }
}

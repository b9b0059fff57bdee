import { createHash, randomUUID } from 'node:crypto'
import {
  appendFileSync,
  closeSync,
  existsSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { openCacheFolder } from './cache-folder.ts'
import { programState } from './program-state.ts'

/** Parsed documents of earlier runs, by path and content. */
export interface ParsedCache<D extends Hashed> {
  find(source: Hashed): D | undefined
  /** @param json The document as JSON, where somebody has it. */
  add(document: D, json?: string): void
  /** Put in place what was added; what no run of today asked for is forgotten. */
  save(): void
}

interface Hashed {
  path: string
  hash: string
}

/** A document as one line of a file, its path and hash before it. */
interface Line {
  path: string
  hash: string
  bytes: Buffer
  /** Index of the JSON within `bytes`. */
  from: number
}

/**
 * Open what earlier runs kept of a content folder.
 *
 * Sixteen files with a document a line: one file per document took longer to read than parsing
 * saves, and all in one string is too long where the folder is large. Lines are written as they
 * come, so that nothing waits in memory, and those that stay are copied unread. JSON reads in two
 * thirds of the time of `v8.deserialize`. A file or line that cannot be read counts as empty.
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
  const shards = new Map<string, Shard>()
  const shardOf = ({ path }: Hashed): Shard => {
    const name = shardName(path)
    const known = shards.get(name) ?? openShard(join(folder, `${name}.jsonl`), key)
    shards.set(name, known)
    return known
  }

  return {
    find(source) {
      const { before, kept } = shardOf(source)
      const line = before.get(source.path)
      const document = line?.hash === source.hash ? readLine<D>(line) : undefined
      if (line !== undefined && document !== undefined) kept.push(line)
      return document
    },
    add(document, json = JSON.stringify(document)) {
      const shard = shardOf(document)
      shard.draft ??= openDraft(shard.file, key)
      append(shard.draft, `${JSON.stringify([document.path, document.hash])}\t${json}\n`)
    },
    save() {
      for (const shard of shards.values()) saveShard(shard, key)
    },
  }
}

interface Shard {
  file: string
  before: ReadonlyMap<string, Line>
  /** What this run asked for and found. */
  kept: Line[]
  draft: Draft | undefined
}

interface Draft {
  file: string
  fd: number
}

/** Sixteen, so that an edit writes a sixteenth anew. */
function shardName(path: string): string {
  let hash = 0
  for (let index = 0; index < path.length; index++) hash = (hash * 31 + path.charCodeAt(index)) | 0
  return (hash & 15).toString(16)
}

function openShard(file: string, key: string): Shard {
  const lines = readLines(file, key)
  return { file, before: new Map(lines.map((line) => [line.path, line])), kept: [], draft: undefined }
}

/** A reader sees the old file or the new one, never half of it. */
function openDraft(file: string, key: string): Draft {
  mkdirSync(dirname(file), { recursive: true })
  const name = `${file}.${randomUUID()}.tmp`
  const draft = { file: name, fd: openSync(name, 'w') }
  append(draft, `${key}\n`)
  return draft
}

/** A disk that is full leaves nothing behind. */
function append({ file, fd }: Draft, data: string | Buffer): void {
  try {
    appendFileSync(fd, data)
  } catch (error) {
    rmSync(file, { force: true })
    throw error
  }
}

function saveShard(shard: Shard, key: string): void {
  if (shard.draft === undefined && shard.kept.length === shard.before.size) return
  const draft = (shard.draft ??= openDraft(shard.file, key))
  for (const { bytes } of shard.kept) append(draft, bytes)
  closeSync(draft.fd)
  renameSync(draft.file, shard.file)
}

function readLines(file: string, key: string): Line[] {
  if (!existsSync(file)) return []
  try {
    const bytes = readFileSync(file)
    const start = Buffer.from(`${key}\n`)
    return bytes.subarray(0, start.length).equals(start) ? splitLines(bytes, start.length) : []
  } catch {
    return []
  }
}

const tab = 9
const lineEnd = 10

/** JSON has no tab and no line end of its own. */
function splitLines(bytes: Buffer, from: number): Line[] {
  const lines: Line[] = []
  for (let start = from, end = 0; (end = bytes.indexOf(lineEnd, start)) >= 0; start = end + 1) {
    const line = bytes.subarray(start, end + 1)
    const mark = line.indexOf(tab)
    const [path, hash] = JSON.parse(line.toString('utf8', 0, mark)) as [string, string]
    lines.push({ path, hash, bytes: line, from: mark + 1 })
  }
  return lines
}

function readLine<D>({ bytes, from }: Line): D | undefined {
  try {
    return JSON.parse(bytes.toString('utf8', from)) as D
  } catch {
    return undefined
  }
}

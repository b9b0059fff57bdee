import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { LinkVerdict } from '../model/link-verdict.ts'
import { openCacheFolder } from './cache-folder.ts'
import { writeAtomically } from './write-atomically.ts'

interface Entry extends LinkVerdict {
  /** When it was asked, in milliseconds. */
  at: number
}

const hour = 3_600_000

/** How long a verdict counts; what is unknown is asked again every time. */
const lifetimes: Readonly<Record<LinkVerdict['outcome'], number>> = {
  ok: 24 * hour,
  broken: hour,
  unknown: 0,
}

/** Read which external links were asked for lately, and what came of it. */
export function readLinkCache(root: string, cache: string | boolean, now: number): Map<string, LinkVerdict> {
  const entries = readEntries(fileOf(root, cache)).filter(
    ([, { outcome, at }]) => now - at < lifetimes[outcome],
  )
  return new Map(entries)
}

/** Remember verdicts; those that were remembered before keep their age. */
export function writeLinkCache(
  root: string,
  cache: string | boolean,
  { verdicts, now }: { verdicts: ReadonlyMap<string, LinkVerdict>; now: number },
): void {
  const file = fileOf(root, cache)
  const before = new Map(readEntries(file))
  const entries = [...verdicts].flatMap(([url, { outcome, reason }]): [string, Entry][] => {
    if (outcome === 'unknown') return []
    const old = before.get(url)
    const isOld = old?.outcome === outcome && now - old.at < lifetimes[outcome]
    return [[url, { outcome, reason, at: isOld ? old.at : now }]]
  })
  writeAtomically(file, JSON.stringify(entries))
}

function fileOf(root: string, cache: string | boolean): string {
  return join(openCacheFolder(root, cache).path, 'links.json')
}

function readEntries(file: string): [string, Entry][] {
  if (!existsSync(file)) return []
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as [string, Entry][]
  } catch {
    return []
  }
}

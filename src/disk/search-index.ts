import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { cp, rename } from 'node:fs/promises'
import { join } from 'node:path'

/** The index that an earlier build kept in a folder of the cache under the key of what it was made from. */
export function findSearchIndex(folder: string, key: string): string | undefined {
  const index = join(folder, key)
  return existsSync(index) ? index : undefined
}

/**
 * Keep a finished index instead of those before it, without what Pagefind writes for interfaces of its own.
 *
 * @param draft The folder Pagefind wrote; it goes.
 * @param words Written beside the index as `words.json`.
 */
export function keepSearchIndex(
  folder: string,
  key: string,
  { draft, words }: { draft: string; words: readonly string[] },
): string {
  for (const name of readdirSync(draft)) if (ownInterface.test(name)) rmSync(join(draft, name))
  writeFileSync(join(draft, 'words.json'), JSON.stringify(words))
  const index = join(folder, key)
  // Another process may be writing a draft of its own.
  for (const name of readdirSync(folder)) {
    if (!name.startsWith('draft-')) rmSync(join(folder, name), { recursive: true })
  }
  renameSync(draft, index)
  return index
}

const ownInterface = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\./

/** A new folder beside the kept indexes for Pagefind to write into. */
export function openSearchDraft(folder: string): string {
  const draft = join(folder, `draft-${process.pid}`)
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  return draft
}

/**
 * Put an index of a thousand small files into a site while other work goes on.
 *
 * @param keep Whether the index is wanted afterwards; one that is not moves as a whole, where it lies on the same disk.
 */
export async function placeSearchIndex(
  index: string,
  target: string,
  { keep }: { keep: boolean },
): Promise<void> {
  if (!keep && (await isMoved(index, target))) return
  await cp(index, target, { recursive: true })
}

async function isMoved(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(
    () => true,
    () => false,
  )
}

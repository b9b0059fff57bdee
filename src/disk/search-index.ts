import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { cp, rename } from 'node:fs/promises'
import { join } from 'node:path'

/** The index that an earlier build kept in a folder of the cache under the key of what it was made from. */
export function findSearchIndex(folder: string, key: string): string | undefined {
  const index = join(folder, key)
  return existsSync(index) ? index : undefined
}

/** An index that is being made, beside those that are kept. */
export interface SearchDraft {
  /** Tells where the pages of a further part belong, each record one, and where its index. */
  addPart(): { records: string; output: string }
  /**
   * Keeps the finished index instead of those before it, without what Pagefind writes for interfaces of its own.
   *
   * @param words Written beside the parts as `words.json`.
   * @returns Its folder.
   */
  keep(key: string, words: readonly string[]): string
  /** Takes away what is left of it. */
  forget(): void
}

/** Begin an index whose parts Pagefind makes from pages in a folder. */
export function openSearchDraft(folder: string): SearchDraft {
  const draft = join(folder, `draft-${process.pid}`)
  const index = join(draft, 'index')
  const forget = () => rmSync(draft, { recursive: true, force: true })
  forget()
  mkdirSync(index, { recursive: true })
  const parts: string[] = []
  return {
    addPart() {
      const part = String(parts.length)
      parts.push(part)
      return { records: join(draft, part), output: join(index, part) }
    },
    keep(key, words) {
      for (const part of parts) forgetInterfaces(join(index, part))
      writeFileSync(join(index, 'parts.json'), JSON.stringify(parts))
      writeFileSync(join(index, 'words.json'), JSON.stringify(words))
      // Another process may be writing a draft of its own.
      for (const name of readdirSync(folder)) {
        if (!name.startsWith('draft-')) rmSync(join(folder, name), { recursive: true })
      }
      renameSync(index, join(folder, key))
      return join(folder, key)
    },
    forget,
  }
}

/** Make the folder of a part's pages; the function writes some more of them, each a file. */
export function openSearchPages(folder: string): (pages: readonly string[]) => void {
  mkdirSync(folder)
  let next = 0
  return (pages) => {
    for (const page of pages) writeFileSync(join(folder, `${next++}.html`), page)
  }
}

function forgetInterfaces(part: string): void {
  const ownInterface = /^pagefind-(?:component-ui|modular-ui|ui|highlight)\./
  for (const name of readdirSync(part)) if (ownInterface.test(name)) rmSync(join(part, name))
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

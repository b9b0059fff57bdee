import { findClosest } from '../model/closest.ts'
import { baseName, folderOf, stem } from '../model/paths.ts'

/**
 * Make a function that names the file an author may have meant by one that does not exist.
 *
 * In this order: the one file of that name in another folder, a name that differs
 * by a few letters, the one name with a single word more or less. Gives the path
 * as it has to be written in `from`, or `undefined`.
 *
 * @example
 * suggestFile('gates/plan.md', 'risks.md') // => '../risks.md'
 */
export function createFileSuggester(
  paths: Iterable<string>,
): (from: string, missing: string) => string | undefined {
  const byName = new Map<string, string[]>()
  const byWords = new Map<string, Set<string>>()
  for (const path of paths) {
    const name = baseName(path)
    byName.set(name, [...(byName.get(name) ?? []), path])
    for (const key of [wordsOf(name).join(' '), ...withoutOneWord(name)]) {
      byWords.set(key, (byWords.get(key) ?? new Set()).add(name))
    }
  }

  const oneWordAway = (name: string): string | undefined => {
    if (wordsOf(name).length < leastWords) return undefined
    const near = new Set(
      [wordsOf(name).join(' '), ...withoutOneWord(name)].flatMap((key) => [...(byWords.get(key) ?? [])]),
    )
    return near.size === 1 ? [...near][0] : undefined
  }

  return (from, missing) => {
    const name = baseName(missing)
    const close = byName.has(name) ? name : (findClosest(name, byName.keys()) ?? oneWordAway(name))
    const found = close === undefined ? [] : (byName.get(close) ?? [])
    return found.length === 1 && found[0] !== undefined ? relativePath(folderOf(from), found[0]) : undefined
  }
}

/** Shorter names are alike by accident. */
const leastWords = 4

function wordsOf(name: string): string[] {
  return stem(name)
    .toLowerCase()
    .split(/[^\p{L}\d]+/u)
}

function withoutOneWord(name: string): string[] {
  const words = wordsOf(name)
  if (words.length < leastWords) return []
  return words.map((_, index) => words.toSpliced(index, 1).join(' '))
}

/** Write a path as it has to stand in a document of a folder. */
export function relativePath(folder: string, path: string): string {
  const from = folder === '' ? [] : folder.split('/')
  const to = path.split('/')
  let shared = 0
  while (shared < from.length && shared < to.length - 1 && from[shared] === to[shared]) shared++
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/')
}

import { groupBy } from '../graph/file-index.ts'
import { findClosest } from '../model/closest.ts'
import { baseName, folderOf, stem } from '../model/paths.ts'
import { figuresOf, isSpelledAlike, splitWords } from './spelled-alike.ts'

/**
 * Make a function that names the file an author may have meant by one that does not exist.
 *
 * In this order: the one file of that name in another folder, a name that is spelled a
 * little differently, the one name with a single word more or less. A name with another
 * figure or another word is another file. Gives the path as it has to be written in
 * `from`, or `undefined`.
 *
 * @example
 * suggestFile('gates/plan.md', 'risks.md') // => '../risks.md'
 */
export function createFileSuggester(
  paths: Iterable<string>,
): (from: string, missing: string) => string | undefined {
  const byName = groupBy(paths, baseName)
  const byFigures = new Map<string, Set<string>>()
  const byWords = new Map<string, Set<string>>()
  const byShorter = new Map<string, Set<string>>()
  const add = (names: Map<string, Set<string>>, key: string, name: string) =>
    names.set(key, (names.get(key) ?? new Set()).add(name))
  for (const name of byName.keys()) {
    add(byFigures, figuresOf(stem(name)), name)
    add(byWords, wordsOf(name).join(' '), name)
    for (const key of withoutOneWord(name)) add(byShorter, key, name)
  }

  const spelledAlike = (name: string): string | undefined => {
    const closest = findClosest(name, byFigures.get(figuresOf(stem(name))) ?? [])
    return closest !== undefined && isSpelledAlike(stem(name), stem(closest)) ? closest : undefined
  }
  const oneWordMoreOrLess = (name: string): string | undefined => {
    const shorter = withoutOneWord(name).flatMap((key) => [...(byWords.get(key) ?? [])])
    const near = new Set([...shorter, ...(byShorter.get(wordsOf(name).join(' ')) ?? [])])
    const [only] = near
    return near.size === 1 && only !== undefined && figuresOf(stem(only)) === figuresOf(stem(name))
      ? only
      : undefined
  }

  // One missing file is named in many places.
  const known = new Map<string, string | undefined>()
  const closeTo = (name: string): string | undefined => {
    if (byName.has(name)) return name
    if (!known.has(name)) known.set(name, spelledAlike(name) ?? oneWordMoreOrLess(name))
    return known.get(name)
  }

  return (from, missing) => {
    const close = closeTo(baseName(missing))
    const found = close === undefined ? [] : (byName.get(close) ?? [])
    return found.length === 1 && found[0] !== undefined ? relativePath(folderOf(from), found[0]) : undefined
  }
}

/** Shorter names are alike by accident. */
const leastWords = 4

function wordsOf(name: string): string[] {
  return splitWords(stem(name))
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

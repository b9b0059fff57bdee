import type { Hit } from './search-engine.ts'

/**
 * Whether any of the first hits holds a word that was asked for.
 *
 * Where nothing begins like a word, Pagefind goes on with its first letters, down to one: it finds
 * `Q:` for `qwertyuiop`. What it found that way is no answer.
 */
export function answers(hits: readonly Hit[], text: string): boolean {
  const asked = wordsOf(text)
  return hits.some((hit) => foundIn(hit).some((found) => asked.some((word) => isMeant(found, word))))
}

/**
 * The words that none of the first hits holds as they are written, or as a stem of theirs.
 *
 * Of several words Pagefind drops those that nothing begins like: a slip of the finger in one of them
 * gives results for the others.
 */
export function unanswered(hits: readonly Hit[], text: string): string[] {
  const found = hits.flatMap(foundIn)
  return wordsOf(text).filter(
    (word) => !found.some((one) => one.startsWith(word) || (one.length > 2 && word.startsWith(one))),
  )
}

/** The words of an answer: its names, and what is marked in its texts. */
function foundIn({ title, where, excerpt, headings }: Hit): string[] {
  const texts = [excerpt, ...headings.map((heading) => heading.excerpt)]
  const marked = texts.flatMap((text) => text.match(/<mark>.*?<\/mark>/g) ?? [])
  return wordsOf([title, where, ...marked.map((mark) => mark.replace(/<\/?mark>/g, ''))].join(' '))
}

/** Half of what was asked, or a stem of it: `run` for `running`. */
function isMeant(found: string, asked: string): boolean {
  const isStem = found.length > 2 && asked.startsWith(found)
  return isStem || found.startsWith(asked.slice(0, Math.ceil(asked.length / 2)))
}

function wordsOf(text: string): string[] {
  const plain = text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
  return plain.match(/[\p{L}\p{N}]+/gu) ?? []
}

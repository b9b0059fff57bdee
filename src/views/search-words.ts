import type { SearchRecord } from './search-records.ts'
import type { ViewContext } from './page.ts'

/** Shorter words are not worth a suggestion: too many are alike. */
const leastLength = 4

/** The words of titles and headings in lower case, each once, for "did you mean". */
export function searchWords({ plan }: ViewContext, records: readonly SearchRecord[]): string[] {
  const words = new Set<string>()
  const add = (text: string) => {
    for (const [word] of text.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      if (word.length >= leastLength && !/\d{3}/.test(word)) words.add(word)
    }
  }
  for (const { title } of records) add(title)
  for (const { headings } of plan.documents.values()) for (const { text } of headings) add(text)
  return [...words].sort()
}

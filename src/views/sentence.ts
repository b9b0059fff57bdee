import { plain } from '../check/reporters/reporting.ts'

/** A piece of a sentence: words, or what stands between backticks. */
export interface SentencePart {
  text: string
  code: boolean
}

/**
 * Cut the sentence of a finding, which is Markdown with code spans, into words and code.
 *
 * Nothing else is markup: the parts are plain text. A backtick without a partner is a character like any other.
 *
 * @example
 * splitSentence('Cannot find `risks.md`')
 * // => [{ text: 'Cannot find ', code: false }, { text: 'risks.md', code: true }]
 */
export function splitSentence(sentence: string): SentencePart[] {
  const parts: SentencePart[] = []
  const text = plain(sentence)
  let end = 0
  for (const match of text.matchAll(/(?<!`)(`+)(?!`)(.+?)(?<!`)\1(?!`)/g)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), code: false })
    parts.push({ text: (match[2] ?? '').replace(/^ (.*`.*|`.*) $/, '$1'), code: true })
    end = match.index + match[0].length
  }
  if (end < text.length) parts.push({ text: text.slice(end), code: false })
  return parts
}

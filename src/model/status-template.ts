import { findEmoji, normalizePhrase } from './status-words.ts'
import type { Vocabulary } from './vocabulary.ts'

/**
 * Tell whether a status is a form to fill in rather than a value: `[✅/❌]`, `☐ Met ☐ Missed`, `X/X`, `Pass/Fail`.
 */
export function isStatusTemplate(text: string, vocabulary: Vocabulary): boolean {
  if (text.includes('{{') || /(?:^|[\s[(])_{3,}/.test(text)) return true
  if (/(?:^|[\s[(])(?:[xX]{1,3}\s?\/\s?[xXyY]{1,3}|[xXnN]{1,3}%)(?![\p{L}\p{N}])/u.test(text)) return true
  if ((text.match(/☐|⬜|\[ \]/g) ?? []).length >= 2) return true
  if (/\[[^[\]/|]{0,80}[/|][^[\]]{0,80}\]/.test(text) && !/\[\d+\s?\/\s?\d+\]/.test(text)) return true
  return hasAlternatives(text, vocabulary)
}

/** `✅/❌`, `✅ Pass / ❌ Fail`, `GO / NO-GO`: each part alone would be a value, and they disagree. */
function hasAlternatives(text: string, vocabulary: Vocabulary): boolean {
  const parts = text.split(/\s?[/|]\s?/)
  if (parts.length < 2 || parts.length > 5) return false
  const emoji = parts.map((part) => findEmoji(part.trim(), vocabulary))
  const short = parts.every((part) => part.trim().split(/\s+/).length <= 3)
  if (short && emoji.every((found) => found?.start === 0))
    return new Set(parts.map((part) => part.codePointAt(0))).size > 1
  if (parts.length > 2 && parts.every((part) => isWord(normalizePhrase(part), vocabulary))) return true
  const verdicts = parts.map((part) => wholeVerdict(normalizePhrase(part), vocabulary))
  return (
    verdicts.every((verdict) => verdict !== undefined) &&
    verdicts.includes('fail') &&
    new Set(verdicts).size > 1
  )
}

function wholeVerdict(phrase: string, vocabulary: Vocabulary): string | undefined {
  return Object.entries(vocabulary.status.verdicts).find(
    ([, { words }]) => words.includes(phrase) || words.includes(`=${phrase}`),
  )?.[0]
}

function isWord(phrase: string, vocabulary: Vocabulary): boolean {
  const groups = [...Object.values(vocabulary.status.states), ...Object.values(vocabulary.status.verdicts)]
  return groups.some(({ words }) => words.includes(phrase) || words.includes(`=${phrase}`))
}

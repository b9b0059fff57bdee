import { parseDate } from './parse-date.ts'
import { plainText } from './plain-text.ts'
import { findProgress, type FoundProgress } from './status-progress.ts'
import { isStatusTemplate } from './status-template.ts'
import { findEmoji, findKeyword, type Meaning } from './status-words.ts'
import type { Status, StatusState, Verdict } from './status.ts'
import type { Vocabulary } from './vocabulary.ts'

/** Longer values are prose; what they say behind this many characters is no status. */
const longest = 400

/**
 * Read a status as an author wrote it: `✅ Task 9 COMPLETE - 9/12 Tasks (75%)`.
 *
 * The earliest known word decides and an emoji only where no word is known. A word that only
 * says how something stands against a target gives its verdict's state: `met` complete,
 * `partial` in progress, `fail` at risk. A share below 100 % in front of a word of completion
 * (`80% complete`) means in progress. Unknown words give the state `unknown`; only an empty
 * value gives `undefined`.
 *
 * @example
 * parseStatus('✅ Documentation Complete - Ready for Launch', vocabulary)
 * // => { state: 'complete', qualifier: 'Ready for Launch', raw: '✅ Documentation Complete - Ready for Launch' }
 */
export function parseStatus(raw: string, vocabulary: Vocabulary): Status | undefined {
  const text = plainText(raw.slice(0, longest)).trim()
  if (text === '') return undefined
  if (isStatusTemplate(text, vocabulary)) return { state: 'template', raw }
  if (/^[-–—\s./]+$/.test(text)) return { state: 'not-applicable', raw }

  const keyword = findKeyword(text, vocabulary)
  const progress = findProgress(text, keyword)
  if (keyword !== undefined) {
    return fromMeaning(raw, keyword, {
      progress,
      early: progress !== undefined && progress.end <= keyword.start,
      rest: text.slice(keyword.end),
    })
  }
  return withoutKeyword(raw, text, { progress, vocabulary })
}

function withoutKeyword(
  raw: string,
  text: string,
  found: { progress: FoundProgress | undefined; vocabulary: Vocabulary },
): Status {
  const emoji = findEmoji(text, found.vocabulary)
  // `✅ 82%` says that a number is good enough, not that 18 % are left.
  const progress =
    emoji !== undefined && found.progress?.value.done === undefined ? undefined : found.progress
  if (emoji !== undefined) {
    return fromMeaning(raw, emoji, { progress, early: true, rest: text.slice(emoji.end) })
  }
  if (progress !== undefined) return { state: stateOfProgress(progress), progress: progress.value, raw }
  if (/^\[[^\]]*\]$/.test(text)) return { state: 'template', raw }
  const date = parseDate(text, { year: 2000 })
  if (date === undefined || (date.kind === 'relative' && date.anchor === 'event'))
    return { state: 'unknown', raw }
  return { state: date.kind === 'placeholder' ? 'template' : 'dated', raw }
}

function fromMeaning(
  raw: string,
  meaning: Meaning,
  found: { progress: FoundProgress | undefined; early: boolean; rest: string },
): Status {
  const { progress } = found
  const unfinished = progress !== undefined && found.early && progress.value.percent < 100
  const state = meaning.state ?? stateOfVerdict(meaning.verdict)
  const verdict = unfinished && meaning.verdict === 'met' ? 'partial' : meaning.verdict
  const qualifier = tidy(found.rest)
  return {
    state: unfinished && state === 'complete' ? 'in-progress' : state,
    ...(verdict === undefined ? {} : { verdict }),
    ...(progress === undefined ? {} : { progress: progress.value }),
    ...(qualifier === '' ? {} : { qualifier }),
    raw,
  }
}

/** A failure needs someone's attention and nothing is decided yet: that is `at-risk`, not `open`. */
function stateOfVerdict(verdict: Verdict | undefined): StatusState {
  if (verdict === 'met') return 'complete'
  if (verdict === 'partial') return 'in-progress'
  return verdict === 'fail' ? 'at-risk' : 'unknown'
}

function stateOfProgress({ value }: FoundProgress): StatusState {
  if (value.percent >= 100) return 'complete'
  return value.percent === 0 ? 'not-started' : 'in-progress'
}

/** The rest without the punctuation and emoji that joined it to the keyword. */
function tidy(rest: string): string {
  const text = rest.replace(/^[^\p{L}\p{N}([<>≥≤~+#@`"']+/u, '').replace(/[\s.,;:|\-–—]+$/, '')
  const inner = /^\(([^()]*)\)$/.exec(text)
  return inner?.[1]?.trim() ?? text
}

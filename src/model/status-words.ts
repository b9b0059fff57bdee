import type { StatusState, Verdict } from './status.ts'
import type { Vocabulary } from './vocabulary.ts'
import { oncePer } from './once-per.ts'

/** What a word or an emoji of a status says, and where it stands in the text. */
export interface Meaning {
  state: StatusState | undefined
  verdict: Verdict | undefined
  start: number
  end: number
}

interface Found {
  state?: StatusState
  verdict?: Verdict
  /** First word and number of words. */
  at: number
  length: number
}

interface Word {
  text: string
  start: number
  end: number
}

/**
 * Find the earliest known word of a status; of several at one place the longest.
 *
 * `not` before a word of success turns it around, `no`, `non`, `zero` and `without` before
 * a word take it out of the sentence, unless the vocabulary knows the phrase itself.
 */
export function findKeyword(text: string, vocabulary: Vocabulary): Meaning | undefined {
  const words = splitWords(text)
  const found = findPhrase(words, vocabulary)
  if (found === undefined) return undefined
  const next = words[found.at + found.length]
  const outcome = next === undefined ? undefined : findOutcome(text, { words, found, next }, vocabulary)
  const { at, length, ...means } = outcome ?? found
  const first = words[at]
  const last = words[at + length - 1]
  if (first === undefined || last === undefined) return undefined
  return { ...negate(means, words[at - 1]?.text), start: first.start, end: last.end }
}

/** In `Strategic planning complete` the activity is not the state, the outcome right behind it is. */
function findOutcome(
  text: string,
  { words, found, next }: { words: readonly Word[]; found: Found; next: Word },
  vocabulary: Vocabulary,
): Found | undefined {
  const activities: readonly (StatusState | undefined)[] = [
    'planned',
    'proposed',
    'review',
    'in-progress',
    'active',
  ]
  const last = words[found.at + found.length - 1]
  if (last === undefined || !activities.includes(found.state) || last.text.endsWith('ed')) return undefined
  if (!/^\s+$/.test(text.slice(last.end, next.start))) return undefined
  const outcome = findPhrase(words.slice(found.at + found.length), vocabulary)
  const outcomes: readonly (StatusState | undefined)[] = [
    'complete',
    'not-started',
    'blocked',
    'ready',
    'released',
    'deferred',
  ]
  if (outcome?.at !== 0 || (!outcomes.includes(outcome.state) && outcome.verdict === undefined))
    return undefined
  return { ...outcome, at: found.at + found.length }
}

function findPhrase(words: readonly Word[], vocabulary: Vocabulary): Found | undefined {
  const line = ` ${words.map((word) => word.text).join(' ')} `
  const index = phrasesOf(vocabulary)
  let best: Found | undefined
  for (const begin of new Set(words.map(({ text }) => beginning(text)))) {
    for (const { phrase, means } of index.get(begin) ?? []) best = better(best, find(phrase, line), means)
  }
  return best
}

interface Phrase {
  phrase: string
  means: { state?: StatusState; verdict?: Verdict }
}

/** The phrases of a vocabulary by their first two letters: most begin as no word of a text does. */
const phrasesOf = oncePer(({ status }: Vocabulary): ReadonlyMap<number, readonly Phrase[]> => {
  const { states, verdicts } = status
  const phrases: Phrase[] = [
    ...Object.entries(states).flatMap(([state, { words }]) =>
      words.map((phrase) => ({ phrase, means: { state: state as StatusState } })),
    ),
    ...Object.entries(verdicts).flatMap(([verdict, { words }]) =>
      words.map((phrase) => ({ phrase, means: { verdict: verdict as Verdict } })),
    ),
  ]
  return Map.groupBy(phrases, ({ phrase }) => beginning(phrase))
})

function beginning(phrase: string): number {
  const start = phrase.startsWith('=') ? 1 : 0
  const second = start + 1 < phrase.length ? phrase.charCodeAt(start + 1) : 32
  return phrase.charCodeAt(start) * 65_536 + second
}

/** Find the earliest emoji of the vocabulary. */
export function findEmoji(text: string, vocabulary: Vocabulary): Meaning | undefined {
  let best: Meaning | undefined
  const groups = [
    ...Object.entries(vocabulary.status.states).map(([state, group]) => ({
      state,
      verdict: undefined,
      group,
    })),
    ...Object.entries(vocabulary.status.verdicts).map(([verdict, group]) => ({
      state: undefined,
      verdict,
      group,
    })),
  ]
  for (const { state, verdict, group } of groups) {
    for (const emoji of group.emoji) {
      const start = text.indexOf(emoji)
      if (start < 0 || (best !== undefined && start > best.start)) continue
      const same = best !== undefined && best.start === start ? best : undefined
      best = {
        state: same?.state ?? (state as StatusState | undefined),
        verdict: same?.verdict ?? (verdict as Verdict | undefined),
        start,
        end: start + emoji.length,
      }
    }
  }
  return best
}

/**
 * Write a phrase the way phrases are compared: lower case, one space between words.
 *
 * @example
 * normalizePhrase('Won’t-Do!') // => 'wont do'
 */
export function normalizePhrase(phrase: string): string {
  return splitWords(phrase)
    .map((word) => word.text)
    .join(' ')
}

export function splitWords(text: string): Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(/[\p{L}\p{N}]+(?:['’]\p{L}{1,3})*%?/gu)) {
    words.push({
      text: match[0].toLowerCase().replace(/['’]/g, ''),
      start: match.index,
      end: match.index + match[0].length,
    })
  }
  return words
}

function find(phrase: string, line: string): { at: number; length: number } | undefined {
  if (phrase.startsWith('=')) {
    return line === ` ${phrase.slice(1)} ` ? { at: 0, length: countWords(phrase) } : undefined
  }
  if (phrase.includes(' … ')) return findAround(phrase.split(' … '), line)
  let from = 0
  for (;;) {
    const index = line.indexOf(phrase, from)
    if (index < 0) return undefined
    from = index + 1
    if (line[index - 1] !== ' ' || line[index + phrase.length] !== ' ') continue
    const before = line.slice(0, index)
    if (!/ (?:no|non|zero|0|without) $/.test(before))
      return { at: countWords(before), length: countWords(phrase) }
  }
}

/** `ready for … review`: one or two words between head and tail. */
function findAround(
  [head = '', tail = '']: string[],
  line: string,
): { at: number; length: number } | undefined {
  const start = line.indexOf(` ${head} `)
  if (start < 0) return undefined
  const words = line.slice(start + 1).split(' ')
  const length = countWords(head)
  for (const gap of [1, 2]) {
    const end = length + gap + countWords(tail)
    if (words.slice(length + gap, end).join(' ') === tail)
      return { at: countWords(line.slice(0, start)), length: end }
  }
  return undefined
}

function countWords(text: string): number {
  return text.split(' ').filter((word) => word !== '').length
}

function better(
  best: Found | undefined,
  found: { at: number; length: number } | undefined,
  means: { state?: StatusState; verdict?: Verdict },
): Found | undefined {
  if (found === undefined) return best
  if (best === undefined || found.at < best.at) return { ...means, ...found }
  if (found.at > best.at || found.length < best.length) return best
  // The same phrase under a state and a verdict says both.
  return found.length === best.length ? { ...means, ...best } : { ...means, ...found }
}

function negate(
  found: Pick<Found, 'state' | 'verdict'>,
  before: string | undefined,
): Pick<Meaning, 'state' | 'verdict'> {
  const { state, verdict } = found
  if (before !== 'not' && before !== 'never' && before !== 'isnt' && before !== 'cannot')
    return { state, verdict }
  if (verdict === 'met') return { state: undefined, verdict: 'fail' }
  const success = state === 'complete' || state === 'ready' || state === 'released' || state === 'closed'
  return success ? { state: 'not-started', verdict } : { state, verdict }
}

import type { WorkState } from './claim.ts'

/** What plans count as work to do, in the plural; `tests`, `hours` and `lines` are measures of other things. */
export const workNouns =
  'issues|tasks|tickets|stories|story points|work items|work packages|items|cards|deliverables'

/** How people write small counts in a sentence. */
const words = [
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
]

/** A count in figures or, up to twelve, as a word. */
export const countPattern = `(?:\\d{1,5}|${words.join('|')})`

/** Read what `countPattern` finds. */
export function parseCount(text: string): number {
  const word = words.indexOf(text.toLowerCase())
  return word < 0 ? Number(text) : word + 1
}

const states: readonly [WorkState, RegExp][] = [
  [
    'open',
    /\b(?:open|remaining|left|to go|ready to (?:start|begin)|not started|to do|todo|backlog|incomplete)\b/i,
  ],
  [
    'waiting',
    /\b(?:pending|waiting|blocked|on hold|in progress|in review|under way|underway|awaiting|deferred)\b/i,
  ],
  ['done', /\b(?:closed|completed?|done|finished|resolved|merged|delivered|shipped)\b/i],
]

/**
 * Tell where work stands by the words beside its number; `undefined` when they do not say.
 *
 * @example
 * workState('Closed Issues') // => 'done'
 */
export function workState(text: string): WorkState | undefined {
  return states.find(([, pattern]) => pattern.test(text))?.[0]
}

/** The word of a text that says what is counted, in the plural. */
export function workNoun(text: string): string | undefined {
  return anyNoun.exec(text)?.[0].toLowerCase()
}

const anyNoun = new RegExp(`\\b(?:${workNouns})\\b`, 'i')

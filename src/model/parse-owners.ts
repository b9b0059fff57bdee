import { normalizePhrase } from './status-words.ts'
import type { Vocabulary } from './vocabulary.ts'
import { oncePer } from './once-per.ts'

/** One of the owners, authors or readers that a value names. */
export interface OwnerFragment {
  kind: 'role' | 'person' | 'team' | 'agent' | 'placeholder'
  /** Id of the vocabulary's role; absent for persons and for roles it does not know. */
  id?: string
  /** As readers see it, without Markdown. */
  name: string
  /** With the `@`. */
  handle?: string
  raw: string
}

/**
 * Read who a value names: owners, authors, assignees or audiences.
 *
 * `Name (Role)` and `Role (Name)` give both, remarks in parentheses give nothing. A name that
 * is no person's and that the vocabulary does not know is a role without an `id`.
 *
 * @example
 * parseOwners('@kdejo (Release Manager) + QA', vocabulary)
 * // => [{ kind: 'person', name: 'kdejo', handle: '@kdejo', raw: '@kdejo' },
 * //     { kind: 'role', id: 'release-manager', name: 'Release Manager', raw: 'Release Manager' },
 * //     { kind: 'role', id: 'qa', name: 'QA', raw: 'QA' }]
 */
export function parseOwners(raw: string, vocabulary: Vocabulary): OwnerFragment[] {
  const found: OwnerFragment[] = []
  for (const part of splitOwners(toText(raw.slice(0, 1000)), vocabulary)) {
    for (const fragment of readPart(part, vocabulary)) {
      const twice = found.some(
        ({ kind, id, name }) => kind === fragment.kind && id === fragment.id && name === fragment.name,
      )
      if (!twice) found.push(fragment)
    }
  }
  return found
}

/** Links to a person keep the handle, other links their text. */
function toText(raw: string): string {
  return raw
    .replace(/\[([^[\]]{0,100})\]\(([^()\s]{0,300})\)/g, (_, text: string, target: string) => {
      const handle = /github\.com\/([\w-]{1,39})\/?$/.exec(target)?.[1]
      return handle === undefined || text.includes('@') ? text : `${text} (@${handle})`
    })
    .replace(/<br ?\/?>/gi, ', ')
    .replace(/<([^<>\s]{1,80}@[^<>\s]{1,80})>/g, '')
    .replace(/\*+|`+|^[\s>]+|[\u200d\ufe0f]|(?![#*\d])\p{Emoji_Presentation}/gu, '')
    .trim()
}

/** Split at `, ; + & / → |`, `and`, `or`, outside of brackets; `CI/CD` and known names with a slash stay whole. */
function splitOwners(text: string, vocabulary: Vocabulary): string[] {
  if (isExactRole(text, vocabulary)) return [text]
  const parts: string[] = []
  let depth = 0
  let start = 0
  for (const match of text.matchAll(/[([\])]|[,;+&|→\n]|\s?->\s?|\/|\s(?:and|or|und|vs\.?)\s/giu)) {
    const mark = match[0]
    if (mark === '(' || mark === '[') depth += 1
    else if (mark === ')' || mark === ']') depth = Math.max(0, depth - 1)
    else if (depth === 0 && !(mark === '/' && isAbbreviation(text, match.index))) {
      parts.push(text.slice(start, match.index))
      start = match.index + mark.length
    }
  }
  parts.push(text.slice(start))
  return parts.map((part) => part.replace(/^(?:and|or|with|by)\s/i, '').trim()).filter((part) => part !== '')
}

function isAbbreviation(text: string, slash: number): boolean {
  const before = text.slice(Math.max(0, slash - 4), slash)
  const after = text.slice(slash + 1, slash + 5)
  return /(?:^|[\s(])[A-Z]{1,2}$/.test(before) && /^[A-Z]{1,2}(?:$|[\s),])/.test(after)
}

function readPart(part: string, vocabulary: Vocabulary): OwnerFragment[] {
  const match = /^([^()]*)\(([^()]*)\)?/.exec(part)
  const outer = (match?.[1] ?? part).trim()
  const first = outer === '' ? undefined : classify(outer, vocabulary)
  const inner =
    match === null ? [] : splitOwners(match[2] ?? '', vocabulary).map((text) => classify(text, vocabulary))
  const handle = inner.find((fragment) => fragment.handle !== undefined)?.handle
  if (first?.kind === 'person' && first.handle === undefined && handle !== undefined)
    return [{ ...first, handle }]
  const both =
    first === undefined ? inner : inner.filter((fragment) => completes(first, fragment, vocabulary))
  const lead = first === undefined ? [] : splitTitle(first, vocabulary)
  return [...lead, ...both]
}

/** `Alice - Release Manager`, `Release Manager: Alice`. */
function splitTitle(fragment: OwnerFragment, vocabulary: Vocabulary): OwnerFragment[] {
  const halves = fragment.raw.split(/\s[-–—]\s|:\s/)
  if (halves.length !== 2) return [fragment]
  const [left, right] = halves.map((half) => classify(half.trim(), vocabulary))
  if (left === undefined || right === undefined) return [fragment]
  const pair = (left.kind === 'person') !== (right.kind === 'person')
  return pair && [left, right].every(({ kind, id }) => kind === 'person' || id !== undefined)
    ? [left, right]
    : [fragment]
}

/** What stands in parentheses is another name only when it says the other half: person and role. */
function completes(outer: OwnerFragment, inner: OwnerFragment, vocabulary: Vocabulary): boolean {
  if (inner.kind === 'person')
    return outer.kind !== 'person' && (inner.handle !== undefined || inner.name.includes(' '))
  return (
    inner.id !== undefined &&
    inner.kind !== 'placeholder' &&
    outer.id === undefined &&
    isExactRole(inner.raw, vocabulary)
  )
}

function classify(raw: string, vocabulary: Vocabulary): OwnerFragment {
  const name = raw.replace(/^["'\s[]+|["'\s\].:]+$/g, '')
  const handle = /^@[\w-]{1,39}$/.exec(name)?.[0]
  if (/^@(?:everyone|here|channel|all|user-?name|user|name|handle|your-?\w*)$/i.test(name))
    return { kind: 'placeholder', id: 'placeholder', name, raw }
  if (handle !== undefined) return { kind: 'person', name: handle.slice(1), handle, raw }
  if (isBlank(raw)) return { kind: 'placeholder', id: 'placeholder', name: name === '' ? raw : name, raw }
  const id = findRole(name, vocabulary)
  if (id === undefined) return { kind: isPersonName(name) ? 'person' : 'role', name, raw }
  const kinds: Readonly<Record<string, OwnerFragment['kind']>> = {
    team: 'team',
    'ai-agent': 'agent',
    placeholder: 'placeholder',
  }
  return { kind: kinds[id] ?? 'role', id, name, raw }
}

/** `[Name]`, `@[username]`, `_____`, `-`. */
function isBlank(raw: string): boolean {
  return /^@?\[[^\]]*\]?$|^<[^>]*>$|_{3,}|^[-–—.?\s]*$|^@?\{/.test(raw)
}

/** The longest spelling in the name, with its words as written or in the singular; of two as long the first. */
function findRole(name: string, vocabulary: Vocabulary): string | undefined {
  const { ids, longest } = roleWords(vocabulary)
  let best: { id: string; order: number; length: number } | undefined
  for (const text of toPhrases(name)) {
    const words = text.split(' ')
    for (let first = 0; first < words.length; first += 1) {
      for (let last = first + 1; last <= Math.min(words.length, first + longest); last += 1) {
        const phrase = words.slice(first, last).join(' ')
        const isWhole = last - first === words.length
        for (const found of ids.get(phrase) ?? []) {
          if (found.id === 'placeholder' && !isWhole) continue
          const { length } = phrase
          if (
            best === undefined ||
            length > best.length ||
            (length === best.length && found.order < best.order)
          )
            best = { ...found, length }
        }
      }
    }
  }
  return best?.id
}

function isExactRole(name: string, vocabulary: Vocabulary): boolean {
  const { ids } = roleWords(vocabulary)
  return toPhrases(name).some((text) => ids.has(text))
}

interface RoleWords {
  /** Per spelling the roles that have it, with their place in the vocabulary. */
  ids: ReadonlyMap<string, readonly { id: string; order: number }[]>
  /** Words of the longest spelling. */
  longest: number
}

const roleWords = oncePer((vocabulary: Vocabulary): RoleWords => {
  const ids = new Map<string, { id: string; order: number }[]>()
  let longest = 1
  vocabulary.roles.forEach(({ id, words }, order) => {
    for (const word of words) {
      ids.set(word, [...(ids.get(word) ?? []), { id, order }])
      longest = Math.max(longest, word.split(' ').length)
    }
  })
  return { ids, longest }
})

/** Without numbers (`Engineer 3`), as written and in the singular. */
function toPhrases(text: string): string[] {
  const words = normalizePhrase(text)
    .split(' ')
    .filter((word) => !/^\d+$/.test(word))
  const singular = words.map((word) => (word.length > 3 ? word.replace(/(?<=[^su])s$/, '') : word))
  return [words.join(' '), singular.join(' ')]
}

/** Words of things, activities and bodies, which nobody is called by. */
const thing =
  /\b(?:logs?|management|framework|systems?|pipeline|polic(?:y|ies)|audits?|reviews?|programs?|projects?|documentation|docs|process(?:es)?|operations|support|services?|platform|tools?|reports?|index|plan(?:ning)?|releases?|testing|development|engineering|security|quality|analysis|distribution|department|office|wg)\b/i

/** Two to four capitalised words, or one with lower case behind its capital. */
function isPersonName(name: string): boolean {
  if (thing.test(name)) return false
  return (
    /^\p{Lu}[\p{Ll}'’-]+(?<!ers)$/u.test(name) ||
    /^\p{Lu}[\p{L}'’.-]*(?:\s(?:(?:de|van|von|der|den|la|di|da|del|bin|al)\s){0,2}\p{Lu}[\p{L}'’.-]*){1,3}$/u.test(
      name,
    )
  )
}

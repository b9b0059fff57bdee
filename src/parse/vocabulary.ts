import type { Configuration } from '../model/configuration.ts'
import { normalizePhrase } from '../model/status-words.ts'
import { statusStates, verdicts } from '../model/status.ts'
import type { Vocabulary } from '../model/vocabulary.ts'

/**
 * Add a project's own words; where a built-in entry has the same word, the project's wins.
 *
 * Unknown role and type ids become new roles and types; unknown status states are left out
 * (`findUnknownStates` names them).
 *
 * @example
 * parseStatus('Landed', extendVocabulary(vocabulary, { status: { released: ['landed'] } })) // => state 'released'
 */
export function extendVocabulary(vocabulary: Vocabulary, additions: Configuration['vocabulary']): Vocabulary {
  if (additions === undefined) return vocabulary
  return {
    status: extendStatus(vocabulary.status, normalizeAll(withoutUnknownStates(additions))),
    roles: extendRoles(vocabulary.roles, normalizeAll(additions.roles)),
    types: extendTypes(vocabulary.types, normalizeAll(additions.types)),
    columns: extendColumns(vocabulary.columns, additions.columns ?? {}),
  }
}

/** Keys under `vocabulary.status` that are no status state and no verdict. */
export function findUnknownStates(additions: Configuration['vocabulary']): string[] {
  const known: readonly string[] = [...statusStates, ...verdicts]
  return Object.keys(additions?.status ?? {}).filter((key) => !known.includes(key))
}

function withoutUnknownStates(additions: NonNullable<Configuration['vocabulary']>): Record<string, string[]> {
  const unknown = findUnknownStates(additions)
  return Object.fromEntries(Object.entries(additions.status ?? {}).filter(([key]) => !unknown.includes(key)))
}

/** States and verdicts that `vocabulary.status` may name. */
export function listStatusKeys(): readonly string[] {
  return [...statusStates, ...verdicts]
}

type Additions = ReadonlyMap<string, readonly string[]>

function extendStatus(base: Vocabulary['status'], additions: Additions): Vocabulary['status'] {
  const added = new Set([...additions.values()].flat())
  const extend = (
    groups: Vocabulary['status']['states'],
    ids: readonly string[],
  ): Vocabulary['status']['states'] =>
    Object.fromEntries(
      ids.map((key) => {
        const group = groups[key] ?? { words: [], emoji: [] }
        const own = additions.get(key) ?? []
        const isWord = (text: string) => /[\p{L}\p{N}]/u.test(text)
        return [
          key,
          {
            words: [...own.filter(isWord), ...group.words.filter((text) => !added.has(text))],
            emoji: [
              ...own.filter((text) => !isWord(text)),
              ...group.emoji.filter((text) => !added.has(text)),
            ],
          },
        ]
      }),
    )
  return { states: extend(base.states, statusStates), verdicts: extend(base.verdicts, verdicts) }
}

function extendRoles(base: Vocabulary['roles'], additions: Additions): Vocabulary['roles'] {
  const added = new Set([...additions.values()].flat())
  const known = base.map((role) => ({
    ...role,
    words: withAll(
      additions.get(role.id) ?? [],
      role.words.filter((text) => !added.has(text)),
    ),
  }))
  const fresh = [...additions].filter(([key]) => !base.some((role) => role.id === key))
  return [...fresh.map(([key, own]) => ({ id: key, title: toTitle(key), words: own })), ...known]
}

/** The project's rules come first, so that its words are tried before the built-in ones. */
function extendTypes(base: Vocabulary['types'], additions: Additions): Vocabulary['types'] {
  const own = [...additions].map(([key, list]) => ({
    id: key,
    title: base.find((type) => type.id === key)?.title ?? toTitle(key),
    fileName: list,
    heading: list,
  }))
  return [...own, ...base]
}

function extendColumns(
  base: Vocabulary['columns'],
  additions: Readonly<Record<string, readonly string[]>>,
): Vocabulary['columns'] {
  const own = new Map(Object.entries(additions).map(([key, list]) => [key, list.map(lower)]))
  const added = new Set([...own.values()].flat())
  const keys = new Set([...own.keys(), ...Object.keys(base)])
  return Object.fromEntries(
    [...keys].map((key) => [
      key,
      [...(own.get(key) ?? []), ...(base[key] ?? []).filter((text) => !added.has(text))],
    ]),
  )
}

function normalizeAll(additions: Readonly<Record<string, readonly string[]>> | undefined): Additions {
  return new Map(
    Object.entries(additions ?? {}).map(([key, list]) => [
      key,
      list.map((text) => (/[\p{L}\p{N}]/u.test(text) ? normalizeWord(text) : plainEmoji(text))),
    ]),
  )
}

/** Words are compared without case and punctuation; the marks `=word`, `folder/` and `…` stay. */
export function normalizeWord(text: string): string {
  const phrase = text.split('…').map(normalizePhrase).join(' … ')
  if (text.startsWith('=')) return `=${phrase}`
  return text.endsWith('/') ? `${phrase}/` : phrase
}

/** Emoji are compared without the selector that colours them. */
export function plainEmoji(text: string): string {
  return text.replace(/\ufe0f/g, '')
}

function withAll(first: readonly string[], then: readonly string[]): readonly string[] {
  return [...new Set([...first, ...then])]
}

function lower(text: string): string {
  return text.toLowerCase()
}

function toTitle(key: string): string {
  const text = key.replace(/-/g, ' ')
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

import type { Role } from '../model/entities.ts'
import { toEntityId, type EntityId } from '../model/paths.ts'
import { parseOwners } from '../model/parse-owners.ts'
import type { Source } from '../model/provenance.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import { plainText, toSlug, withoutDecoration } from './author-text.ts'
import { addEntity, type Draft } from './draft.ts'
import { present } from './present.ts'

/** Knows which role a name means, in any of its spellings. */
export interface RoleNames {
  /** The role of the plan with this name, if it has one. */
  find(name: string): EntityId | undefined
  /** The role with this name, added when the plan has none. */
  get(name: string, source: Source): EntityId
  /** The role with exactly this id or title. */
  findExact(name: string): EntityId | undefined
  /** Whether the plan or the vocabulary knows a role of this name. */
  isKnown: (name: string) => boolean
  declare(
    role: { id: string; title?: string | undefined; description?: string | undefined },
    source: Source,
  ): EntityId
}

/**
 * Keep the roles of a plan by all their names.
 *
 * Two names that the vocabulary counts as one role are one: the first to appear gives its id.
 */
export function createRoleNames(draft: Draft, vocabulary: Vocabulary): RoleNames {
  const canonicalOf = createCanonicalNames(vocabulary)
  const bySlug = new Map<string, EntityId>()
  const byCanonical = new Map<string, EntityId>()

  const find = (name: string): EntityId | undefined => {
    const slug = toSlug(roleTitle(name))
    const canonical = canonicalOf(name)
    return bySlug.get(slug) ?? (canonical === undefined ? undefined : byCanonical.get(canonical))
  }
  const add = (slug: string, role: Omit<Role, 'kind' | 'id'>): EntityId => {
    const id = toEntityId('role', slug)
    if (!draft.graph.hasNode(id)) addEntity(draft, { kind: 'role', id, ...role })
    for (const name of [slug, role.title]) {
      const canonical = canonicalOf(name)
      if (!bySlug.has(toSlug(name))) bySlug.set(toSlug(name), id)
      if (canonical !== undefined && !byCanonical.has(canonical)) byCanonical.set(canonical, id)
    }
    return id
  }
  return {
    find,
    findExact: (name) => bySlug.get(toSlug(roleTitle(name))) ?? bySlug.get(toSlug(name)),
    isKnown: (name) => find(name) !== undefined || canonicalOf(name) !== undefined,
    get: (name, source) =>
      find(name) ?? add(toSlug(roleTitle(name)), { title: roleTitle(name), sources: [source] }),
    declare: ({ id, title, description }, source) =>
      add(toSlug(id), {
        title: title ?? roleTitle(id.replace(/-/g, ' ')),
        sources: [source],
        ...present({ description }),
      }),
  }
}

/**
 * The name of a role as a heading or lead-in writes it.
 *
 * @example
 * roleTitle('👤 New Here? Start with:') // => 'Newcomer'
 * roleTitle('For Release Manager (Primary User)') // => 'Release Manager'
 */
export function roleTitle(text: string): string {
  const bare = withoutDecoration(plainText(text))
    .replace(/\s*\([^()]*\)/g, '')
    .replace(/^(?:for|as an?|i am an?|if you(?:'|’)?(?:re| are) an?)\s+/i, '')
    .replace(/[?:]\s.*$|[?:]+$/g, '')
    .trim()
  if (/^new\b.*\b(?:here|user|reader|to)\b|^new here\b|^newcomers?$|^first[- ]time/i.test(bare))
    return 'Newcomer'
  const title = bare === '' ? text.trim() : bare
  return title.charAt(0).toUpperCase() + title.slice(1)
}

/** The vocabulary's role for a name: a known spelling, else the first role that the name is made of. */
function createCanonicalNames(vocabulary: Vocabulary): (name: string) => string | undefined {
  const known = new Map<string, string | undefined>()
  return (name) => {
    const title = roleTitle(name)
    if (!known.has(title))
      known.set(title, parseOwners(title, vocabulary).find((fragment) => fragment.kind === 'role')?.id)
    return known.get(title)
  }
}

import { distance } from 'fastest-levenshtein'
import { documentFields } from '../../graph/document-fields.ts'
import { frontmatterKeys, phaseKeys } from '../../model/frontmatter-keys.ts'
import type { DocumentPath } from '../../model/paths.ts'
import type { Position } from '../../model/provenance.ts'
import { defineRule } from '../rule.ts'

/** Keys of frontmatter are ones that mean something; one that another tool reads is told once for the whole plan. */
export const unknownKey = defineRule({
  id: 'unknown-key',
  severity: 'warning',
  check({ plan, report }) {
    const foreign = new Map<string, { file: DocumentPath; place: Position; count: number }>()
    for (const { path: file, frontmatter } of plan.documents.values()) {
      for (const [at, place] of Object.entries(frontmatter?.places ?? {})) {
        const key = unknownPart(at)
        if (key === undefined) continue
        const suggestion = suggestKey(key, at.includes('.') ? keysOfPhases : topKeys)
        if (suggestion !== undefined) {
          const reason = `Unexpected key \`${key}\`; did you mean \`${suggestion}\`?`
          report({ file, place, reason, actual: key, expected: [suggestion] })
          continue
        }
        const first = foreign.get(key)
        if (first === undefined) foreign.set(key, { file, place, count: 1 })
        else first.count += 1
      }
    }
    for (const [key, { file, place, count }] of foreign) {
      const where = count === 1 ? 'this document' : `this document, the first of ${count}`
      report({
        severity: 'info',
        file,
        place,
        reason: `Unexpected key \`${key}\` in ${where}, which means nothing to Roadbook`,
        actual: key,
        note: 'Keep it when another tool reads it.',
      })
    }
  },
})

const topKeys: readonly string[] = [...frontmatterKeys, 'tags']
const keysOfPhases: readonly string[] = phaseKeys

/** The key at a place when the schema does not know it; `roles` and lists name things, not keys. */
function unknownPart(at: string): string | undefined {
  const [key = '', ...rest] = at.split('.')
  if (rest.length === 0) return topKeys.includes(key) ? undefined : key
  const inner = /^phases\.\d+\.([^.]+)$/.exec(at)?.[1]
  return inner === undefined || keysOfPhases.includes(inner) ? undefined : inner
}

/** Another spelling (`depends_on`), another word for the same (`author`), or one slip of the finger. */
function suggestKey(key: string, known: readonly string[]): string | undefined {
  const words = wordsOf(key)
  const spelled = known.find((name) => wordsOf(name).replaceAll(' ', '') === words.replaceAll(' ', ''))
  if (spelled !== undefined) return spelled
  const synonym = Object.entries(documentFields).find(([, names]) =>
    (names as readonly string[]).includes(words),
  )
  if (synonym !== undefined && known.includes(synonym[0])) return synonym[0]
  if (key.length < 4) return undefined
  return known.find((name) => isSlip(key.toLowerCase(), name))
}

/** One letter too many, too few or wrong, or two that changed places. */
function isSlip(key: string, name: string): boolean {
  const differences = distance(key, name)
  if (differences === 1) return true
  return differences === 2 && key.length === name.length && lettersOf(key) === lettersOf(name)
}

function lettersOf(word: string): string {
  return Array.from(word).sort().join('')
}

/** `dependsOn` and `depends_on` are `depends on`. */
function wordsOf(key: string): string {
  return key
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[-_ ]+/g, ' ')
}

import { normalizeKey } from './author-text.ts'
import type { Sourced } from '../model/provenance.ts'
import { labelValue } from './document-fields.ts'
import type { Outline } from './outline.ts'

/** The first label line with one of these keys, directly below a heading; `undefined` when there is none. */
export function sectionLabel(
  outline: Outline,
  section: number | undefined,
  keys: readonly string[],
): Sourced<string> | undefined {
  const labels = outline.labels.get(section) ?? []
  for (const key of keys) {
    const label = labels.find((candidate) => candidate.value !== '' && normalizeKey(candidate.key) === key)
    if (label !== undefined) return labelValue(outline.document, label)
  }
  return undefined
}

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
  const labels = outline.labels.get(section)
  if (labels === undefined) return undefined
  const named = labels
    .filter((label) => label.value !== '')
    .map((label) => ({ label, key: normalizeKey(label.key) }))
  for (const key of keys) {
    const found = named.find((candidate) => candidate.key === key)
    if (found !== undefined) return labelValue(outline.document, found.label)
  }
  return undefined
}

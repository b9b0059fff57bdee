import { documentFields } from '../graph/document-fields.ts'
import { normalizeKey } from '../graph/author-text.ts'
import { parseStatus } from '../model/parse-status.ts'
import type { Status, StatusState } from '../model/status.ts'
import type { Vocabulary } from '../model/vocabulary.ts'
import type { Label, ParsedDocument } from '../parse/parsed-document.ts'

/** A status that a document states about itself in one of its label lines. */
export interface StatedStatus {
  label: Label
  status: Status
  /** Every state that the words can mean: `Complete - Ready for Review` says two. */
  states: ReadonlySet<StatusState>
}

/** `Overall status` and `project status` are about more than the document. */
const statusKeys: readonly string[] = documentFields.status.filter(
  (key) => !/^(?:overall|project|session)/.test(key),
)

/** States that say nothing about how far something is. */
const silent: ReadonlySet<StatusState> = new Set(['unknown', 'template', 'not-applicable', 'dated'])

/** What the label lines at the head and the foot of a document say about its status, in their order. */
export function readStatuses(
  document: ParsedDocument,
  vocabulary: Vocabulary,
): { stated: StatedStatus[]; unmapped: Label[] } {
  const stated: StatedStatus[] = []
  const unmapped: Label[] = []
  for (const label of document.labels) {
    if (label.zone === 'section' || !statusKeys.includes(normalizeKey(label.key))) continue
    const status = parseStatus(label.value, vocabulary)
    if (status?.state === 'unknown') unmapped.push(label)
    if (status === undefined || silent.has(status.state) || status.verdict !== undefined) continue
    stated.push({ label, status, states: statesOf(status, vocabulary) })
  }
  return { stated, unmapped }
}

function statesOf(status: Status, vocabulary: Vocabulary): Set<StatusState> {
  const rest = status.qualifier === undefined ? undefined : parseStatus(status.qualifier, vocabulary)
  return new Set([status.state, rest?.state ?? status.state].filter((state) => !silent.has(state)))
}

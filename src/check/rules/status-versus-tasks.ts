import { sectionParents } from '../../model/section-parents.ts'
import type { StatusState } from '../../model/status.ts'
import { plainText } from '../../graph/author-text.ts'
import type { Checkbox, Heading, ParsedDocument } from '../../parse/parsed-document.ts'
import { documentTypes } from '../document-types.ts'
import { defineRule } from '../rule.ts'
import { readStatuses, type StatedStatus } from '../stated-status.ts'
import { labelRange } from '../../parse/label-places.ts'

/** A document that says it is done has no open boxes. */
export const statusVersusTasks = defineRule({
  id: 'status-versus-tasks',
  severity: 'info',
  check({ plan, report, cannotVerify }) {
    const typeOf = documentTypes(plan)
    for (const [file, document] of plan.documents) {
      if (document.checkboxes.length === 0 || isForm.has(typeOf(file) ?? '')) continue
      const { stated, unmapped } = readStatuses(document, plan.vocabulary)
      const [unread] = unmapped
      if (stated.length === 0 && unread !== undefined)
        cannotVerify({ file, place: labelRange(unread), reason: 'status in words that are not mapped' })
      const done = stated.find(saysDone)
      if (done === undefined) continue
      const boxes = withoutLater(document)
      const open = boxes.filter((box) => !box.checked)
      const [first] = open
      if (first === undefined) continue
      if (!areUsed(document, boxes)) {
        cannotVerify({ file, place: labelRange(done.label), reason: 'status beside boxes that nobody ticks' })
        continue
      }
      const status = plainText(done.label.value)
      report({
        file,
        place: labelRange(done.label),
        reason: `Unexpected status \`${status}\` with ${open.length} of ${boxes.length} boxes open, expected every box to be ticked`,
        actual: status,
        related: [{ reason: 'The first open box', file, place: first.place }],
      })
    }
  },
})

/** Documents that are done when they are written and ticked when they are used. */
const isForm: ReadonlySet<string> = new Set([
  'checklist',
  'runbook',
  'playbook',
  'template',
  'guide',
  'strategy',
  'test-plan',
  'communication',
  'risk-register',
])

const finished: readonly StatusState[] = ['complete', 'released', 'closed']

/** `80% complete`, and a text that is done and waits to be used, do not say that the work is. */
function saysDone({ status }: StatedStatus): boolean {
  if (!finished.includes(status.state) || (status.progress?.percent ?? 100) < 100) return false
  return !/\bready (?:for|to) (?:use|execution|implementation|new|review)|\bproposal|\bplanning complete|\banalysis complete/i.test(
    status.raw,
  )
}

const laterWork =
  /\b(?:next|future|follow-?up|post-|upcoming|remaining|pending|optional|later|roadmap|backlog|to-?do|if|choose|template|example|recommend|action items|opportunities|week \d|phase \d|v?\d+\.\d+)/i

/** A list in which nothing is ticked is work for the reader, unless somebody has to sign there. */
function areUsed({ headings }: ParsedDocument, boxes: readonly Checkbox[]): boolean {
  return boxes.some(
    ({ checked, section }) =>
      checked || /\b(?:sign-?offs?|approvals?)\b/i.test(headings[section ?? -1]?.text ?? ''),
  )
}

/** Boxes about what comes next do not belong to what is done. */
function withoutLater({ headings, checkboxes }: ParsedDocument): Checkbox[] {
  const later = laterSections(headings)
  return checkboxes.filter(
    ({ section, text }) =>
      !/\b(?:future|optional|later|phase \d)\b/i.test(text) && later[section ?? -1] !== true,
  )
}

/** Of each section whether it or one around it is about what comes next; a title never is. */
function laterSections(headings: readonly Heading[]): boolean[] {
  const parents = sectionParents(headings)
  const later: boolean[] = []
  for (const [index, { depth, text }] of headings.entries())
    later.push(depth > 1 && (laterWork.test(text) || later[parents[index] ?? -1] === true))
  return later
}

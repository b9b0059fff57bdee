import type { DocumentPath } from '../../model/paths.ts'
import type { StatusState } from '../../model/status.ts'
import { plainText } from '../../graph/author-text.ts'
import { defineRule, type Finding } from '../rule.ts'
import { readStatuses, type StatedStatus } from '../stated-status.ts'
import { labelRange } from '../../parse/label-places.ts'

/** The head and the foot of a document state the same status. */
export const headerVersusFooter = defineRule({
  id: 'header-versus-footer',
  severity: 'info',
  check({ plan, report, cannotVerify }) {
    for (const [file, document] of plan.documents) {
      const { stated, unmapped } = readStatuses(document, plan.vocabulary)
      const head = stated.find(({ label }) => label.zone !== 'footer')
      const foot = stated.find(({ label }) => label.zone === 'footer')
      const unread = unmapped.find(({ zone }) => (zone === 'footer' ? head : foot) !== undefined)
      if (head !== undefined && foot !== undefined) {
        if (!agree(head, foot)) report(describe(file, head, foot))
      } else if (unread !== undefined) {
        cannotVerify({ file, place: labelRange(unread), reason: 'status in words that are not mapped' })
      }
    }
  },
})

/** Words for the same thing. */
const same: readonly (readonly StatusState[])[] = [
  ['complete', 'closed', 'released'],
  ['in-progress', 'open'],
  ['not-started', 'planned', 'proposed'],
]

function agree(head: StatedStatus, foot: StatedStatus): boolean {
  return [...head.states].some((state) =>
    [...foot.states].some(
      (other) => other === state || same.some((group) => group.includes(state) && group.includes(other)),
    ),
  )
}

function describe(file: DocumentPath, head: StatedStatus, foot: StatedStatus): Finding {
  const [above, below] = [plainText(head.label.value), plainText(foot.label.value)]
  return {
    file,
    place: labelRange(foot.label),
    reason: `Unexpected status \`${below}\` at the foot of a document whose head says \`${above}\`, expected one status`,
    actual: below,
    expected: [above],
    related: [{ reason: 'The head of the document says otherwise', file, place: labelRange(head.label) }],
  }
}

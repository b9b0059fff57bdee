import type { DocumentPath } from '../../model/paths.ts'
import { defineRule } from '../rule.ts'

/** The hand-written index of a plan that names most of its documents names all of them. */
export const indexUnlistedDocument = defineRule({
  id: 'index-unlisted-document',
  severity: 'warning',
  check({ plan, indexes, report }) {
    const master = indexes.reduce<(typeof indexes)[number] | undefined>(
      (best, next) => (best === undefined || next.existing.length > best.existing.length ? next : best),
      undefined,
    )
    if (master === undefined || master.unlisted.length === 0) return
    const { unlisted, document } = master
    report({
      file: document,
      reason: `${unlisted.length} of ${plan.documents.size} documents are not named in this index: ${nameSome(unlisted)}`,
      actual: String(master.existing.length),
      note: 'List them, or say what the index covers. `roadbook list documents` prints every document.',
    })
  },
})

const mostNames = 5

function nameSome(paths: readonly DocumentPath[]): string {
  const names = paths.slice(0, mostNames).map((path) => `\`${path}\``)
  const more = paths.length - names.length
  return more > 0 ? `${names.join(', ')} and ${more} more` : names.join(', ')
}

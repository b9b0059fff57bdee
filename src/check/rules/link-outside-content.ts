import { documentId } from '../../graph/missing-documents.ts'
import { entitiesOf, findEntityOf } from '../../graph/plan-graph.ts'
import { defineRule } from '../rule.ts'

/** Links that leave the content have an address to lead to. */
export const linkOutsideContent = defineRule({
  id: 'link-outside-content',
  severity: 'info',
  check({ plan, report }) {
    const { repository } = plan.configuration
    if (repository !== undefined) return
    const withAddress = new Set(
      entitiesOf(plan, 'project').flatMap(({ id, repository }) => (repository === undefined ? [] : id)),
    )
    for (const { outcome, existsOutside, file, place, target } of plan.links) {
      if (outcome !== 'outside' || existsOutside === false) continue
      const project = findEntityOf(plan, 'document', documentId(file))?.project
      if (project !== undefined && withAddress.has(project)) continue
      report({
        file,
        place,
        reason: `Link \`${target}\` leaves the content and \`roadbook.yml\` names no \`repository\`, so it leads nowhere on the site`,
        actual: target,
        note: 'Name the web address of the content folder as `repository` in `roadbook.yml`.',
      })
    }
  },
})

import { createDirectiveResolver } from '../../graph/resolve-directives.ts'
import { defineRule } from '../rule.ts'

/** Components in documents name releases, gates, roles and the like that there are. */
export const directiveReference = defineRule({
  id: 'directive-reference',
  severity: 'error',
  check({ plan, report }) {
    const resolve = createDirectiveResolver(plan)
    for (const document of plan.documents.values())
      for (const directive of document.directives)
        for (const problem of resolve(document, directive).unknown)
          report({ file: document.path, ...problem })
  },
})

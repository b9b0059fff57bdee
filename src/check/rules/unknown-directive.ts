import { createDirectiveResolver } from '../../graph/resolve-directives.ts'
import { defineRule } from '../rule.ts'

/** Components in documents are written so that Roadbook can show them. */
export const unknownDirective = defineRule({
  id: 'unknown-directive',
  severity: 'error',
  check({ plan, report }) {
    const resolve = createDirectiveResolver(plan)
    for (const document of plan.documents.values())
      for (const directive of document.directives)
        for (const problem of resolve(document, directive).problems)
          report({ file: document.path, ...problem })
  },
})

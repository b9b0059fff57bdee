import { defineRule } from '../rule.ts'

/** Every document says something. */
export const emptyDocument = defineRule({
  id: 'empty-document',
  severity: 'warning',
  check({ plan, report }) {
    for (const [file, { words }] of plan.documents) {
      if (words === 0) report({ file, reason: 'This document is empty; write it or remove it' })
    }
  },
})

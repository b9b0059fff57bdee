import { documentTypes } from '../document-types.ts'
import { defineRule } from '../rule.ts'

/** Links lead somewhere; templates may leave that to whoever fills them in. */
export const placeholderLink = defineRule({
  id: 'placeholder-link',
  severity: 'warning',
  check({ plan, report }) {
    const typeOf = documentTypes(plan)
    for (const { type, outcome, file, place, target, text } of plan.links) {
      if (outcome !== 'placeholder' || type === 'wiki' || typeOf(file) === 'template') continue
      // `[↑](#)` goes to the top of the page in every browser.
      if (target === '#' && /^\W*$|\b(?:top|up|back)\b/i.test(text)) continue
      report({
        file,
        place,
        reason: `Unexpected placeholder \`${target}\` as the target of ${text === '' ? 'a link' : `\`${text}\``}, expected a file or an address`,
        actual: target,
      })
    }
  },
})

import { folderOf } from '../../model/paths.ts'
import { defineRule } from '../rule.ts'
import { relativePath } from '../suggest-file.ts'

/** A file name in the text means one file; told once per document and name. */
export const ambiguousMention = defineRule({
  id: 'ambiguous-mention',
  severity: 'info',
  default: 'off',
  check({ plan, report }) {
    const told = new Set<string>()
    for (const { outcome, file, place, name, candidates = [] } of plan.mentions) {
      if (outcome !== 'ambiguous' || candidates.length > mostCandidates) continue
      if (told.has(`${file}\n${name}`)) continue
      told.add(`${file}\n${name}`)
      const expected = candidates.map((path) => relativePath(folderOf(file), path))
      const names = expected.map((path) => `\`${path}\``)
      report({
        file,
        place,
        reason: `Unexpected name \`${name}\`, which ${candidates.length} documents have, expected ${names.slice(0, -1).join(', ')} or ${names.at(-1) ?? ''}`,
        actual: name,
        expected,
      })
    }
  },
})

/** A name that more documents share is a convention (`tasks.md` of every change), not one of them. */
const mostCandidates = 4

import { folderOf } from '../../model/paths.ts'
import { fixLink } from '../fix-link.ts'
import { relativeTarget } from '../relative-target.ts'
import { defineRule } from '../rule.ts'
import { relativePath } from '../suggest-file.ts'

/** Links and names of files are spelled like the files, capitals included. */
export const caseMismatch = defineRule({
  id: 'case-mismatch',
  severity: 'error',
  check({ plan, report }) {
    for (const link of plan.links) {
      if (link.caseMismatch === undefined || link.outcome !== 'missing') continue
      const target = relativeTarget(plan, link, link.caseMismatch)
      report({
        file: link.file,
        place: link.place,
        reason: `Unexpected case in \`${link.target}\`, expected \`${target}\``,
        actual: link.target,
        expected: [target],
        ...fixLink(link, target),
      })
    }
    for (const { outcome, file, place, name, path } of plan.mentions) {
      if (outcome !== 'case-mismatch' || path === undefined || endsWithName(path, name)) continue
      const expected = relativePath(folderOf(file), path)
      report({
        severity: 'warning',
        file,
        place,
        reason: `Unexpected case in \`${name}\`, expected \`${expected}\``,
        actual: name,
        expected: [expected],
      })
    }
  },
})

/** A file below a dot-folder is none of the documents, but spelled right all the same. */
function endsWithName(path: string, name: string): boolean {
  return `/${path}`.endsWith(`/${name.replace(/^(?:\.{0,2}\/)+/, '')}`)
}

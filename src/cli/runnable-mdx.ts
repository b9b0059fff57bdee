import { join } from 'node:path'
import type { PlanGraph } from '../graph/plan-graph.ts'
import type { DocumentPath } from '../model/paths.ts'

/**
 * The `.mdx` documents whose code may run, with their files on disk.
 *
 * None unless `roadbook.yml` says `mdx: true`. One that does not compile is left
 * out: it is published as its text, and the check has said why.
 */
export function findRunnableMdx({
  plan,
  root,
}: {
  plan: PlanGraph
  root: string
}): Map<DocumentPath, string> {
  if (plan.configuration.mdx !== true) return new Map()
  return new Map(
    [...plan.documents.values()]
      .filter(
        ({ format, diagnostics }) =>
          format === 'mdx' && !diagnostics.some(({ ruleId }) => ruleId === 'mdx-syntax'),
      )
      .map(({ path }) => [path, join(root, path)]),
  )
}
